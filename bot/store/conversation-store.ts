import type { Turn } from "../../retrieval/conversation/turn.js";
import type { BotDatabase } from "./open-database.js";

/** How many questions of a topic are kept. */
export const MAX_TURNS = 6;

/** A conversation that rested longer than this is over. */
export const MAX_TURN_AGE_MS = 24 * 60 * 60_000;

/**
 * Where a conversation takes place. The readers of a group share it: there a follow-up may answer anyone's
 * question.
 */
export interface Topic {
  readonly chatId: number;
  /** Id of the forum topic; 0 in chats without topics and in the general one. */
  readonly threadId: number;
}

/** Remembers the last turns of each topic, on disk, so that a restart does not end a conversation. */
export interface ConversationStore {
  /** At most {@link MAX_TURNS}, oldest first; none that was asked more than {@link MAX_TURN_AGE_MS} ago. */
  turns(topic: Topic): readonly Turn[];
  /** Adds a turn, and deletes what does not count any more, in whatever chat. */
  remember(topic: Topic, turn: Turn): void;
  /** Deletes the last turn of a topic whose question was read so. */
  forgetTurn(topic: Topic, read: string): void;
  /** Deletes the turns of one topic. */
  forgetTopic(topic: Topic): void;
  /** Deletes the turns of all topics of a chat. */
  forgetChat(chatId: number): void;
}

/** @param now The clock that turns grow old by. */
export function createConversationStore(database: BotDatabase, now: () => Date): ConversationStore {
  const select = database
    .prepare<[number, number, string, number], string>(
      `SELECT turn_json FROM turns WHERE chat_id = ? AND thread_id = ? AND asked_at >= ?
       ORDER BY position DESC LIMIT ?`,
    )
    .pluck();
  const insert = database.prepare<[number, number, string, string]>(
    "INSERT INTO turns (chat_id, thread_id, asked_at, turn_json) VALUES (?, ?, ?, ?)",
  );
  const deleteSurplus = database.prepare<[{ chatId: number; threadId: number; kept: number }]>(
    `DELETE FROM turns WHERE chat_id = @chatId AND thread_id = @threadId AND position NOT IN (
       SELECT position FROM turns WHERE chat_id = @chatId AND thread_id = @threadId
       ORDER BY position DESC LIMIT @kept)`,
  );
  const deleteOld = database.prepare<[string]>("DELETE FROM turns WHERE asked_at < ?");
  const deleteTopic = database.prepare<[number, number]>(
    "DELETE FROM turns WHERE chat_id = ? AND thread_id = ?",
  );
  const deleteTurn = database.prepare<[{ chatId: number; threadId: number; read: string }]>(
    `DELETE FROM turns WHERE position = (
       SELECT max(position) FROM turns
       WHERE chat_id = @chatId AND thread_id = @threadId AND json_extract(turn_json, '$.read') = @read)`,
  );
  const deleteChat = database.prepare<[number]>("DELETE FROM turns WHERE chat_id = ?");
  const oldest = () => new Date(now().getTime() - MAX_TURN_AGE_MS).toISOString();
  const remember = database.transaction(({ chatId, threadId }: Topic, turn: Turn) => {
    insert.run(chatId, threadId, turn.askedAt, JSON.stringify(turn));
    deleteSurplus.run({ chatId, threadId, kept: MAX_TURNS });
    deleteOld.run(oldest());
  });
  return {
    turns({ chatId, threadId }) {
      const newestFirst = select.all(chatId, threadId, oldest(), MAX_TURNS);
      // Written by `remember` and by nothing else.
      return newestFirst.reverse().map((json) => JSON.parse(json) as Turn);
    },
    remember: (topic, turn) => remember.immediate(topic, turn),
    forgetTurn({ chatId, threadId }, read) {
      deleteTurn.run({ chatId, threadId, read });
    },
    forgetTopic({ chatId, threadId }) {
      deleteTopic.run(chatId, threadId);
    },
    forgetChat(chatId) {
      deleteChat.run(chatId);
    },
  };
}
