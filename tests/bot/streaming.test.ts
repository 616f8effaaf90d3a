import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AskRequest } from "../../bot/engine.js";
import { BotApiError } from "../../bot/preview/bot-api/bot-api-error.js";
import type { Draft } from "../../bot/preview/bot-api/chat-log.js";
import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { BotHarness, gate, reader, tooManyRequests, until } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

const ANNA = reader(101);

let bot: BotHarness;
beforeEach(async () => {
  bot = await BotHarness.start();
});
afterEach(() => bot.stop());

/** An answer of statements "s1", "s2" …; `made` of it is ready. */
function progressOf(question: string, made: number): AnswerProgress {
  const statements = Array.from({ length: made }, (_, index) => ({
    text: `s${index + 1}`,
    wording: "written" as const,
    citations: [1],
  }));
  return answerTo(question, { statements, writtenBy: "some-model" });
}

const whole = (question: string, made: number) =>
  answerTo(question, { ...progressOf(question, made), writtenBy: "some-model" });

const methods = () => bot.calls.map((call) => call.method).filter((it) => /^sendMessage/.test(it));
const drafts = () =>
  bot.calls.filter((call) => call.method === "sendMessageDraft").map((call) => call.parameters);
const draftTexts = () => drafts().map((it) => String(it["text"]).replaceAll("\n\n", " "));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("drafts", () => {
  test("show each statement as it comes; the answer follows as a message", async () => {
    const states: (Draft | null)[] = [];
    bot.api.chats.subscribe((event) => event.type === "draft" && states.push(event.draft));
    bot.engine.answer = async ({ question, onProgress }) => {
      for (const made of [1, 2, 3]) {
        onProgress?.(progressOf(question, made));
        await until(() => states.length === made);
      }
      return whole(question, 3);
    };
    const reply = await bot.ask(ANNA, "what?");
    expect(draftTexts()).toEqual(["s1 [1]", "s1 [1] s2 [1]", "s1 [1] s2 [1] s3 [1]"]);
    expect(methods()).toEqual([...Array(3).fill("sendMessageDraft"), "sendMessage"]);
    // One id, not zero: Telegram animates from one draft to the next.
    const ids = new Set(drafts().map((it) => it["draft_id"]));
    expect(ids.size).toBe(1);
    expect(ids).not.toContain(0);
    expect(reply.text).toMatch(/^s1 \[1\]\n\ns2 \[1\]\n\ns3 \[1\]\n/);
    // The message takes the draft's place.
    expect(states.at(-1)).toBeNull();
    expect(bot.api.drafts.find(101)).toBeUndefined();
  });

  test("the first goes out at once, long before the answer", async () => {
    const thinking = gate();
    let told = 0;
    let shown = 0;
    bot.interrupt = (call) => {
      if (call.method === "sendMessageDraft") shown ||= performance.now();
      return undefined;
    };
    bot.engine.answer = async ({ question, onProgress }) => {
      told = performance.now();
      onProgress?.(progressOf(question, 1));
      await thinking.opened;
      return whole(question, 1);
    };
    bot.say(ANNA, "what?");
    await until(() => shown > 0);
    // A few milliseconds; the rest is for a busy machine.
    expect(shown - told).toBeLessThan(1_000);
    expect(bot.replies(ANNA)).toEqual([]);
    thinking.open();
    await bot.awaitReplies(ANNA, 1);
  });

  test("one call at a time: what comes meanwhile is skipped but for the newest", async () => {
    const first = gate();
    bot.hold = (call) =>
      call.method === "sendMessageDraft" && drafts().length === 1 ? first.opened : undefined;
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => drafts().length === 1);
      for (const made of [2, 3, 4, 5]) onProgress?.(progressOf(question, made));
      await pause(50);
      expect(drafts()).toHaveLength(1);
      first.open();
      await until(() => drafts().length === 2);
      return whole(question, 5);
    };
    await bot.ask(ANNA, "what?");
    expect(draftTexts()).toEqual(["s1 [1]", "s1 [1] s2 [1] s3 [1] s4 [1] s5 [1]"]);
  });

  test("a state that looks like the last is not sent again; one without statements not at all", async () => {
    bot.engine.answer = async ({ question, onProgress }) => {
      for (const made of [0, 1, 1, 1]) {
        onProgress?.(progressOf(question, made));
        await pause(30);
      }
      return whole(question, 1);
    };
    await bot.ask(ANNA, "what?");
    expect(draftTexts()).toEqual(["s1 [1]"]);
  });

  test("are the head of the answer: the question pressed and the question read stand above", async () => {
    const welcome = await bot.ask(ANNA, "/start");
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.({ ...progressOf(question, 1), read: "read otherwise" });
      await until(() => drafts().length === 1);
      return answerTo(question, { ...progressOf(question, 1), read: "read otherwise" });
    };
    bot.api.press(ANNA, welcome, "ask:en:0");
    const [, reply] = await bot.awaitReplies(ANNA, 2);
    const [draft] = draftTexts();
    expect(draft).toMatch(/^<b>Question:<\/b> .* <b>Read as:<\/b> read otherwise s1 \[1\]$/);
    expect(reply?.text.replaceAll("\n\n", " ")).toMatch(/^Question: .* Read as: read otherwise s1 \[1\] /);
  });

  test("more than a message holds: as much as one does, within the limits", async () => {
    const long = Array.from({ length: 10 }, (_, index) => ({
      text: `${index} ${"dài <&> ".repeat(100).trim()}.`,
      wording: "written" as const,
      citations: [1],
    }));
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(answerTo(question, { statements: long }));
      await until(() => bot.api.drafts.find(101) !== undefined);
      expect(bot.api.drafts.find(101)?.text.length).toBeLessThanOrEqual(4096);
      return answerTo(question, { statements: long });
    };
    await bot.ask(ANNA, "long?");
    expect(bot.log.filter((line) => line.level >= 40)).toEqual([]);
  });
});

