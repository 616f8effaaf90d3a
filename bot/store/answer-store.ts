import type { Answer } from "../../retrieval/answering/answer.js";
import { StoreError } from "../errors.js";
import { newId, normaliseId } from "./answer-id.js";
import { createOfferedAnswers } from "./offered-answers.js";
import type { BotDatabase } from "./open-database.js";
import type { Overview } from "./overview.js";

/** An answer as the bot gave it, with all that it was made from. */
export interface StoredAnswer {
  /** Eight characters, shown to the reader at the end of the answer. */
  readonly id: string;
  /** Null once the reader has asked to be forgotten, and of a shared answer. */
  readonly chatId: number | null;
  readonly question: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Hits, citations and generation included. */
  readonly answer: Answer;
  /** The Telegram messages that carried it, in order; empty when none was delivered, or the reader forgotten. */
  readonly messageIds: readonly number[];
  /** What it is beside an answer, when it is a timeline or a comparison. */
  readonly overview?: Overview;
  /** True of an answer that was offered for sharing in any chat: nobody knows where it went. */
  readonly isShared?: true;
}

export interface NewAnswer {
  readonly chatId: number;
  readonly answer: Answer;
  /** The message that asked; null when it was a press of a button. */
  readonly questionMessageId?: number | null;
  /** When it is a timeline or a comparison. */
  readonly overview?: Overview;
}

/** Remembers every answer, so that an operator can tell later why it was given. */
export interface AnswerStore {
  /** Stores an answer before it is sent and returns its new id. */
  save(entry: NewAnswer): string;
  /** Keeps an answer that readers may share for as long as such answers are kept unopened, and returns its id. */
  offer(answer: Answer): string;
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
  /** The answer that a message carried, or a part of it; undefined when it carried none, or the chat was forgotten. */
  ofMessage(chatId: number, messageId: number): StoredAnswer | undefined;
  /** The answer with this id, typed with or without `#`. One that was only offered is kept for good from now on. */
  find(answerId: string): StoredAnswer | undefined;
}

const ID_LENGTH = 8;
const ID_ATTEMPTS = 5;

/** @param now The clock; answers carry its time. */
export function createAnswerStore(database: BotDatabase, now: () => Date): AnswerStore {
  const offered = createOfferedAnswers(database, ID_LENGTH, now);
  const insert = database.prepare<[string, number, number | null, string, string, string | null, string]>(
    `INSERT INTO answers (id, chat_id, question_message_id, question, answer_json, overview_json, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
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
  const idOfMessage = database
    .prepare<[number, number], string>(
      `SELECT id FROM answer_messages JOIN answers ON id = answer_id
       WHERE message_id = ? AND chat_id = ? ORDER BY answers.rowid DESC LIMIT 1`,
    )
    .pluck();
  const unlink = database.transaction((chatId: number) => {
    deleteMessages.run(chatId);
    return deleteChat.run(chatId).changes;
  });
  return {
    save({ chatId, answer, overview, questionMessageId = null }) {
      const createdAt = now().toISOString();
      const json = JSON.stringify(answer);
      const overviewJson = overview === undefined ? null : JSON.stringify(overview);
      for (let attempt = 0; attempt < ID_ATTEMPTS; attempt++) {
        const id = newId(ID_LENGTH);
        const row = [id, chatId, questionMessageId, answer.question, json, overviewJson, createdAt] as const;
        if (insert.run(...row).changes === 1) return id;
      }
      throw new StoreError(`no free answer id in ${database.name} after ${ID_ATTEMPTS} attempts: ask again`, {
        retryable: true,
      });
    },
    offer: offered.offer,
    addMessage(answerId, messageId) {
      insertMessage.run(answerId, answerId, messageId);
    },
    unlinkChat: (chatId) => unlink.immediate(chatId),
    ofQuestion(chatId, questionMessageId) {
      const id = idOfQuestion.get(chatId, questionMessageId);
      return id === undefined ? undefined : findAnswer(database, id);
    },
    ofMessage(chatId, messageId) {
      const id = idOfMessage.get(messageId, chatId);
      return id === undefined ? undefined : findAnswer(database, id);
    },
    find(answerId) {
      const found = findAnswer(database, normaliseId(answerId));
      if (found?.isShared === true) offered.keep(found.id);
      return found;
    },
  };
}

interface AnswerRow {
  id: string;
  chat_id: number | null;
  question: string;
  answer_json: string;
  overview_json: string | null;
  is_shared: number;
  created_at: string;
}

/** Reads one answer, kept or only offered; apart from the store, so that a command can read where it must not write. */
export function findAnswer(database: BotDatabase, id: string): StoredAnswer | undefined {
  const row = database
    .prepare<[{ id: string }], AnswerRow>(
      `SELECT id, chat_id, question, answer_json, overview_json, is_shared, created_at FROM answers WHERE id = @id
       UNION ALL SELECT id, NULL, question, answer_json, NULL, 1, offered_at FROM offered_answers WHERE id = @id`,
    )
    .get({ id });
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
    // Written by `save` and by nothing else.
    ...(row.overview_json !== null && { overview: JSON.parse(row.overview_json) as Overview }),
    ...(row.is_shared === 1 && { isShared: true as const }),
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
