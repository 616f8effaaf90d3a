import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotHarness, member, reader } from "../helpers/bot-harness.js";

describe("in a chat", () => {
  let bot: BotHarness;
  beforeEach(async () => {
    bot = await BotHarness.start();
  });
  afterEach(() => bot.stop());

  test.each([
    ["en", "hello", "Hello! Ask me what the articles say", "/help"],
    ["vi", "cảm ơn nhé", "Không có gì!", "Việt Nam nói gì về không gian mạng?"],
    ["vi", "Bạn là ai?", "Tôi là Trichdan", "/help"],
    ["en", "any news today?", "The newest articles", "/latest"],
  ])("%s: %s is answered in one line, and nothing is looked up", async (language, said, told, also) => {
    const { text } = await bot.ask(reader(881, language), said);
    expect(text).toContain(told);
    expect(text).toContain(also);
    expect(text).not.toContain("\n");
    expect(bot.engine.asked).toEqual([]);
  });

  test("courtesy does not come between a question and the next", async () => {
    const anna = reader(882);
    await bot.ask(anna, "What did Kenya say about floods?");
    await bot.ask(anna, "thanks!");
    await bot.ask(anna, "and Uganda?");
    expect(bot.engine.asked.at(-1)?.turns.map(({ read }) => read)).toEqual([
      "What did Kenya say about floods?",
    ]);
  });

  test("in a group only to those who address the bot", async () => {
    const group = member(-883, 884);
    bot.say(group, "hello");
    const reply = await bot.ask(group, `@${bot.api.me.username} hello`);
    expect(reply.text).toContain("Hello!");
    expect(bot.replies(group)).toHaveLength(1);
  });
});
