import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AskRequest } from "../../bot/engine.js";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { BotHarness, gate, reader, texts, until } from "../helpers/bot-harness.js";
import { answerTo, citation } from "../helpers/fake-engine.js";

const ANNA = reader(101);
const BINH = reader(102, "vi");
const MARKUP = "<b>not bold</b> &amp; \u202Eabc\u202C \u200Bx";

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

const drafts = () => bot.calls.filter(({ method }) => /^send(Rich)?MessageDraft$/.test(method));
const draftOf = (place = ANNA) => bot.api.drafts.find(place.chat.id);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function progressOf(question: string, made: number, language: "en" | "vi" = "en"): AnswerProgress {
  const statements = Array.from({ length: made }, (_, index) => ({
    text: index === 0 ? `s1 ${MARKUP}` : `s${index + 1}`,
    wording: "written" as const,
    citations: [index + 1],
  }));
  const citations = statements.map((_, index) => citation({ number: index + 1, title: MARKUP }));
  return answerTo(question, { statements, citations, language, writtenBy: "some-model" });
}

/** The engine tells what is made of an answer and then thinks on until it is stopped. */
function thinkOn(made: number, language: "en" | "vi" = "en"): AskRequest[] {
  const cut: AskRequest[] = [];
  bot.engine.answer = (request) => {
    if (made > 0) request.onProgress?.(progressOf(request.question, made, language));
    return new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => {
        cut.push(request);
        reject(request.signal.reason);
      });
    });
  };
  return cut;
}

/** Asks, and waits for the draft. */
async function askAndSee(place = ANNA): Promise<number> {
  bot.say(place, "what?");
  await until(() => draftOf(place) !== undefined);
  return draftOf(place)?.draftId ?? 0;
}

describe("an answer that is stopped", () => {
  test.each([
    ["en", ANNA],
    ["vi", BINH],
  ] as const)(
    "in %s: ends the work at once and keeps what was shown, with its quotations",
    async (language, place) => {
      const cut = thinkOn(2, language);
      const draftId = await askAndSee(place);
      expect(draftOf(place)).toMatchObject({ canStop: true, keepOnStop: true });
      const stoppedAt = performance.now();
      expect(bot.api.stopDraft(place.chat, draftId)).toBe(true);
      const [reply] = await bot.awaitReplies(place, 1);
      expect(performance.now() - stoppedAt).toBeLessThan(2_000);
      expect(cut).toHaveLength(1);
      expect(reply?.text).toContain(`s1 ${MARKUP} [1]`);
      expect(reply?.text).toContain("s2 [2]");
      expect(reply?.text).toContain(texts[language].plain("answer-stopped"));
      expect(reply?.text).toContain(citation().quote);
      expect(draftOf(place)).toBeUndefined();

      // It is an answer like any other: stored, with buttons, and a later question may lean on it.
      const id = /#(\w{8})/.exec(reply?.text ?? "")?.[1] ?? "";
      // The message is noted as soon as Telegram has told its id.
      await until(() => bot.answers.find(id)?.messageIds.length === 1);
      expect(bot.answers.find(id)).toMatchObject({
        messageIds: [reply?.message_id],
        answer: { refused: false, note: { kind: "stopped" }, writtenBy: "some-model", nearest: [] },
      });
      expect(reply?.reply_markup?.inline_keyboard.length).toBeGreaterThan(0);
      bot.engine.answer = ({ question }) => answerTo(question);
      await bot.ask(place, "and then?");
      expect(bot.engine.asked.at(-1)?.turns).toMatchObject([{ read: "what?" }]);
    },
  );

  test.each([
    ["en", ANNA],
    ["vi", BINH],
  ] as const)("in %s: with nothing shown but that it is thought about", async (language, place) => {
    const cut = thinkOn(0);
    const draftId = await askAndSee(place);
    expect(draftOf(place)).toMatchObject({ text: "", canStop: true });
    expect(draftOf(place)).not.toHaveProperty("keepOnStop");
    bot.api.stopDraft(place.chat, draftId);
    const [reply] = await bot.awaitReplies(place, 1);
    expect(reply?.text).toBe(texts[language].plain("answer-stopped-early"));
    expect(cut).toHaveLength(1);
    // Nothing was answered that a later question could lean on.
    bot.engine.answer = ({ question }) => answerTo(question);
    await bot.ask(place, "and then?");
    expect(bot.engine.asked.at(-1)?.turns).toEqual([]);
  });

  test("makes way for the question that waits behind it", async () => {
    thinkOn(1);
    const draftId = await askAndSee();
    bot.say(ANNA, "next?");
    bot.engine.answer = ({ question }) => answerTo(question);
    bot.api.stopDraft(ANNA.chat, draftId);
    const [, second] = await bot.awaitReplies(ANNA, 2);
    expect(second?.text).toContain("Answer to: next?");
  });

  test("leaves other readers' answers alone", async () => {
    const cut = thinkOn(1);
    const draftId = await askAndSee(ANNA);
    await askAndSee(BINH);
    bot.api.stopDraft(ANNA.chat, draftId);
    await bot.awaitReplies(ANNA, 1);
    await pause(50);
    expect(cut).toHaveLength(1);
    expect(bot.replies(BINH)).toEqual([]);
    expect(draftOf(BINH)).toBeDefined();
  });

  test("is delivered as rich messages to those who read them", async () => {
    await bot.stop();
    bot = await BotHarness.start({ messageStyle: "rich" });
    thinkOn(1);
    bot.api.stopDraft(ANNA.chat, await askAndSee());
    const [reply] = await bot.awaitReplies(ANNA, 1);
    const said = JSON.stringify(reply);
    expect(said).toContain(texts.en.plain("answer-stopped"));
    expect(said).toContain(JSON.stringify(MARKUP).slice(1, -1));
  });

  test("is delivered though its draft was refused", async () => {
    let left = 1;
    bot.interrupt = ({ method }) =>
      method === "sendMessageDraft" && left-- <= 0 ? new BotApiError(400, "Bad Request: no") : undefined;
    let tell: (made: number) => void = () => {};
    const cut = thinkOn(0);
    const wait = bot.engine.answer;
    bot.engine.answer = (request) => {
      tell = (made) => request.onProgress?.(progressOf(request.question, made));
      return wait(request);
    };
    const draftId = await askAndSee();
    tell(1);
    await until(() => drafts().length === 2);
    bot.api.stopDraft(ANNA.chat, draftId);
    const [reply] = await bot.awaitReplies(ANNA, 1);
    // It was told, though Telegram did not show it.
    expect(reply?.text).toContain("s1");
    expect(cut).toHaveLength(1);
  });
});

