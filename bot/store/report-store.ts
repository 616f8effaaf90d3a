import type { BotDatabase } from "./open-database.js";

/** A reader's word that a quotation is wrong. */
export interface Report {
  readonly answerId: string;
  /** Number of the citation in the answer. */
  readonly citation: number;
  /** Null once the reader has asked to be forgotten. */
  readonly chatId: number | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** What is wrong, when the reader told. */
  readonly note: string | null;
}

type Reported = Pick<Report, "answerId" | "citation"> & { readonly chatId: number };

/** Remembers what readers report, for the operator. */
export interface ReportStore {
  /** @returns False when this chat has reported this citation already. */
  add(report: Reported): boolean;
  /** @returns False when there is no such report, or it has a note. */
  addNote(report: Reported, note: string): boolean;
  /** The reports on an answer, oldest first. */
  ofAnswer(answerId: string): Report[];
  /** Cuts the reports of a chat off from it; they stay. */
  unlinkChat(chatId: number): void;
}

interface ReportRow {
  answer_id: string;
  citation: number;
  chat_id: number | null;
  created_at: string;
  note: string | null;
}

/** @param now The clock; reports carry its time. */
export function createReportStore(database: BotDatabase, now: () => Date): ReportStore {
  const insert = database.prepare<[string, number, number, string]>(
    `INSERT INTO reports (answer_id, citation, chat_id, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (answer_id, citation, chat_id) DO NOTHING`,
  );
  const note = database.prepare<[string, string, number, number]>(
    `UPDATE reports SET note = ? WHERE answer_id = ? AND citation = ? AND chat_id = ? AND note IS NULL`,
  );
  const unlink = database.prepare<[number]>("UPDATE reports SET chat_id = NULL WHERE chat_id = ?");
  return {
    add: ({ answerId, citation, chatId }) =>
      insert.run(answerId, citation, chatId, now().toISOString()).changes === 1,
    addNote: ({ answerId, citation, chatId }, words) =>
      note.run(words, answerId, citation, chatId).changes === 1,
    ofAnswer: (answerId) => findReports(database, answerId),
    unlinkChat(chatId) {
      unlink.run(chatId);
    },
  };
}

/** The reports on an answer, oldest first; apart from the store, so that a command can read where it must not write. */
export function findReports(database: BotDatabase, answerId: string): Report[] {
  return database
    .prepare<[string], ReportRow>("SELECT * FROM reports WHERE answer_id = ? ORDER BY rowid")
    .all(answerId)
    .map((row) => ({
      answerId: row.answer_id,
      citation: row.citation,
      chatId: row.chat_id,
      createdAt: row.created_at,
      note: row.note,
    }));
}
