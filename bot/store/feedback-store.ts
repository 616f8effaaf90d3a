import type { BotDatabase } from "./open-database.js";

/**
 * What can be wrong with an answer: the words are another's, the quotation is not what was said, it is not
 * what was asked, something is missing, or else.
 */
export const REASONS = ["speaker", "quotation", "off-topic", "incomplete", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** What a reader thinks of an answer. */
export type Verdict = "good" | "bad";

/** A message of the bot that asks what is wrong; whoever replies to it tells. */
export interface Prompt {
  readonly chatId: number;
  readonly messageId: number;
}

/** Remembers what readers think of answers: one vote a reader and answer, the last one counts. */
export interface FeedbackStore {
  /** What the reader thinks of the answer so far; null when they have not voted. */
  verdictOf(answerId: string, reader: number): Verdict | null;
  /** A vote anew: reason and comment of an earlier one are gone with it. */
  vote(answerId: string, reader: number, verdict: Verdict): void;
  /** What is wrong, from a reader who may or may not have voted before. */
  giveReason(answerId: string, reader: number, reason: Reason): void;
  /** As if the reader had never voted on the answer; what they wrote about it is gone, too. */
  takeBack(answerId: string, reader: number): void;
  /** Notes in which message the reader was asked for a comment. */
  setPrompt(answerId: string, reader: number, prompt: Prompt): void;
  /**
   * Keeps the reader's reply to that message.
   *
   * @returns False when this reader was not asked in that message.
   */
  comment(prompt: Prompt, reader: number, comment: string): boolean;
  /** Cuts a reader's votes off from the reader; the votes stay. */
  unlinkReader(reader: number): void;
}

/** @param now The clock; votes carry its time. */
export function createFeedbackStore(database: BotDatabase, now: () => Date): FeedbackStore {
  const vote = database.prepare<[string, number, Verdict, Reason | null, string]>(
    `INSERT INTO feedback (answer_id, reader, verdict, reason, created_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (answer_id, reader) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason,
       comment = NULL, created_at = excluded.created_at`,
  );
  const prompt = database.prepare<[number, number, string, number]>(
    "UPDATE feedback SET prompt_chat_id = ?, prompt_message_id = ? WHERE answer_id = ? AND reader = ?",
  );
  const comment = database.prepare<[string, number, number, number]>(
    "UPDATE feedback SET comment = ? WHERE prompt_chat_id = ? AND prompt_message_id = ? AND reader = ?",
  );
  const select = database
    .prepare<[string, number], Verdict>("SELECT verdict FROM feedback WHERE answer_id = ? AND reader = ?")
    .pluck();
  const remove = database.prepare<[string, number]>(
    "DELETE FROM feedback WHERE answer_id = ? AND reader = ?",
  );
  const unlink = database.prepare<[number]>(
    "UPDATE feedback SET reader = NULL, prompt_chat_id = NULL, prompt_message_id = NULL WHERE reader = ?",
  );
  return {
    verdictOf: (answerId, reader) => select.get(answerId, reader) ?? null,
    takeBack(answerId, reader) {
      remove.run(answerId, reader);
    },
    vote(answerId, reader, verdict) {
      vote.run(answerId, reader, verdict, null, now().toISOString());
    },
    giveReason(answerId, reader, reason) {
      vote.run(answerId, reader, "bad", reason, now().toISOString());
    },
    setPrompt(answerId, reader, { chatId, messageId }) {
      prompt.run(chatId, messageId, answerId, reader);
    },
    comment: ({ chatId, messageId }, reader, text) =>
      comment.run(text, chatId, messageId, reader).changes > 0,
    unlinkReader(reader) {
      unlink.run(reader);
    },
  };
}
