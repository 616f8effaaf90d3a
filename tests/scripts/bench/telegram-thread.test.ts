import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { privateChat } from "../../../scripts/bench/private-chat.js";
import { nowMs } from "../../../scripts/bench/telegram/clock.js";
import { TelegramThread } from "../../../scripts/bench/telegram/telegram-thread.js";

let telegram: TelegramThread;
beforeEach(async () => {
  telegram = await TelegramThread.start({ isLimited: true });
});
afterEach(() => telegram.close());

interface Answer {
  readonly ok: boolean;
  readonly result: readonly { message: { message_id: number; chat: { id: number }; text: string } }[];
}

/** A call of a bot. */
async function call(method: string, parameters: object): Promise<Answer> {
  const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as Answer;
}

const reply = (chat_id: number, message_id: number) =>
  call("sendMessage", { chat_id, text: `to ${message_id}`, reply_parameters: { message_id } });

describe("a Telegram on a thread of its own", () => {
  it("asks all at once when the bot polls, and tells what its readers saw and when", async () => {
    const place = privateChat(7);
    const startedMs = nowMs();
    const asked = telegram.ask({
      questions: [
        { place, text: "first <b>&amp;</b>" },
        { place, text: "thứ hai" },
      ],
      limitMs: 10_000,
    });
    const poll = async (offset: number) => (await call("getUpdates", { timeout: 5, offset })).result;
    // The readers wait for a poll; one that found nothing yet is asked again.
    const updates = await poll(0);
    expect(updates.map(({ message }) => message.text)).toEqual(["first <b>&amp;</b>", "thứ hai"]);
    const [first = 0, second = 0] = updates.map(({ message }) => message.message_id);
    await call("sendMessageDraft", { chat_id: 7, draft_id: 1, text: "soon" });
    // No reply, so nobody's waiting ends with it.
    await call("sendMessage", { chat_id: 7, text: "by the way" });
    await reply(7, first);
    await reply(7, second);

    const { said, seen, calls, refused } = await asked;
    expect(said).toEqual([
      { chatId: 7, messageId: first, atMs: expect.any(Number) },
      { chatId: 7, messageId: second, atMs: expect.any(Number) },
    ]);
    expect(seen.map(({ kind, text, repliesTo }) => [kind, text, repliesTo])).toEqual([
      ["draft", "soon", undefined],
      ["message", "by the way", undefined],
      ["message", `to ${first}`, first],
      ["message", `to ${second}`, second],
    ]);
    expect({ calls, refused }).toEqual({ calls: 4, refused: 0 });
    // One clock for both threads: otherwise the moments would not lie between two of this thread.
    const moments = [startedMs, ...[...said, ...seen].map(({ atMs }) => atMs), nowMs()];
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  it("ends an order after its time, and counts what was refused", async () => {
    const asked = telegram.ask({ questions: [{ place: privateChat(8), text: "?" }], limitMs: 3_000 });
    await call("getUpdates", { timeout: 5 });
    for (let at = 0; at < 5; at++) await call("sendMessage", { chat_id: 8, text: `${at}` });
    const { seen, calls, refused } = await asked;
    // Three messages to one chat are a burst that Telegram takes.
    expect(seen.map(({ text }) => text)).toEqual(["0", "1", "2"]);
    expect({ calls, refused }).toEqual({ calls: 5, refused: 2 });
  });

  it("leaves nobody waiting when it ends", async () => {
    const asked = telegram.ask({ questions: [{ place: privateChat(9), text: "?" }], limitMs: 10_000 });
    await Promise.all([expect(asked).rejects.toThrow("ended"), telegram.close()]);
    const later = telegram.ask({ questions: [], limitMs: 10_000 });
    await expect(later).rejects.toThrow("ended");
    await expect(call("getMe", {})).rejects.toThrow();
  });
});
