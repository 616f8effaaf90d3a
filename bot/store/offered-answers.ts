import { createHash } from "node:crypto";
import type { Answer } from "../../retrieval/answering/answer.js";
import { newId } from "./answer-id.js";
import type { BotDatabase } from "./open-database.js";

/** How long an answer that was offered, and that nobody has opened since, can still be opened. */
export const MAX_OFFER_AGE_MS = 30 * 24 * 60 * 60_000;

/** Whoever types a question is offered several answers on the way; of more than these the oldest go. */
export const MOST_OFFERED = 5_000;

/** Answers that readers were offered to share in other chats; nobody tells whether they did. */
export interface OfferedAnswers {
  /** Keeps an answer for a while and returns its id; the same answer offered again has the same one. */
  offer(answer: Answer): string;
  /** Moves an offered answer to those that are kept for good; false when none has this id. */
  keep(id: string): boolean;
}

/**
 * @param idLength Characters of an id; ids are those of the answers that are kept.
 * @param now The clock that offers grow old by.
 */
export function createOfferedAnswers(
  database: BotDatabase,
  idLength: number,
  now: () => Date,
): OfferedAnswers {
  const insert = database
    .prepare<[string, string, string, string, string], string>(
      `INSERT INTO offered_answers (id, content_hash, question, answer_json, offered_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (content_hash) DO UPDATE SET offered_at = excluded.offered_at RETURNING id`,
    )
    .pluck();
  const deleteOld = database.prepare<[string]>("DELETE FROM offered_answers WHERE offered_at < ?");
  const deleteSurplus = database.prepare<[number]>(
    `DELETE FROM offered_answers WHERE id IN (
       SELECT id FROM offered_answers ORDER BY offered_at DESC, rowid DESC LIMIT -1 OFFSET ?)`,
  );
  const copy = database.prepare<[string]>(
    `INSERT INTO answers (id, chat_id, question, answer_json, created_at, is_shared)
     SELECT id, NULL, question, answer_json, offered_at, 1 FROM offered_answers WHERE id = ?`,
  );
  const deleteOne = database.prepare<[string]>("DELETE FROM offered_answers WHERE id = ?");
  const forgetOld = () => deleteOld.run(new Date(now().getTime() - MAX_OFFER_AGE_MS).toISOString());
  const offer = database.transaction((answer: Answer) => {
    forgetOld();
    const json = JSON.stringify(answer);
    const offeredAt = now().toISOString();
    const id = insert.get(newId(idLength), hashOf(answer), answer.question, json, offeredAt) ?? "";
    deleteSurplus.run(MOST_OFFERED);
    return id;
  });
  const keep = database.transaction((id: string) => {
    forgetOld();
    if (copy.run(id).changes === 0) return false;
    deleteOne.run(id);
    return true;
  });
  return { offer: (answer) => offer.immediate(answer), keep: (id) => keep.immediate(id) };
}

/** The same for two answers that differ in nothing but how long they took. */
function hashOf({ timings: _, ...content }: Answer): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