describe("a press that stops nothing", () => {
  /** What Telegram would send, whether or not our server shows such a draft. */
  const press = (place: typeof ANNA, draft_id: number) =>
    bot.api.updates.add({ stopped_message_generation: { chat: place.chat as never, draft_id } });

  test("a second one: one answer", async () => {
    thinkOn(1);
    const draftId = await askAndSee();
    for (let presses = 0; presses < 3; presses++) press(ANNA, draftId);
    await bot.awaitReplies(ANNA, 1);
    press(ANNA, draftId);
    await pause(100);
    expect(bot.replies(ANNA)).toHaveLength(1);
  });

  test("of an unknown draft, or somebody else's", async () => {
    const cut = thinkOn(1);
    const draftId = await askAndSee();
    press(ANNA, draftId + 1_000);
    press(BINH, draftId);
    press(reader(103), 1);
    await pause(100);
    expect(cut).toEqual([]);
    expect([ANNA, BINH, reader(103)].flatMap((place) => bot.replies(place))).toEqual([]);
    press(ANNA, draftId);
    await bot.awaitReplies(ANNA, 1);
  });

  test("when the answer is made already and on its way: it comes whole, once", async () => {
    const sending = gate();
    const shown = gate();
    bot.engine.answer = async (request) => {
      request.onProgress?.(progressOf(request.question, 1));
      await shown.opened;
      return answerTo(request.question, { ...progressOf(request.question, 2) });
    };
    bot.hold = ({ method }) => (method === "sendMessage" ? sending.opened : undefined);
    const draftId = await askAndSee();
    shown.open();
    await until(() => bot.calls.some(({ method }) => method === "sendMessage"));
    press(ANNA, draftId);
    await pause(50);
    sending.open();
    const [reply] = await bot.awaitReplies(ANNA, 1);
    press(ANNA, draftId);
    await pause(100);
    expect(bot.replies(ANNA)).toHaveLength(1);
    expect(reply?.text).toContain("s2 [2]");
    expect(reply?.text).not.toContain(texts.en.plain("answer-stopped"));
  });

  test("leaves no trace among the errors", async () => {
    press(ANNA, 12);
    press(ANNA, 0);
    await bot.ask(ANNA, "what?");
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });
});

describe("an answer that takes its time", () => {
  test("one that comes at once has no draft", async () => {
    await bot.ask(ANNA, "what?");
    await pause(500);
    expect(drafts()).toEqual([]);
  });

  test("one that is corrected, or asked in a group, has no placeholder", async () => {
    bot.engine.answer = async ({ question }) => {
      if (question !== "first?") await pause(600);
      return answerTo(question);
    };
    const asked = bot.say(ANNA, "first?");
    await bot.awaitReplies(ANNA, 1);
    bot.api.correct(asked, "corrected?");
    await until(() => bot.replies(ANNA)[0]?.text.includes("corrected?") === true);
    const place = { ...ANNA, chat: { id: -500, type: "supergroup", title: "Group" } } as const;
    bot.say(place, "/ask in a group?");
    await bot.awaitReplies(place, 1);
    expect(drafts()).toEqual([]);
  });

  test("shows the placeholder, then in its place what is ready", async () => {
    bot.engine.answer = async (request) => {
      await until(() => drafts().length === 1);
      request.onProgress?.(progressOf(request.question, 1));
      await until(() => drafts().length === 2);
      return answerTo(request.question);
    };
    const asked = performance.now();
    bot.say(ANNA, "what?");
    await until(() => drafts().length === 1);
    expect(performance.now() - asked).toBeGreaterThan(390);
    await bot.awaitReplies(ANNA, 1);
    expect(drafts().map(({ parameters }) => parameters["text"] === "")).toEqual([true, false]);
    expect(new Set(drafts().map(({ parameters }) => parameters["draft_id"])).size).toBe(1);
  });
});
