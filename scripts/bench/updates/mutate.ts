import type { Json, JsonObject } from "./base-updates.js";
import type { Dice } from "./dice.js";

const HUGE = 100_000;
const DEPTH = 400;

/** Names that every object answers to, and that must not be taken for fields. */
const PROTOTYPE_NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];

/** What a field holds that nobody expects there. */
const VALUES: readonly ((dice: Dice) => Json)[] = [
  () => null,
  () => true,
  () => false,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 63,
  () => -1e308,
  () => "NaN",
  () => "",
  () => "\u200b\u200d\u2060\ufeff",
  () => "\u202etxet desrever\u2066 \u200f?",
  () => "broken \ud83d pair \udc00",
  () => "\u0000\u001b[31m\n",
  () => "<b>&lt;i>*_`[x](tg://user?id=1)",
  () => "/",
  () => "đ".repeat(HUGE),
  () => "a ".repeat(HUGE / 2),
  (dice) => dice.one(PROTOTYPE_NAMES),
  () => [],
  () => [null, [], {}, 1, "x"],
  () => ({}),
  () => ({ id: "1", type: {}, text: [], length: 3 }),
  () => nested(DEPTH),
];

/** An update with something wrong with it at any depth: a field that is missing, of another type, or too much. */
export function mutate(update: JsonObject, dice: Dice): JsonObject {
  let mutated: Json = update;
  for (let left = 1 + dice.below(3); left > 0; left--) {
    mutated = changeAt(mutated, dice.one(placesOf(mutated)), dice);
  }
  return mutated as JsonObject;
}

type Place = readonly (string | number)[];

/** The way to every field and entry, but not into what a mutation has brought. */
function placesOf(value: Json, place: Place = []): Place[] {
  if (typeof value !== "object" || value === null || place.length > 8) return [];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const within = entries.flatMap(([name, one]) => [[...place, name], ...placesOf(one, [...place, name])]);
  return within.length === 0 && place.length === 0 ? [["message"]] : within;
}

function changeAt(value: Json, [name, ...rest]: Place, dice: Dice): Json {
  if (name === undefined || typeof value !== "object" || value === null) return value;
  const entries: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const changed = entries.flatMap(([one, old]): [string | number, Json][] => {
    if (one !== name) return [[one, old]];
    if (rest.length > 0) return [[one, changeAt(old, rest, dice)]];
    switch (dice.below(5)) {
      case 0:
        return [];
      case 1:
        return [
          [one, old],
          [dice.one(PROTOTYPE_NAMES), dice.one(VALUES)(dice)],
        ];
      default:
        return [[one, dice.one(VALUES)(dice)]];
    }
  });
  return Array.isArray(value) ? changed.map(([, entry]) => entry) : objectOf(changed);
}

/** With "__proto__" as a field like any other, as JSON has it. */
function objectOf(entries: readonly (readonly [string | number, Json])[]): JsonObject {
  return Object.fromEntries(entries) as JsonObject;
}

function nested(depth: number): Json {
  return depth === 0 ? "the end" : { reply_to_message: nested(depth - 1) };
}
