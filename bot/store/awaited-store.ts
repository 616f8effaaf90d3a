import type { BotDatabase } from "./open-database.js";

/** After this time what a reader writes is a question again, and no longer what they were asked for. */
export const MAX_AWAIT_MS = 10 * 60_000;

/** The command that asked for what it is to be done with. */
export type AwaitedFor = "verify" | "timeline" | "compare";

/** Remembers which of the bot's messages ask for what a command lacked: a sentence to check, speakers and a topic. */
export interface AwaitedStore {
  /** The message asks for what the command lacked. */
  expect(chatId: number, messageId: number, awaitedFor: AwaitedFor): void;
  /** For what a message of the chat still waits, the newest first; of all that do, none does afterwards. */
  takeAny(chatId: number): AwaitedFor | null;
  /** For what this message still waits; it does not afterwards. */
  take(chatId: number, messageId: number): AwaitedFor | null;
}

interface Deleted {
  message_id: number;
  awaited_for: AwaitedFor;
}

/** @param now The clock that requests grow old by. */
export function createAwaitedStore(database: BotDatabase, now: () => Date): AwaitedStore {
  const insert = database.prepare<[number, number, string, AwaitedFor]>(
    "INSERT OR REPLACE INTO awaited_sentences (chat_id, message_id, asked_at, awaited_for) VALUES (?, ?, ?, ?)",
  );
  const deleteOld = database.prepare<[string]>("DELETE FROM awaited_sentences WHERE asked_at < ?");
  const deleteAny = database.prepare<[number], Deleted>(
    "DELETE FROM awaited_sentences WHERE chat_id = ? RETURNING message_id, awaited_for",
  );
  const deleteOne = database.prepare<[number, number], Deleted>(
    "DELETE FROM awaited_sentences WHERE chat_id = ? AND message_id = ? RETURNING message_id, awaited_for",
  );
  const forgetOld = () => deleteOld.run(new Date(now().getTime() - MAX_AWAIT_MS).toISOString());
  return {
    expect(chatId, messageId, awaitedFor) {
      forgetOld();
      insert.run(chatId, messageId, now().toISOString(), awaitedFor);
    },
    takeAny(chatId) {
      forgetOld();
      const deleted = deleteAny.all(chatId).sort((one, other) => other.message_id - one.message_id);
      return deleted[0]?.awaited_for ?? null;
    },
    take(chatId, messageId) {
      forgetOld();
      return deleteOne.get(chatId, messageId)?.awaited_for ?? null;
    },
  };
}
