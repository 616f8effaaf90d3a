import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BotContext } from "../../bot/bot-context.js";
import { DRAFT_AGAIN_MS, draftStream, THINKING_AFTER_MS } from "../../bot/features/draft-stream.js";
import { DRAFT_LIFE_MS } from "../../bot/preview/bot-api/drafts.js";
import type { AnswerProgress } from "../../retrieval/answering/answer.js";
import { texts } from "../helpers/bot-harness.js";
import { answerTo } from "../helpers/fake-engine.js";

// Half a minute must pass here, so the clock is a false one, and Telegram the two calls that count.

let sent: { text: string; atMs: number }[] = [];
let startedAt = 0;
let call: () => Promise<true> = async () => true;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  startedAt = Date.now();
  call = async () => true;
});
afterEach(() => vi.useRealTimers());

function stream() {
  const ctx = {
    update: { update_id: 7 },
    texts: texts.en,
    replyWithDraft(text: string) {
      sent.push({ text, atMs: Date.now() - startedAt });
      return call();
    },
  } as unknown as BotContext;
  return draftStream(ctx, {
    style: "html",
    render: ({ answer }: AnswerProgress) => answer,
    renderRich: () => null,
    logger: pino({ level: "silent" }),
    stopping: new AbortController().signal,
  });
}

const state = (answer: string) => answerTo("?", { answer });

describe("a draft", () => {
  test("is shown again before Telegram takes it away, for as long as the answer is being made", async () => {
    expect(DRAFT_AGAIN_MS).toBeLessThan(DRAFT_LIFE_MS);
    const drafts = stream();
    await vi.advanceTimersByTimeAsync(THINKING_AFTER_MS - 1);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1 + DRAFT_AGAIN_MS);
    drafts.show(state("one"));
    await vi.advanceTimersByTimeAsync(2 * DRAFT_AGAIN_MS);
    const shownAt = THINKING_AFTER_MS + DRAFT_AGAIN_MS;
    expect(sent).toEqual([
      { text: "", atMs: THINKING_AFTER_MS },
      { text: "", atMs: shownAt },
      { text: "one", atMs: shownAt },
      { text: "one", atMs: shownAt + DRAFT_AGAIN_MS },
      { text: "one", atMs: shownAt + 2 * DRAFT_AGAIN_MS },
    ]);
    await drafts.end();
    await vi.advanceTimersByTimeAsync(2 * DRAFT_AGAIN_MS);
    expect(sent).toHaveLength(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that Telegram refused is not tried again", async () => {
    call = () => Promise.reject(new Error("no"));
    const drafts = stream();
    await vi.advanceTimersByTimeAsync(3 * DRAFT_AGAIN_MS);
    drafts.show(state("one"));
    await vi.advanceTimersByTimeAsync(3 * DRAFT_AGAIN_MS);
    expect(sent).toHaveLength(1);
    await drafts.end();
  });

  test("under way is waited for before the next, and the newest state is not lost", async () => {
    const open: ((done: true) => void)[] = [];
    call = () => new Promise((resolve) => open.push(resolve));
    const drafts = stream();
    drafts.show(state("one"));
    // Long enough for another look at a draft that has not even arrived.
    await vi.advanceTimersByTimeAsync(DRAFT_AGAIN_MS + 1);
    drafts.show(state("two"));
    await vi.advanceTimersByTimeAsync(DRAFT_AGAIN_MS + 1);
    expect(sent.map(({ text }) => text)).toEqual(["one"]);
    open[0]?.(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map(({ text }) => text)).toEqual(["one", "two"]);
    open[1]?.(true);
    await drafts.end();
  });
});
