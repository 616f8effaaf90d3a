import type { AnswerDraft, Answerer, AnswerRequest } from "./answerer.js";
import { type ChoiceLimits, chooseEvidence, weighEvidence } from "./choose-evidence.js";
import { framesFor } from "./frames.js";
import { refusalOf } from "./refusal.js";
import { CitationList, inReadingOrder, withMarks, writeStatement } from "./write-statements.js";

/** How the extractive answerer chooses; tuned on the project's own questions, see docs/retrieval.md. */
export interface ExtractiveOptions {
  /** Least support (0–1) of a statement when someone's words are asked for: the speaker is certain already. */
  readonly leastSupportOfSpeaker: number;
  /** Least support of a sentence when no one's words are asked for. */
  readonly leastSupport: number;
  /** A further statement must have this share of the best one's support. */
  readonly leastShareOfBest: number;
  readonly maxStatements: { readonly ofSpeaker: number; readonly other: number };
}

export const DEFAULT_EXTRACTIVE: ExtractiveOptions = {
  leastSupportOfSpeaker: 0.35,
  leastSupport: 0.4,
  leastShareOfBest: 0.9,
  maxStatements: { ofSpeaker: 6, other: 2 },
};

/**
 * Answers in the articles' own words: picks the clauses that have the topic (and the speaker) of the
 * question, says whose they are, and cites the sentence each stands in. Needs no model.
 */
export class ExtractiveAnswerer implements Answerer {
  readonly id = "extractive";

  constructor(readonly options: ExtractiveOptions = DEFAULT_EXTRACTIVE) {}

  async answer(request: AnswerRequest): Promise<AnswerDraft> {
    const { query } = request;
    // "How often?" asks for no one's words and names no topic: every sentence would do.
    const asksNothing = query.units.length === 0 || (query.speaker === null && query.topic.length === 0);
    const limits = choiceLimits(query.speaker !== null, this.options);
    const weighed = asksNothing ? [] : weighEvidence(request);
    const support = Math.max(0, ...weighed.map(({ evidence }) => evidence.support));
    const chosen = chooseEvidence(weighed, limits, query.dates?.newestFirst);
    if (chosen.length === 0) return { ...refusalOf(request), support };
    const frames = framesFor(query.language);
    const citations = new CitationList();
    const statements = inReadingOrder(chosen).map((evidence) => writeStatement(evidence, frames, citations));
    const answer = statements.map(withMarks).join("\n");
    return { ...EXTRACTIVE, refused: false, support, answer, statements, citations: citations.all, nearest: [] };
  }
}

const EXTRACTIVE = { writtenBy: "extractive", note: null, rejected: {} } as const;

/** How evidence is chosen when someone's words are asked for, and when no one's are. */
export function choiceLimits(ofSpeaker: boolean, options: ExtractiveOptions): ChoiceLimits {
  const { leastSupport, leastSupportOfSpeaker, leastShareOfBest, maxStatements } = options;
  return ofSpeaker
    ? { least: leastSupportOfSpeaker, leastShareOfBest: 0, most: maxStatements.ofSpeaker }
    : { least: leastSupport, leastShareOfBest, most: maxStatements.other };
}