describe("drafts that fail", () => {
  const stream = (states: number) => {
    bot.engine.answer = async ({ question, onProgress }) => {
      for (let made = 1; made <= states; made++) {
        onProgress?.(progressOf(question, made));
        await pause(60);
      }
      return whole(question, states);
    };
  };

  test.each([
    ["TEXTDRAFT_PEER_INVALID", new BotApiError(400, "Bad Request: TEXTDRAFT_PEER_INVALID")],
    ["502", new BotApiError(502, "Bad Gateway")],
    ["a reset connection", "connection-reset" as const],
  ])(
    "%s: no more of this answer, one line for the operator, and the answer comes at once",
    async (_, failure) => {
      stream(3);
      bot.interrupt = (call) => (call.method === "sendMessageDraft" ? failure : undefined);
      const started = performance.now();
      const reply = await bot.ask(ANNA, "what?");
      expect(reply.text).toContain("s3 [1]");
      // Not after the 30 seconds that Telegram asks for, nor after a second try.
      expect(performance.now() - started).toBeLessThan(2_500);
      expect(methods()).toEqual(["sendMessageDraft", "sendMessage"]);
      expect(bot.log.filter((line) => line.msg.startsWith("no more of this answer"))).toHaveLength(1);
      expect(bot.log.filter((line) => line.level >= 50)).toEqual([]);
    },
  );

  test("429: they pause as long as Telegram asks, and the answer does not wait for them", async () => {
    stream(3);
    bot.interrupt = (call) => (call.method === "sendMessageDraft" ? tooManyRequests(30) : undefined);
    const started = performance.now();
    expect((await bot.ask(ANNA, "what?")).text).toContain("s3 [1]");
    expect(performance.now() - started).toBeLessThan(2_500);
    expect(methods()).toEqual(["sendMessageDraft", "sendMessage"]);
  });

  test("429 that comes when the answer is there already: nothing more is shown", async () => {
    const slow = gate();
    bot.hold = (call) => (call.method === "sendMessageDraft" ? slow.opened : undefined);
    bot.interrupt = (call) => (call.method === "sendMessageDraft" ? tooManyRequests(1) : undefined);
    stream(1);
    await bot.ask(ANNA, "what?");
    slow.open();
    await pause(1_200);
    expect(methods()).toEqual(["sendMessageDraft", "sendMessage"]);
  });

  test("429: after the pause they go on with the newest state", async () => {
    let left = 1;
    const refusedAt: number[] = [];
    bot.interrupt = (call) => {
      if (call.method !== "sendMessageDraft" || left-- <= 0) return undefined;
      refusedAt.push(performance.now());
      return tooManyRequests(1);
    };
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => refusedAt.length === 1);
      onProgress?.(progressOf(question, 2));
      await until(() => bot.api.drafts.find(101) !== undefined);
      return whole(question, 2);
    };
    await bot.ask(ANNA, "what?");
    expect(draftTexts()).toEqual(["s1 [1]", "s1 [1] s2 [1]"]);
    expect(performance.now() - refusedAt[0]!).toBeGreaterThan(1_000);
  });

  test("the next answer has its own", async () => {
    stream(1);
    let left = 1;
    bot.interrupt = (call) =>
      call.method === "sendMessageDraft" && left-- > 0 ? tooManyRequests(1) : undefined;
    await bot.ask(ANNA, "one?");
    await bot.ask(ANNA, "two?");
    expect(methods()).toEqual(["sendMessageDraft", "sendMessage", "sendMessageDraft", "sendMessage"]);
    expect(bot.api.drafts.find(101)).toBeUndefined();
  });

  test("one that hangs does not keep the answer", async () => {
    const never = gate();
    bot.hold = (call) => (call.method === "sendMessageDraft" ? never.opened : undefined);
    stream(2);
    const started = performance.now();
    expect((await bot.ask(ANNA, "what?")).text).toContain("s2 [1]");
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(methods()).toEqual(["sendMessageDraft", "sendMessage"]);
    never.open();
  });

  test("progress told after the answer is ignored", async () => {
    let late: AskRequest["onProgress"];
    bot.engine.answer = ({ question, onProgress }) => {
      late = onProgress;
      return whole(question, 1);
    };
    await bot.ask(ANNA, "what?");
    late?.(progressOf("what?", 1));
    await pause(50);
    expect(methods()).toEqual(["sendMessage"]);
  });

  test("an engine that fails in the middle: the reader is told, in the draft's place", async () => {
    bot.engine.answer = async ({ question, onProgress }) => {
      onProgress?.(progressOf(question, 1));
      await until(() => bot.api.drafts.find(101) !== undefined);
      throw new Error("model is gone");
    };
    expect((await bot.ask(ANNA, "what?")).text).toContain("Something went wrong");
    expect(bot.api.drafts.find(101)).toBeUndefined();
  });
});
