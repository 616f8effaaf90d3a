import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MOST_COURTESIES } from "../../bot/telegram/spare-courtesies.js";
import { BotHarness, gate, reader, until } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

describe("what only helps readers to wait", () => {
  test("is left out where an answer comes at once", async () => {
    await bot.ask(reader(101), "quick?");
    expect(bot.calls.map(({ method }) => method).filter((it) => it !== "getMe")).toEqual(["sendMessage"]);
  });

  test("does not stand in the way of answers when many wait", async () => {
    const readers = Array.from({ length: 2 * MOST_COURTESIES }, (_, at) => reader(1_000 + at));
    const thinking = gate();
    bot.engine.answer = async ({ question }) => {
      await thinking.opened;
      return answerTo(question);
    };
    const never = gate();
    const isCourtesy = (method: string) => /Draft$|^sendChatAction$/.test(method);
    bot.hold = ({ method }) => (isCourtesy(method) ? never.opened : undefined);
    for (const one of readers) bot.say(one, "slow?");
    const shown = () => bot.calls.filter(({ method }) => isCourtesy(method));
    await until(() => shown().length === MOST_COURTESIES);
    thinking.open();
    for (const one of readers) await bot.awaitReplies(one, 1);
    expect(shown()).toHaveLength(MOST_COURTESIES);
    never.open();
  });
});
