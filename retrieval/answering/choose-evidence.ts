import { type Expectation, states } from "../query/expectation.js";
import { isPrintedIn } from "../search/near-duplicates.js";
import type { AnswerRequest } from "./answerer.js";
import { clauseOf, type Evidence, evidenceIn } from "./evidence.js";
import { isSameWording } from "./same-wording.js";

/** What is asked of a question's evidence; see `ExtractiveOptions` for how the numbers were found. */
export interface ChoiceLimits {
  /** Least support, 0–1. */
  readonly least: number;
  /** A further piece must have this share of the best one's worth, 0–1. */
  readonly leastShareOfBest: number;
  readonly most: number;
}

export type ChoiceRequest = Pick<AnswerRequest, "query" | "passages" | "support">;

/** A piece and how well it answers; worth orders the pieces of one question and means nothing beside others. */
export interface WeighedEvidence {
  readonly evidence: Evidence;
  readonly worth: number;
}

/** All pieces of the passages, whatever they are worth, best first. */
export function weighEvidence(
  { query, passages, support }: ChoiceRequest,
  piecesIn: typeof evidenceIn = evidenceIn,
): WeighedEvidence[] {
  return passages
    .flatMap((ranked, rank) =>
      piecesIn(ranked, query, support)
        .map((evidence) => withExpectation(evidence, query.expects))
        .map((evidence) => ({ evidence, worth: evidence.support - rank * RANK_COST })),
    )
    .sort((a, b) => b.worth - a.worth);
}

/** "When …?" is answered by words with a date, "how many …?" by words with a number, or not at all. */
function withExpectation(evidence: Evidence, expects: Expectation): Evidence {
  if (expects === null || states(clauseOf(evidence), expects)) return evidence;
  return { ...evidence, support: evidence.support * WITHOUT_EXPECTED };
}

/**
 * The one way in which evidence is chosen, for answers, timelines and comparisons alike: the pieces with
 * enough of the topic, best first, each statement once, with where else it is printed.
 *
 * @param newestFirst true: of the pieces that answer about as well as the best one, only the latest
 */
export function chooseEvidence(
  weighed: readonly WeighedEvidence[],
  limits: ChoiceLimits,
  newestFirst = false,
): Evidence[] {
  const worthy = worthyEvidence(
    weighed,
    newestFirst ? { ...limits, leastShareOfBest: LEAST_SHARE_OF_NEWEST } : limits,
  );
  return eachOnce(newestFirst ? ofNewestDay(worthy) : worthy).slice(0, limits.most);
}

/** What is newest must still be about the question: this share of the best piece's worth. */
const LEAST_SHARE_OF_NEWEST = 0.8;

/** The pieces of the articles published last; an article without a date is never the newest. */
function ofNewestDay(found: readonly Evidence[]): readonly Evidence[] {
  const dayOf = ({ ranked }: Evidence): string => ranked.passage.article.publishedAt ?? "";
  const newest = found.reduce(
    (latest, evidence) => (dayOf(evidence) > latest ? dayOf(evidence) : latest),
    "",
  );
  return found.filter((evidence) => dayOf(evidence) === newest);
}

/** All pieces that would do, best first, repetitions included. */
export function worthyEvidence(
  weighed: readonly WeighedEvidence[],
  { least, leastShareOfBest }: Omit<ChoiceLimits, "most">,
): Evidence[] {
  const supported = weighed.filter(({ evidence }) => evidence.support >= least);
  const floor =
    leastShareOfBest === 0 ? Number.NEGATIVE_INFINITY : (supported[0]?.worth ?? 0) * leastShareOfBest;
  return supported.filter(({ worth }) => worth >= floor).map(({ evidence }) => evidence);
}

/** The first of each statement, with the articles that repeat it. */
export function eachOnce(
  found: readonly Evidence[],
  isRepeated: (earlier: Evidence, later: Evidence) => boolean = isSameStatement,
): Evidence[] {
  const kept: Evidence[] = [];
  for (const evidence of found) {
    const at = kept.findIndex((earlier) => isRepeated(earlier, evidence));
    const earlier = kept[at];
    if (earlier === undefined) kept.push(withTrueCopies(evidence));
    else kept[at] = withCopies(earlier, evidence);
  }
  return kept;
}

/** True for nearly the same words of what may be one speaker: two persons who agree are two statements. */
export function isSameStatement(one: Evidence, other: Evidence): boolean {
  return mayBeOneVoice(one, other) && isSameWording(clauseOf(one), clauseOf(other));
}

function mayBeOneVoice({ speaker: one }: Evidence, { speaker: other }: Evidence): boolean {
  if (one === null || other === null) return one === other;
  return (["name", "country", "organisation"] as const).every(
    (part) => one[part] === null || other[part] === null || one[part] === other[part],
  );
}

/** A copy of a paragraph may lack just the clause that is told here. */
function withTrueCopies(evidence: Evidence): Evidence {
  const { alsoIn } = evidence.ranked;
  if (alsoIn === undefined || alsoIn.length === 0) return evidence;
  const telling = alsoIn.filter(({ text }) => isPrintedIn(clauseOf(evidence), text));
  return { ...evidence, ranked: { ...evidence.ranked, alsoIn: telling } };
}

function withCopies(earlier: Evidence, { ranked }: Evidence): Evidence {
  const known = earlier.ranked.alsoIn ?? [];
  const ordinals = new Set([earlier.ranked.passage, ...known].map(({ ordinal }) => ordinal));
  const more = [ranked.passage, ...(ranked.alsoIn ?? [])].filter(
    ({ ordinal, text }) => !ordinals.has(ordinal) && isPrintedIn(clauseOf(earlier), text),
  );
  return { ...earlier, ranked: { ...earlier.ranked, alsoIn: [...known, ...more] } };
}

/** What one rank of the search is worth beside support. */
const RANK_COST = 0.01;
/** What is left of the support when the date or number that is asked for is not stated. */
const WITHOUT_EXPECTED = 0.5;
