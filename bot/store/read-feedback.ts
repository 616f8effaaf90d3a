import type { Answer } from "../../retrieval/answering/answer.js";
import type { Reason, Verdict } from "./feedback-store.js";
import type { BotDatabase } from "./open-database.js";

/** One vote together with the answer it is about. */
export interface GivenFeedback {
  readonly answerId: string;
  readonly verdict: Verdict;
  /** Null when none was given. */
  readonly reason: Reason | null;
  readonly comment: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Question, hits, generation and model included. */
  readonly answer: Answer;
}

interface FeedbackRow {
  answer_id: string;
  verdict: Verdict;
  reason: Reason | null;
  comment: string | null;
  created_at: string;
  answer_json: string;
}

export interface ReadFeedbackOptions {
  /** At most so many; all unless given. */
  readonly limit?: number;
  /** Only votes of this kind. */
  readonly verdict?: Verdict;
  /** Only votes on this answer. */
  readonly answerId?: string;
}

/** What readers think of answers, the newest first. */
export function readFeedback(
  database: BotDatabase,
  { limit = -1, verdict, answerId }: ReadFeedbackOptions = {},
): GivenFeedback[] {
  const rows = database
    .prepare<[{ verdict: Verdict | null; answerId: string | null; limit: number }], FeedbackRow>(
      `SELECT f.*, a.answer_json FROM feedback f JOIN answers a ON a.id = f.answer_id
       WHERE f.verdict = coalesce(@verdict, f.verdict) AND f.answer_id = coalesce(@answerId, f.answer_id)
       ORDER BY f.created_at DESC, f.rowid DESC LIMIT @limit`,
    )
    .all({ verdict: verdict ?? null, answerId: answerId ?? null, limit });
  return rows.map((row) => ({
    answerId: row.answer_id,
    verdict: row.verdict,
    reason: row.reason,
    comment: row.comment,
    createdAt: row.created_at,
    // Written by the answer store and by nothing else.
    answer: JSON.parse(row.answer_json) as Answer,
  }));
}

/** A question that the articles did not answer, as often as it was asked. */
export interface RefusedQuestion {
  /** As it was asked last. */
  readonly question: string;
  readonly count: number;
  /** ISO 8601, UTC. */
  readonly lastAskedAt: string;
  /** The last answer to it. */
  readonly answerId: string;
}

/** What readers asked in vain, the most asked first; capitals and marks at the end make no other question. */
export function readRefused(database: BotDatabase): RefusedQuestion[] {
  const rows = database
    .prepare<[], { id: string; question: string; created_at: string }>(
      `SELECT id, question, created_at FROM answers WHERE json_extract(answer_json, '$.refused')
       ORDER BY created_at, rowid`,
    )
    .all();
  const byQuestion = new Map<string, RefusedQuestion>();
  for (const { id, question, created_at: lastAskedAt } of rows) {
    const key = question.toLowerCase().replace(/[\s\p{P}]+$/u, "");
    const count = (byQuestion.get(key)?.count ?? 0) + 1;
    byQuestion.set(key, { question, count, lastAskedAt, answerId: id });
  }
  return [...byQuestion.values()].sort(
    (one, other) => other.count - one.count || other.lastAskedAt.localeCompare(one.lastAskedAt),
  );
}

/** An answer that was sent and shows words of an article. */
export interface CitingAnswer {
  readonly answerId: string;
  readonly question: string;
  readonly createdAt: string;
  /** The paragraphs of the article that it shows. */
  readonly paragraphs: readonly number[];
}

/**
 * The answers that cite an article or offer it for reading, the newest first.
 *
 * @param paragraph One paragraph only; null for the whole article.
 */
export function readCiting(
  database: BotDatabase,
  articleId: string,
  paragraph: number | null,
): CitingAnswer[] {
  const rows = database
    .prepare<[string], { id: string; question: string; created_at: string; answer_json: string }>(
      // Only what may match is parsed: an id stands in the JSON as it is written.
      `SELECT id, question, created_at, answer_json FROM answers WHERE instr(answer_json, ?) > 0
       ORDER BY created_at DESC, rowid DESC`,
    )
    .all(JSON.stringify(articleId));
  return rows.flatMap(({ id, question, created_at: createdAt, answer_json: json }) => {
    const { citations, nearest } = JSON.parse(json) as Answer;
    const shown = [...citations, ...nearest].filter((one) => one.articleId === articleId);
    const paragraphs = [...new Set(shown.map((one) => one.paragraph))].sort((a, b) => a - b);
    const isMeant = paragraph === null ? paragraphs.length > 0 : paragraphs.includes(paragraph);
    return isMeant ? [{ answerId: id, question, createdAt, paragraphs }] : [];
  });
}
