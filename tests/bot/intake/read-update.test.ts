import { describe, expect, test } from "vitest";
import { readUpdate } from "../../../bot/telegram/intake/read-update.js";

const CHAT = { id: 101, type: "private", first_name: "Anna" };
const FROM = { id: 101, is_bot: false, first_name: "Anna", language_code: "vi" };
const MESSAGE = { message_id: 5, date: 1, chat: CHAT, from: FROM, text: "what?" };

const read = (given: unknown) => readUpdate(given).update;
const message = (change: object) => read({ update_id: 7, message: { ...MESSAGE, ...change } })?.message;

describe("an update as it should be", () => {
  test("is the same afterwards, what the bot does not know included", () => {
    const update = { update_id: 7, message: { ...MESSAGE, effect_id: "1", entities: [] } };
    expect(read(update)).toEqual(update);
  });
});

describe("a question in private stays one", () => {
  test.each([
    ["without its number", { message_id: "5" }],
    ["without its writer", { from: null }],
    ["whose writer has no id", { from: { id: 1.5 } }],
    ["whose chat has no type", { chat: { id: 101, type: "constructor" } }],
    ["that replies to nonsense", { reply_to_message: [1] }],
    ["marked by nonsense", { entities: { length: 3 } }],
  ])("%s", (_, change) => {
    expect(message(change)).toMatchObject({
      text: "what?",
      chat: { id: 101, type: "private" },
      from: { id: 101 },
    });
  });

  test("one whose number is not known gets number 0, which Telegram gives to what cannot be replied to", () => {
    expect(message({ message_id: -3 })?.message_id).toBe(0);
  });
});

describe("what is left out", () => {
  test("entities that mark nothing, one by one", () => {
    const whole = { type: "bold", offset: 0, length: 4 };
    const entities = [
      whole,
      { type: "mention", offset: 3, length: 9 },
      { type: "text_mention", offset: 0, length: 1 },
      7,
    ];
    expect(message({ entities })?.entities).toEqual([whole]);
    // grammY's commands look into the text that entities mark, and fail without one.
    expect(message({ text: undefined, entities: [whole] })?.entities).toEqual([]);
  });

  test("halves of surrogate pairs, which Telegram would not take back", () => {
    expect(message({ text: "a \ud83d b 😀" })?.text).toBe("a \ufffd b 😀");
  });

  test("names beyond Telegram's length", () => {
    expect(message({ from: { ...FROM, first_name: "A".repeat(5_000) } })?.from?.first_name).toHaveLength(64);
  });
});

describe("what cannot be used is refused, and why is told without a word of what it says", () => {
  test.each([
    ["null", null],
    ["no kind", { update_id: 1 }],
    ["a kind of its prototype", JSON.parse('{"update_id":1,"__proto__":{"message":{"text":"secret"}}}')],
    ["a kind that nobody asked for", { update_id: 1, channel_post: MESSAGE }],
    ["no chat", { update_id: 1, message: { ...MESSAGE, chat: "secret" } }],
    [
      "a chat whose id is no number",
      { update_id: 1, message: { ...MESSAGE, chat: { ...CHAT, id: "secret" } } },
    ],
    [
      "nobody in a group",
      { update_id: 1, message: { ...MESSAGE, chat: { id: -5, type: "group" }, from: null } },
    ],
    ["a press of nobody", { update_id: 1, callback_query: { id: "1", data: "secret" } }],
  ])("%s", (_, given) => {
    const { update, ...why } = readUpdate(given);
    expect(update).toBeNull();
    expect(why).toMatchObject({ problem: expect.stringMatching(/./) });
    expect(JSON.stringify(why)).not.toContain("secret");
  });
});

test("a press of a message that Telegram does not tell keeps its data", () => {
  const press = { id: "1", from: FROM, data: "ev:0123abcd:1", message: { chat: {} } };
  expect(read({ update_id: 1, callback_query: press })?.callback_query).toMatchObject({ data: press.data });
});
