import type { Transformer } from "grammy";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CALM_MS, FloodGate } from "../../bot/telegram/flood-gate.js";
import { paceCalls } from "../../bot/telegram/pace-calls.js";
import { onlyOnce } from "../../bot/telegram/retry-calls.js";

describe("the gate", () => {
  const clock = { ms: 0 };
  let gate: FloodGate;
  beforeEach(() => {
    clock.ms = 0;
    gate = new FloodGate(() => clock.ms);
  });

  test("is open until Telegram says otherwise, however many leave", () => {
    for (let i = 0; i < 1_000; i++) gate.departed();
    expect(gate.closedMs("1")).toBe(0);
    expect(gate.allClosedMs()).toBe(0);
  });

  test("a 429 closes it for its chat alone, as long as Telegram says", () => {
    gate.refused("1", 40);
    expect(gate.closedMs("1")).toBe(40_000);
    expect(gate.closedMs("2")).toBe(0);
    clock.ms = 40_000;
    expect(gate.closedMs("1")).toBe(0);
  });

  test("a second one in another chat closes it for all: the shorter time of the two", () => {
    gate.refused("1", 40);
    expect(gate.refused("2", 2)).toBe(true);
    expect(gate.closedMs("3")).toBe(2_000);
    expect(gate.closedMs("1")).toBe(40_000);
    // The pace is kept already.
    expect(gate.refused("4", 2)).toBe(false);
  });

  test("a message that went through in between shows that it is not closed for all", () => {
    gate.refused("1", 40);
    gate.passed();
    gate.refused("2", 40);
    expect(gate.closedMs("3")).toBe(0);
  });

  test("the same chat twice is still one chat", () => {
    gate.refused("1", 3);
    gate.refused("1", 3);
    expect(gate.closedMs("2")).toBe(0);
  });

  test("afterwards messages keep a pace below 30 a second, until nobody has waited for a minute", () => {
    gate.refused("1", 1);
    gate.refused("2", 1);
    clock.ms = 1_000;
    let left = 0;
    while (clock.ms < 2_000) {
      if (gate.allClosedMs() === 0) {
        gate.departed();
        left += 1;
      }
      clock.ms += 1;
    }
    expect(left).toBeGreaterThan(24);
    expect(left).toBeLessThan(30);
    clock.ms += CALM_MS + 1;
    expect(gate.allClosedMs()).toBe(0);
    gate.departed();
    expect(gate.allClosedMs()).toBe(0);
  });
});

describe("calls", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const TOO_MANY = { ok: false as const, error_code: 429, description: "", parameters: { retry_after: 2 } };
  const OK = { ok: true as const, result: true };
  const never = new AbortController().signal as Parameters<Transformer>[3];

  /** A Telegram that answers from a list, then with ok, and remembers what arrived when. */
  function telegram(...answers: object[]) {
    const arrived: string[] = [];
    const pace = paceCalls(pino({ level: "silent" }));
    const started = Date.now();
    const network = async (method: string, payload: object) => {
      arrived.push(`${Date.now() - started} ${method} ${"text" in payload ? payload.text : ""}`.trim());
      return answers.shift() ?? OK;
    };
    const call = (method: string, payload: object, signal = never) =>
      pace(network as never, method as never, payload as never, signal);
    return { arrived, call };
  }

  test("a refused message is sent again when it may be, and what comes later to its chat waits behind it", async () => {
    const { arrived, call } = telegram(TOO_MANY);
    const first = call("sendMessage", { chat_id: 1, text: "a" });
    await vi.advanceTimersByTimeAsync(500);
    const second = call("editMessageText", { chat_id: 1, text: "b" });
    const other = call("sendMessage", { chat_id: 2, text: "c" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await first, await second, await other]).toEqual([OK, OK, OK]);
    expect(arrived).toEqual([
      "0 sendMessage a",
      "500 sendMessage c",
      "2000 sendMessage a",
      "2000 editMessageText b",
    ]);
  });

  test("what is not worth a second try is not sent to a closed chat, nor waits", async () => {
    const { arrived, call } = telegram(TOO_MANY);
    const answer = call("sendMessage", { chat_id: 1, text: "a" });
    await vi.advanceTimersByTimeAsync(100);
    const told = { ok: false, error_code: 429, parameters: { retry_after: 2 } };
    expect(await call("sendMessageDraft", { chat_id: 1 })).toMatchObject(told);
    expect(await call("sendChatAction", { chat_id: 1 })).toMatchObject(told);
    expect(await call("editMessageText", onlyOnce({ chat_id: 1, text: "half" }))).toMatchObject(told);
    expect(await call("sendMessageDraft", { chat_id: 2 })).toEqual(OK);
    await vi.advanceTimersByTimeAsync(2_000);
    await answer;
    expect(arrived).toEqual(["0 sendMessage a", "100 sendMessageDraft", "2000 sendMessage a"]);
  });

  test("a refused draft tells nothing of messages", async () => {
    const { call } = telegram(TOO_MANY);
    expect(await call("sendMessageDraft", { chat_id: 1 })).toEqual(TOO_MANY);
    expect(await call("sendMessage", { chat_id: 1, text: "a" })).toEqual(OK);
  });

  test("what shows nothing in a chat is not held back", async () => {
    const { arrived, call } = telegram(TOO_MANY, TOO_MANY);
    void call("sendMessage", { chat_id: 1, text: "a" });
    void call("sendMessage", { chat_id: 2, text: "b" });
    await vi.advanceTimersByTimeAsync(10);
    await call("getUpdates", {});
    await call("answerCallbackQuery", { callback_query_id: "1" });
    await call("deleteMessage", { chat_id: 1 });
    expect(arrived.slice(2)).toEqual(["10 getUpdates", "10 answerCallbackQuery", "10 deleteMessage"]);
    await vi.advanceTimersByTimeAsync(60_000);
  });

  test("a call that is given up leaves the line, and the others go on", async () => {
    const { arrived, call } = telegram(TOO_MANY, TOO_MANY);
    const stop = new AbortController();
    const first = call("sendMessage", { chat_id: 1, text: "a" });
    const second = call("sendMessage", { chat_id: 2, text: "b" });
    await vi.advanceTimersByTimeAsync(10);
    const third = call("sendMessage", { chat_id: 3, text: "c" }, stop.signal as typeof never);
    const failed = expect(third).rejects.toThrow("enough");
    stop.abort(new Error("enough"));
    await failed;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([await first, await second]).toEqual([OK, OK]);
    expect(arrived.filter((it) => it.endsWith("c"))).toEqual([]);
  });

  test("other errors are passed on at once", async () => {
    const gone = { ok: false as const, error_code: 403, description: "Forbidden" };
    const { call } = telegram(gone);
    expect(await call("sendMessage", { chat_id: 1, text: "a" })).toEqual(gone);
  });
});
