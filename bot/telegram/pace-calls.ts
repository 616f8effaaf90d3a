import type { Transformer } from "grammy";
import { delay } from "../abortable.js";
import type { Logger } from "../logger.js";
import { FloodGate } from "./flood-gate.js";
import { MessageLine } from "./message-line.js";
import { FLEETING_METHODS, isTriedOnce } from "./retry-calls.js";

/** Messages, and edits, which count as messages. */
const MESSAGE = /^(?:send|edit|copy|forward)/;

/**
 * Obeys Telegram's flood limits: a message that is refused with 429 is sent again when Telegram wants it, and
 * others that would be refused as well wait for that instead of trying. What is not worth a second try does
 * not wait either, nor takes the place of an answer. Belongs below the retries, which see no 429 of messages
 * any more.
 */
export function paceCalls(logger: Logger, gate = new FloodGate()): Transformer {
  const line = new MessageLine(gate);
  return async (call, method, payload, signal) => {
    if (!MESSAGE.test(method) || !("chat_id" in payload)) return await call(method, payload, signal);
    const chatId = String(payload.chat_id);
    // Drafts and chat actions have limits of their own: what becomes of them tells nothing of messages.
    if (FLEETING_METHODS.has(method)) {
      const busyMs = gate.closedMs(chatId);
      return busyMs > 0 ? tooManyRequests(busyMs) : await call(method, payload, signal);
    }
    if (isTriedOnce(method, payload)) {
      const busyMs = Math.max(gate.closedMs(chatId), gate.allClosedMs());
      if (busyMs > 0) return tooManyRequests(busyMs);
      gate.departed();
      const result = await call(method, payload, signal);
      note(chatId, result);
      return result;
    }
    // The signal is a native one: that of `boundCalls`.
    const native = signal as AbortSignal | undefined;
    for (;;) {
      await turn(chatId, native);
      try {
        const result = await call(method, payload, signal);
        if (!note(chatId, result)) return result;
      } finally {
        line.leave();
      }
    }
  };

  /** Waits until the chat's message may leave; the line must be left when it has arrived. */
  async function turn(chatId: string, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const closedMs = gate.closedMs(chatId);
      if (closedMs > 0) await delay(closedMs, signal);
      await line.enter(signal);
      // While this one was in the line, its chat may have been told to wait.
      if (gate.closedMs(chatId) === 0) return;
      line.leave();
    }
  }

  /** Takes note of what Telegram said to a message; returns whether it wants it later. */
  function note(chatId: string, result: Awaited<ReturnType<Transformer>>): boolean {
    if (result.ok) gate.passed();
    const retryAfter = result.ok ? undefined : result.parameters?.retry_after;
    if (retryAfter === undefined) return false;
    const isPaceNew = gate.refused(chatId, retryAfter);
    if (isPaceNew) logger.info({ retryAfter }, "Telegram wants fewer messages a second: they wait in line");
    return true;
  }
}

/** Telegram's own answer, without asking it. */
function tooManyRequests(busyMs: number) {
  const retryAfter = Math.ceil(busyMs / 1_000);
  return {
    ok: false as const,
    error_code: 429,
    description: `Too Many Requests: retry after ${retryAfter}`,
    parameters: { retry_after: retryAfter },
  };
}
