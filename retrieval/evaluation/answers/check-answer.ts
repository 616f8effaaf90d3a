import type { Speaker } from "../../../corpus/speaker.js";
import type { Answer, Citation, CitedSpeaker, Statement } from "../../answering/answer.js";
import type { Passage } from "../../index/passage-store.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import { verifyStatement } from "../../verification/verification.js";
import { isAsPrinted } from "./is-as-printed.js";

/** A paragraph as it is stored, to hold a citation against. */
export type StoredParagraph = Pick<Passage, "text" | "hash" | "speakers">;

/** The stored paragraph of a citation; null when there is none. */
export type FindParagraph = (articleId: string, paragraph: number) => Promise<StoredParagraph | null>;

/** Counts of what was looked at in answers, and of what must not be there. */
export interface AnswerChecks {
  /** Answers that are no refusals. */
  readonly answers: number;
  /** Citations, and the passages that a refusal offers. */
  readonly quotations: number;
  /** Those that do not stand word for word at their offsets of the stored paragraph. */
  readonly notVerbatim: number;
  /** Citations that credit someone whom the stored paragraph does not quote anywhere in the cited stretch. */
  readonly creditsOutside: number;
  readonly statements: Readonly<Record<Statement["wording"], number>>;
  /** Printed statements that are not the frame of a citation around words of its quotation. */
  readonly misprinted: number;
  /** Statements in a model's words that their citation bears out when verified once more. */
  readonly verified: number;
  /** Those that it does not, by the reason. */
  readonly unverified: Counts;
  /** Lines of a model that were not shown, by the reason. */
  readonly rejected: Counts;
  readonly notes: Counts;
}

export type Counts = Readonly<Record<string, number>>;

export interface CheckedAnswer {
  readonly checks: AnswerChecks;
  /** What is wrong, in words. */
  readonly problems: readonly string[];
}

export const NO_CHECKS: AnswerChecks = {
  answers: 0,
  quotations: 0,
  notVerbatim: 0,
  creditsOutside: 0,
  statements: { printed: 0, written: 0, translated: 0 },
  misprinted: 0,
  verified: 0,
  unverified: {},
  rejected: {},
  notes: {},
};

/** Holds every quotation, credit and statement of an answer against the stored paragraphs. */
export async function checkAnswer(
  answer: Answer,
  find: FindParagraph,
  lexicon: Lexicon,
): Promise<CheckedAnswer> {
  const problems: string[] = [];
  const stored = new Map<Citation, StoredParagraph>();
  let [notVerbatim, creditsOutside, misprinted, verified] = [0, 0, 0, 0];
  const statements = { ...NO_CHECKS.statements };
  const unverified: Record<string, number> = {};

  for (const citation of [...answer.citations, ...answer.nearest]) {
    const paragraph = await find(citation.articleId, citation.paragraph);
    if (paragraph !== null && isVerbatim(citation, paragraph)) stored.set(citation, paragraph);
    else {
      notVerbatim += 1;
      problems.push(
        `not verbatim: ${placeOf(citation)} ${citation.start}–${citation.end} “${citation.quote}”`,
      );
    }
    if (paragraph !== null && !isCreditedInside(citation, paragraph)) {
      creditsOutside += 1;
      problems.push(`credit outside the quotation: ${placeOf(citation)} “${citation.quote}”`);
    }
  }
  for (const { text, wording, citations } of answer.statements) {
    statements[wording] += 1;
    const cited = answer.citations.filter(({ number }) => citations.includes(number));
    if (wording === "printed") {
      if (isAsPrinted(text, cited, answer.language)) continue;
      misprinted += 1;
      problems.push(`not as printed: ${text}`);
      continue;
    }
    const reason = reasonAgainst(text, cited, stored, lexicon);
    if (reason === null) verified += 1;
    else {
      unverified[reason] = (unverified[reason] ?? 0) + 1;
      problems.push(`not verified (${reason}): ${text}`);
    }
  }
  const checks = {
    answers: answer.refused ? 0 : 1,
    quotations: answer.citations.length + answer.nearest.length,
    ...{ notVerbatim, creditsOutside, statements, misprinted, verified, unverified },
    rejected: answer.rejected,
    notes: answer.note === null ? {} : { [answer.note.kind]: 1 },
  };
  return { checks, problems };
}

/** The counts of several answers together. */
export function sumOfChecks(all: readonly AnswerChecks[]): AnswerChecks {
  const sum = (of: (checks: AnswerChecks) => number): number =>
    all.reduce((total, checks) => total + of(checks), 0);
  return {
    answers: sum(({ answers }) => answers),
    quotations: sum(({ quotations }) => quotations),
    notVerbatim: sum(({ notVerbatim }) => notVerbatim),
    creditsOutside: sum(({ creditsOutside }) => creditsOutside),
    statements: {
      printed: sum(({ statements }) => statements.printed),
      written: sum(({ statements }) => statements.written),
      translated: sum(({ statements }) => statements.translated),
    },
    misprinted: sum(({ misprinted }) => misprinted),
    verified: sum(({ verified }) => verified),
    unverified: sumOfCounts(all.map(({ unverified }) => unverified)),
    rejected: sumOfCounts(all.map(({ rejected }) => rejected)),
    notes: sumOfCounts(all.map(({ notes }) => notes)),
  };
}

function sumOfCounts(all: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
}

function isVerbatim(
  { quote, start, end, paragraphHash }: Citation,
  { text, hash }: StoredParagraph,
): boolean {
  return quote !== "" && text.slice(start, end) === quote && paragraphHash === hash;
}

function isCreditedInside({ speaker, start, end }: Citation, { speakers }: StoredParagraph): boolean {
  if (speaker === null) return true;
  return speakers.some((span) => span.start < end && start < span.end && isSameSpeaker(span, speaker));
}

function isSameSpeaker(span: Speaker, cited: CitedSpeaker): boolean {
  const voice = ({ name, role, country, organisation }: CitedSpeaker): string =>
    JSON.stringify([name, role, country, organisation]);
  return voice(span) === voice(cited);
}

/** Why no citation bears the statement out; null when one does. */
function reasonAgainst(
  statement: string,
  cited: readonly Citation[],
  stored: ReadonlyMap<Citation, StoredParagraph>,
  lexicon: Lexicon,
): string | null {
  let first: string | null = null;
  for (const citation of cited) {
    const { quote, speaker, title, source, publishedAt } = citation;
    const paragraph = stored.get(citation)?.text;
    const article = { title, publishedAt, ...(source !== null && { source }) };
    // A quotation that stands nowhere bears nothing out, whatever it says.
    const { reason } =
      paragraph === undefined
        ? ({ reason: "not-verbatim" } as const)
        : verifyStatement({ statement, quote, paragraph, speaker, article }, { lexicon });
    if (reason === null) return null;
    first ??= reason;
  }
  return first ?? "no-citation";
}

function placeOf({ articleId, paragraph }: Citation): string {
  return `${articleId}#${paragraph}`;
}
