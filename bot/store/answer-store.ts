import type { Answer } from "../../retrieval/answering/answer.js";
import { StoreError } from "../errors.js";
import { newId, normaliseId } from "./answer-id.js";
import type { BotDatabase } from "./open-database.js";

/** An answer as the bot gave it, with all that it was made from. */
export interface StoredAnswer {
  /** Eight characters, shown to the reader at the end of the answer. */
  readonly id: string;
  /** Null once the reader has asked to be forgotten. */
  readonly chatId: number | null;
  readonly question: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Hits, citations and generation included. */
  readonly answer: Answer;
  /** The Telegram messages that carried it, in order; empty when none was delivered, or the reader forgotten. */
  readonly messageIds: readonly number[];
}

export interface NewAnswer {
  readonly chatId: number;
  readonly answer: Answer;
  /** The message that asked; null when it was a press of a button. */
  readonly questionMessageId?: number | null;
}

/** Remembers every answer, so that an operator can tell later why it was given. */
export interface AnswerStore {
  /** Stores an answer before it is sent and returns its new id. */
  save(entry: NewAnswer): string;
  /** Notes that a message with this answer was delivered. */
  addMessage(answerId: string, messageId: number): void;
  /**
   * Cuts all answers of a chat off from it: they stay, but neither the chat nor its messages are told any more.
   *
   * @returns How many answers these were.
   */
  unlinkChat(chatId: number): number;
  /** The last answer to the question in a message; undefined when there was none, or the chat was forgotten. */
  ofQuestion(chatId: number, questionMessageId: number): StoredAnswer | undefined;
  /** The answer with this id, typed with or without `#`. */
  find(answerId: string): StoredAnswer | undefined;
}

const ID_LENGTH = 8;
const ID_ATTEMPTS = 5;

/** @param now The clock; answers carry its time. */
export function createAnswerStore(database: BotDatabase, now: () => Date): AnswerStore {
  const insert = database.prepare<[string, number, number | null, string, string, string]>(
    `INSERT INTO answers (id, chat_id, question_message_id, question, answer_json, created_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const insertMessage = database.prepare<[string, string, number]>(
    `INSERT INTO answer_messages (answer_id, position, message_id)
     VALUES (?, (SELECT count(*) FROM answer_messages WHERE answer_id = ?), ?)`,
  );
  const deleteMessages = database.prepare<[number]>(
    "DELETE FROM answer_messages WHERE answer_id IN (SELECT id FROM answers WHERE chat_id = ?)",
  );
  const deleteChat = database.prepare<[number]>(
    "UPDATE answers SET chat_id = NULL, question_message_id = NULL WHERE chat_id = ?",
  );
  const idOfQuestion = database
    .prepare<[number, number], string>(
      `SELECT id FROM answers WHERE chat_id = ? AND question_message_id = ? ORDER BY rowid DESC LIMIT 1`,
    )
    .pluck();
  const unlink = database.transaction((chatId: number) => {
    deleteMessages.run(chatId);
    return deleteChat.run(chatId).changes;
  });
  return {
    save({ chatId, answer, questionMessageId = null }) {
      const createdAt = now().toISOString();
      const json = JSON.stringify(answer);
      for (let attempt = 0; attempt < ID_ATTEMPTS; attempt++) {
        const id = newId(ID_LENGTH);
        if (insert.run(id, chatId, questionMessageId, answer.question, json, createdAt).changes === 1)
          return id;
      }
      throw new StoreError(`no free answer id in ${database.name} after ${ID_ATTEMPTS} attempts: ask again`, {
        retryable: true,
      });
    },
    addMessage(answerId, messageId) {
      insertMessage.run(answerId, answerId, messageId);
    },
    unlinkChat: (chatId) => unlink.immediate(chatId),
    ofQuestion(chatId, questionMessageId) {
      const id = idOfQuestion.get(chatId, questionMessageId);
      return id === undefined ? undefined : findAnswer(database, id);
    },
    find: (answerId) => findAnswer(database, normaliseId(answerId)),
  };
}

interface AnswerRow {
  id: string;
  chat_id: number | null;
  question: string;
  answer_json: string;
  created_at: string;
}

/** Reads one answer; apart from the store, so that a command can read where it must not write. */
export function findAnswer(database: BotDatabase, id: string): StoredAnswer | undefined {
  const row = database.prepare<[string], AnswerRow>("SELECT * FROM answers WHERE id = ?").get(id);
  if (row === undefined) return undefined;
  const messageIds = database
    .prepare<[string], number>("SELECT message_id FROM answer_messages WHERE answer_id = ? ORDER BY position")
    .pluck()
    .all(id);
  return {
    id: row.id,
    chatId: row.chat_id,
    question: row.question,
    createdAt: row.created_at,
    answer: parseAnswer(row.answer_json),
    messageIds,
  };
}

/** Answers were stored before models wrote any: those lack what tells who wrote them. */
function parseAnswer(json: string): Answer {
  // Written by `save` and by nothing else.
  const answer = JSON.parse(json) as Answer;
  const ofAnswer = { writtenBy: "extractive", note: null, rejected: {} };
  const ofStatement = { wording: "printed" };
  const statements = answer.statements.map((statement) => ({ ...ofStatement, ...statement }));
  return { ...ofAnswer, ...answer, statements };
}
