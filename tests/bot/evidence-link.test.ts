import type { RichBlock } from "grammy/types";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { BotHarness, member, reader, until } from "../helpers/bot-harness.js";
import { index, labels, marked, PARAGRAPHS, pressForReply } from "../helpers/evidence-screen.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
  index(bot, PARAGRAPHS);
});
afterEach(() => bot.stop());

/** An answer that Anna got, as it is opened by Bình. */
async function opened() {
  const answer = await bot.ask(ANNA, "What did my boss Anna Secret say?");
  const id = /#(\w{8})/.exec(answer.text)![1]!;
  return { answer, id, again: await bot.ask(BINH, `/start a_${id}`) };
}

const two = (second = "other") => [citation(), citation({ number: 2, articleId: second, title: "Another" })];
const statements = [
  { text: "The first.", wording: "printed", citations: [1] },
  { text: "The second.", wording: "printed", citations: [2] },
] as const;

describe("/start with an answer's id", () => {
  test("opens the answer with its evidence in another private chat, without who asked", async () => {
    bot.engine.answer = () => answerTo("said");
    const { answer, again } = await opened();
    expect(again.text).toBe(answer.text);
    expect(again.text).not.toContain("Secret");
    expect(again.reply_to_message).toBeUndefined();
    // The evidence, in the language of whoever opens it.
    expect(labels(again).flat()).toEqual(["[1]", "📋 Chép trích dẫn", "Dòng thời gian", "Báo trích dẫn sai"]);
    const evidence = await pressForReply(bot, BINH, again, "[1]");
    expect(marked(evidence, "underline")).toEqual([citation().quote]);
    // The engine was asked once, and nothing is remembered of the chat that opened it.
    expect(bot.engine.asked).toHaveLength(1);
    await bot.ask(BINH, "tiếp?");
    expect(bot.engine.asked[1]?.turns).toEqual([]);
  });

  test("comes in the style of whoever opens it", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { citations: two(), statements });
    const choice = await bot.ask(BINH, "/style");
    bot.api.press(BINH, choice, "style:rich");
    await until(() => labels(bot.replies(BINH)[0]!).flat().includes("✓ Phong phú"));
    const { id, again } = await opened();
    expect(again.text).toBeUndefined();
    const { blocks } = (again as unknown as { rich_message: { blocks: RichBlock[] } }).rich_message;
    // What must be known of it stands above, as in the other style.
    expect(JSON.stringify(blocks[0])).toContain("Not the whole answer:");
    expect(JSON.stringify(blocks)).toContain(`#${id}`);
    expect(JSON.stringify(blocks)).not.toContain("The second.");
    expect(labels(again)[0]).toEqual(["[1]"]);
    expect(again.reply_to_message).toBeUndefined();
    // Where Telegram refuses such messages it comes as HTML.
    bot.interrupt = ({ method }) =>
      method === "sendRichMessage" ? new BotApiError(404, "Not Found: method not found") : undefined;
    expect((await bot.ask(BINH, `/start a_${id}`)).text).toContain("The first.");
  });

  test("a refusal has no buttons", async () => {
    bot.engine.answer = ({ question }) => refusalTo(question);
    const { again } = await opened();
    expect(again.text).toContain("The articles do not tell.");
    expect(labels(again)).toEqual([]);
  });

  test("also for whoever asked, and after /forget", async () => {
    const { id } = await opened();
    await bot.ask(ANNA, "/forget");
    expect((await bot.ask(ANNA, `/start a_${id}`)).text).toContain(`#${id}`);
  });

  test.each([
    ["zzzzzzzz", "#zzzzzzzz"],
    ["", "#"],
    ["<b>x</b>", "#<b>x</b>"],
  ])("an unknown id %j is named", async (id, shown) => {
    const reply = await bot.ask(ANNA, `/start a_${id}`);
    expect(reply.text).toContain(`I do not know an answer ${shown}`);
    expect((await bot.ask(BINH, `/start a_${id}`)).text).toContain(`Tôi không biết câu trả lời ${shown}`);
  });

  test("in a group it is the plain /start, as is one with another payload", async () => {
    const { id } = await opened();
    const inGroup = await bot.ask(member(-5, 101), `/start@${bot.api.me.username} a_${id}`);
    expect(inGroup.text).not.toContain(`#${id}`);
    expect((await bot.ask(ANNA, "/start hello")).text).toContain("Trichdan answers questions");
  });

  test("what rested on a withdrawn article is left out, and the answer says so", async () => {
    bot.engine.answer = ({ question }) => answerTo(question, { citations: two(), statements });
    const { again } = await opened();
    expect(again.text).toContain("Not the whole answer: a passage that it rested on has been withdrawn.");
    expect(again.text).toContain("The first.");
    expect(again.text).not.toContain("The second.");
    expect(again.text).not.toContain("Another");
    expect(labels(again)[0]).toEqual(["[1]"]);
  });

  test("an answer that rested on nothing else is not shown", async () => {
    index(bot, []);
    const { again } = await opened();
    expect(again.text).toBe(
      "Câu trả lời này không còn được hiển thị: các đoạn văn làm cơ sở cho nó đã bị rút.",
    );
  });

  test("changed quotations are named; other prints in withdrawn articles are not", async () => {
    const alsoIn = [
      { articleId: "gone", title: "T", source: "Báo Rút", url: null, publishedAt: null, paragraph: 0 },
    ];
    bot.engine.answer = ({ question }) =>
      answerTo(question, { citations: [citation({ alsoIn }), two()[1]!], statements });
    index(bot, ["Quite another text."], "other");
    const { answer, again } = await opened();
    expect(answer.text).toContain("Báo Rút");
    expect(again.text).not.toContain("Báo Rút");
    expect(again.text).toContain("Changed since in their articles, shown as they stood then: [2]");
    expect(again.text).toContain("The second.");
  });
});
