import type { Citation, Statement } from "./answer.js";
import type { AnswerDraft, Answerer, AnswerRequest } from "./answerer.js";
import { citationOf } from "./citations.js";
import { type Evidence, evidenceIn } from "./evidence.js";
import { type Frames, framesFor } from "./frames.js";
import { refusalOf } from "./refusal.js";
import { isSameWording } from "./same-wording.js";
import { speakerLabel } from "./speaker-label.js";

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
  leastSupportOfSpeaker: 0.45,
  leastSupport: 0.5,
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
    const chosen = asksNothing ? [] : this.#choose(request);
    if (chosen.length === 0) return refusalOf(request);
    const frames = framesFor(query.language);
    const citations: Citation[] = [];
    const statements: Statement[] = [];
    for (const evidence of inReadingOrder(chosen)) {
      const citation = citationFor(evidence, citations);
      if (!citations.includes(citation)) citations.push(citation);
      statements.push({ text: statementText(evidence, frames), citations: [citation.number] });
    }
    const answer = statements
      .map(({ text, citations }) => `${text} ${citations.map((number) => `[${number}]`).join(" ")}`)
      .join("\n");
    return { refused: false, answer, statements, citations, nearest: [] };
  }

  #choose({ query, passages, support }: AnswerRequest): Evidence[] {
    const { leastSupport, leastSupportOfSpeaker, leastShareOfBest, maxStatements } = this.options;
    const ofSpeaker = query.speaker !== null;
    const least = ofSpeaker ? leastSupportOfSpeaker : leastSupport;
    const found = passages
      .flatMap((ranked, rank) =>
        evidenceIn(ranked, query, support).map((evidence) => ({
          evidence,
          worth:
            evidence.support +
            (query.expects === null ? 0 : this.#expected(evidence, query.expects)) -
            rank * RANK_COST,
        })),
      )
      .filter(({ evidence }) => evidence.support >= least)
      .sort((a, b) => b.worth - a.worth);
    const best = found[0]?.worth ?? 0;
    const chosen: Evidence[] = [];
    for (const { evidence, worth } of found) {
      if (chosen.length >= (ofSpeaker ? maxStatements.ofSpeaker : maxStatements.other)) break;
      if (!ofSpeaker && worth < best * leastShareOfBest) break;
      if (!chosen.some((earlier) => isSameWording(clauseOf(earlier), clauseOf(evidence))))
        chosen.push(evidence);
    }
    return chosen;
  }

  /** "When …?" is answered by a sentence with a date, "how many …?" by one with a number. */
  #expected(evidence: Evidence, expects: "date" | "number"): number {
    return EXPECTED[expects].test(clauseOf(evidence)) ? EXPECTED_BONUS : 0;
  }
}

/** What one rank of the search is worth beside support. */
const RANK_COST = 0.01;
const EXPECTED_BONUS = 0.15;
const EXPECTED = {
  date: /\d{1,2}\/\d{1,2}|\b(?:19|20)\d{2}\b|(?:tháng|ngày|năm) \d|January|February|March|April|\bMay \d|June|July|August|September|October|November|December/u,
  number:
    /\d|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|third)\b/u,
} as const;

/** Articles in the order of their best evidence; within one, as it is printed. */
function inReadingOrder(chosen: readonly Evidence[]): Evidence[] {
  const articles = [...new Set(chosen.map(({ ranked }) => ranked.passage.articleId))];
  const place = ({ ranked: { passage }, clause }: Evidence): [number, number, number] => [
    articles.indexOf(passage.articleId),
    passage.paragraph,
    clause.start,
  ];
  return [...chosen].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
  });
}

/** The citation of an evidence's quotation: an earlier one when two statements rest on the same words. */
function citationFor({ ranked, quote, speaker }: Evidence, earlier: readonly Citation[]): Citation {
  const next = citationOf(earlier.length + 1, ranked.passage, quote, speaker);
  const same = earlier.find(
    ({ articleId, paragraph, start, end, speaker: cited }) =>
      articleId === next.articleId &&
      paragraph === next.paragraph &&
      start === next.start &&
      end === next.end &&
      JSON.stringify(cited) === JSON.stringify(next.speaker),
  );
  return same ?? next;
}

function statementText(evidence: Evidence, frames: Frames): string {
  const { speaker, ranked } = evidence;
  const clause = clauseOf(evidence);
  const { source, sample } = ranked.passage.article;
  const name = source ?? frames.format("source-unknown");
  const label = sample ? frames.format("source-sample", { source: name }) : name;
  if (speaker === null) return frames.format("statement-report", { source: label, clause });
  const frame = speaker.speech === "direct" ? "statement-direct" : "statement-indirect";
  return frames.format(frame, { speaker: speakerLabel(speaker, frames), source: label, clause });
}

function clauseOf({ ranked, clause }: Evidence): string {
  return ranked.passage.text.slice(clause.start, clause.end);
}
