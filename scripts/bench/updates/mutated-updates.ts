import { baseUpdate, type Json, type JsonObject, type Origin } from "./base-updates.js";
import { Dice } from "./dice.js";
import { mutate } from "./mutate.js";

/** An update that Telegram would never send. */
export interface MutatedUpdate {
  /** As it goes over the wire, its id included only where that is wrong as well. */
  readonly raw: JsonObject;
  /** Whether it still puts a question to the bot in private, which must get some reply. */
  readonly isQuestion: boolean;
  /** Delivered twice with the same id. */
  readonly isRepeated: boolean;
}

/** Ids of updates that no poll can go on from. */
const BAD_IDS: readonly Json[] = [null, "12", -1, 0, 1.5, 2 ** 53, [], {}];

/** An update of a seed: the same for the same seed and origin. */
export function mutatedUpdate(seed: number, origin: Origin): MutatedUpdate {
  const dice = new Dice(seed);
  const base = baseUpdate(dice, origin);
  const mutated = dice.onceIn(20) ? base : mutate(base, dice);
  const raw = dice.onceIn(100) ? { ...mutated, update_id: dice.one(BAD_IDS) } : mutated;
  return { raw, isQuestion: isQuestion(raw, origin.readerId), isRepeated: dice.onceIn(50) };
}

/** A message with the reader's own chat and a text; what a bot says is no question. */
function isQuestion({ message }: JsonObject, readerId: number): boolean {
  if (!isObject(message) || !isObject(message["chat"])) return false;
  const { chat, text, from } = message;
  if (chat["id"] !== readerId || typeof text !== "string" || text === "") return false;
  return !(isObject(from) && from["is_bot"] === true);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
