import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import { BotHarness, member, reader, texts, tooManyRequests, until } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const MARKUP = "<b>x</b> &lt; \u202Eabc\u202C";

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start({ messageStyle: "rich" });
});
afterEach(() => bot.stop());

const calls = () => bot.calls.map(({ method }) => method).filter((method) => /^send.*Message/.test(method));
const drafts = () => bot.calls.filter(({ method }) => method === "sendRichMessageDraft");
const blocksOf = (at: number) =>
  (drafts()[at]?.parameters["rich_message"] as { blocks: unknown } | undefined)?.blocks;

/** Time for a refused call to be followed by one of the other kind. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

/** An engine that first thinks for as long as it takes to be seen, then says one statement after the other. */
function speak(count: number): void {
  bot.engine.answer = async ({ question, onProgress }) => {
    const before = bot.calls.length;
    const sent = () => bot.calls.slice(before).filter(({ method }) => method.endsWith("Draft")).length;
    await until(() => sent() > 0);
    await settled();
    const statements = Array.from({ length: count }, (_, at) => ({
      text: `s${at + 1} ${MARKUP}`,
      wording: "written" as const,
      citations: [1],
    }));
    for (let made = 1; made <= count; made++) {
      const already = sent();
      onProgress?.(answerTo(question, { statements: statements.slice(0, made) }));
      await until(() => sent() > already, 1_000).catch(() => undefined);
      await settled();
    }
    return answerTo(question, { statements });
  };
}

describe("drafts for readers of rich messages", () => {
  test.each([
    ["en", ANNA],
    ["vi", BINH],
  ] as const)("in %s: a thinking block, then the statements as they come", async (language, place) => {
    speak(2);
    bot.say(place, "what?");
    await bot.awaitReplies(place, 1);
    expect(calls()).toEqual([...Array(3).fill("sendRichMessageDraft"), "sendRichMessage"]);
    expect(blocksOf(0)).toEqual([{ type: "thinking", text: texts[language].plain("thinking") }]);
    // The quotations are yet to come: a footnote would lead nowhere.
    const paragraph = (at: number) => ({ type: "paragraph", text: [`s${at} ${MARKUP} `, "[1]"] });
    expect(blocksOf(1)).toEqual([paragraph(1)]);
    expect(blocksOf(2)).toEqual([paragraph(1), paragraph(2)]);
    for (const { parameters } of drafts()) expect(parameters).toMatchObject({ can_stop: true });
    expect(bot.api.drafts.find(place.chat.id)).toBeUndefined();
  });

  test("in a group there are none", async () => {
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(answerTo(question));
      await until(() => bot.replies(group).length > 0);
      return answerTo(question);
    };
    const group = member(-500, 101);
    bot.say(group, "/ask what?");
    await until(() => bot.replies(group).some((message) => "rich_message" in message));
    expect(drafts()).toEqual([]);
  });

  test.each([
    ["400", new BotApiError(400, "Bad Request: RICH_MESSAGE_INVALID")],
    ["404", new BotApiError(404, "Not Found: method not found")],
  ])("that Telegram refuses with %s are plain ones from then on", async (_, refusal) => {
    speak(2);
    bot.interrupt = ({ method }) => (method === "sendRichMessageDraft" ? refusal : undefined);
    bot.say(ANNA, "what?");
    const [reply] = await bot.awaitReplies(ANNA, 1);
    expect(calls()).toEqual([
      "sendRichMessageDraft",
      ...Array(3).fill("sendMessageDraft"),
      "sendRichMessage",
    ]);
    expect(JSON.stringify(reply)).toContain("s2");
  });

  test.each([
    [
      "refused in any style",
      (method: string) => method.endsWith("Draft"),
      new BotApiError(400, "Bad Request"),
    ],
    ["refused for a while", (method: string) => method === "sendRichMessageDraft", tooManyRequests(30)],
    ["cut off", (method: string) => method === "sendRichMessageDraft", "connection-reset" as const],
  ])("%s: no more of them, and the answer comes", async (_, isCut, failure) => {
    speak(2);
    bot.interrupt = ({ method }) => (isCut(method) ? failure : undefined);
    bot.say(ANNA, "what?");
    const [reply] = await bot.awaitReplies(ANNA, 1);
    expect(JSON.stringify(reply)).toContain("s2");
    expect(drafts()).toHaveLength(1);
    expect(bot.log.filter((line) => line.level >= 50)).toEqual([]);
  });
});
