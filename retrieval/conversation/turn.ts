import type { Language } from "../../corpus/article.js";
import type { CitedSpeaker } from "../answering/answer.js";

/**
 * One question and what was answered, as much of it as a later question may lean on. The bot keeps the last
 * few of each chat; retrieval takes them as an argument and keeps nothing.
 *
 * @example
 * { askedAt: "2026-11-22T03:00:00.000Z", read: "What did Vietnam say about cyberspace?", language: "en", refused: false,
 *   cited: [{ articleId: "2020-05-22-…", paragraph: 9, publishedAt: "2020-05-22",
 *             speaker: { name: "Đặng Đình Quý", role: "Đại sứ", country: "VN", organisation: null, speech: "indirect" } }] }
 */
export interface Turn {
  /** ISO 8601 with time; "yesterday" in `read` counts from it. */
  readonly askedAt: string;
  /** The question as it was read, which stands on its own. */
  readonly read: string;
  readonly language: Language;
  readonly refused: boolean;
  /** What the answer cited, in its order; empty after a refusal. */
  readonly cited: readonly TurnCitation[];
}

export interface TurnCitation {
  readonly articleId: string;
  readonly paragraph: number;
  /** ISO date, or null when unknown. */
  readonly publishedAt: string | null;
  readonly speaker: CitedSpeaker | null;
}
