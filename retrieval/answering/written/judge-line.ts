import { sentencesOf, type TextSpan } from "../../../corpus/text/sentences.js";
import { writingOf } from "../../analysis/writing.js";
import { hasMarkup } from "../../chat/markup.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { speaksFor } from "../../query/asked-speaker.js";
import type { Query } from "../../query/query.js";
import { locateQuote } from "../../verification/quoted-clause.js";
import type { VerdictReason } from "../../verification/verdict.js";
import { verifyStatement } from "../../verification/verification.js";
import type { RankedPassage } from "../answerer.js";
import { type Evidence, evidenceAround } from "../evidence.js";
import type { TopicSupport } from "../topic-support.js";
import type { AskedOf, EntailmentJudge } from "./entailment-judge.js";
import type { ModelLine } from "./model-line.js";

/** Why a model's line is not shown as it was written. */
export type RejectionReason =
  | VerdictReason
  /** No line as it was asked for. */
  | "malformed"
  | "no-such-passage"
  /** Someone else's words than those that are asked for. */
  | "other-speaker"
  | "other-language"
  | "several-sentences"
  /** Its words are there, and no one sentence of one speaker has them all. */
  | "scattered"
  /** Links, footnote marks, markup: none of them is a statement. */
  | "markup"
  /** The second model says that the clause does not say it. */
  | "not-entailed"
  | "repeated";

/** `written`: shown as the model wrote it; `printed`: the clause itself is shown; `dropped`: nothing is. */
export type LineVerdict =
  | { readonly kind: "written"; readonly evidence: Evidence; readonly text: string }
  | { readonly kind: "printed"; readonly evidence: Evidence; readonly reason: RejectionReason }
  | { readonly kind: "dropped"; readonly reason: RejectionReason };

/** What a line is judged by. */
export interface LineContext {
  readonly query: Query;
  /** The passages in the order of their numbers. */
  readonly shown: readonly RankedPassage[];
  readonly support: TopicSupport;
}

export interface JudgeDependencies {
  readonly lexicon: Lexicon;
  /** Asked last, about lines that passed; it can only reject. */
  readonly judge: EntailmentJudge | null;
  readonly asked: AskedOf;
}

/**
 * Decides what becomes of one line of a model. What the passage contradicts is dropped; what cannot be decided
 * gives way to the clause that it rests on.
 */
export async function judgeLine(
  line: ModelLine,
  { query, shown, support }: LineContext,
  { lexicon, judge, asked }: JudgeDependencies,
): Promise<LineVerdict> {
  const ranked = shown[line.paragraph - 1];
  if (ranked === undefined) return { kind: "dropped", reason: "no-such-passage" };
  const { text: paragraph, article } = ranked.passage;
  const stretch = locateQuote(line.quote, paragraph);
  if (stretch === null) return { kind: "dropped", reason: "not-verbatim" };
  const around = (piece: TextSpan): Evidence => evidenceAround(ranked, piece, query, support);
  const isAsked = ({ speaker }: Evidence): boolean =>
    query.speaker === null || speaker === null || speaksFor(speaker, query.speaker);
  const whole = around(stretch);
  if (!isAsked(whole)) return { kind: "dropped", reason: "other-speaker" };
  if (hasMarkup(line.text)) return { kind: "dropped", reason: "markup" };
  const printed = (reason: RejectionReason): LineVerdict => ({ kind: "printed", evidence: whole, reason });
  if (!isIn(line.text, query.language)) return printed("other-language");
  if (sentencesOf(line.text).length > 1) return printed("several-sentences");

  const verify = (quote: string, { speaker }: Evidence) =>
    verifyStatement(
      { statement: line.text, quote, paragraph, speaker, article: factsOf(article) },
      { lexicon },
    );
  const alone = sentencesWithin(stretch, paragraph)
    .map((piece) => ({ piece, evidence: around(piece) }))
    .filter((one) => !hasSeveralVoices(one.evidence) && isAsked(one.evidence))
    .find(({ piece, evidence }) => {
      const words = paragraph.slice(piece.start, piece.end);
      return verify(words, evidence).verdict === "supported";
    });
  if (alone === undefined) {
    const { verdict, reason } = verify(line.quote, whole);
    if (verdict === "contradicted") return { kind: "dropped", reason: reason ?? "alignment" };
    return printed(reason ?? "scattered");
  }
  // What one speaker says around it belongs to it; what others say does not.
  const evidence = whole.speaker === null ? alone.evidence : whole;
  const { start, end } = evidence.quote;
  const isEntailed = judge === null || (await judge.entails(line.text, paragraph.slice(start, end), asked));
  if (!isEntailed) return printed("not-entailed");
  return { kind: "written", evidence, text: line.text };
}

/** The parts of a stretch by the sentences of its paragraph. */
function sentencesWithin(stretch: TextSpan, paragraph: string): TextSpan[] {
  return sentencesOf(paragraph)
    .map(({ start, end }) => ({ start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) }))
    .filter(({ start, end }) => start < end);
}

/** "A said …, while B said …": what is A's there and what is B's, words alone do not tell. */
function hasSeveralVoices({ speaker, quote, ranked }: Evidence): boolean {
  if (speaker !== null) return false;
  const spans = ranked.passage.speakers.filter(({ start, end }) => start < quote.end && quote.start < end);
  // Spans of the same words are a joint statement.
  return new Set(spans.map(({ start, end }) => `${start}-${end}`)).size > 1;
}

/** Names and figures alone are of no language. */
function isIn(text: string, language: Query["language"]): boolean {
  const writing = writingOf(text);
  return writing === language || writing === "unknown";
}

function factsOf({ title, source, publishedAt }: RankedPassage["passage"]["article"]) {
  return { title, publishedAt, ...(source !== null && { source }) };
}
