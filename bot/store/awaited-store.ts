import type { BotDatabase } from "./open-database.js";

/** After this time what a reader writes is a question again, and no longer the sentence they were asked for. */
export const MAX_AWAIT_MS = 10 * 60_000;

/** Remembers which of the bot's messages ask for a sentence to check. */
export interface AwaitedStore {
  /** The message asks for a sentence. */
  expect(chatId: number, messageId: number): void;
  /** Whether a message of the chat still waits; of all that do, none does afterwards. */
  takeAny(chatId: number): boolean;
  /** Whether this message still waits; it does not afterwards. */
  take(chatId: number, messageId: number): boolean;
}

/** @param now The clock that requests grow old by. */
export function createAwaitedStore(database: BotDatabase, now: () => Date): AwaitedStore {
  const insert = database.prepare<[number, number, string]>(
    "INSERT OR REPLACE INTO awaited_sentences (chat_id, message_id, asked_at) VALUES (?, ?, ?)",
  );
  const deleteOld = database.prepare<[string]>("DELETE FROM awaited_sentences WHERE asked_at < ?");
  const deleteAny = database.prepare<[number]>("DELETE FROM awaited_sentences WHERE chat_id = ?");
  const deleteOne = database.prepare<[number, number]>(
    "DELETE FROM awaited_sentences WHERE chat_id = ? AND message_id = ?",
  );
  const forgetOld = () => deleteOld.run(new Date(now().getTime() - MAX_AWAIT_MS).toISOString());
  return {
    expect(chatId, messageId) {
      forgetOld();
      insert.run(chatId, messageId, now().toISOString());
    },
    takeAny(chatId) {
      forgetOld();
      return deleteAny.run(chatId).changes > 0;
    },
    take(chatId, messageId) {
      forgetOld();
      return deleteOne.run(chatId, messageId).changes > 0;
    },
  };
}
