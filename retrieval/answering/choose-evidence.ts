import { countsIn, states } from "../query/expectation.js";
import type { Query } from "../query/query.js";
import { isPrintedIn } from "../search/near-duplicates.js";
import type { AnswerRequest } from "./answerer.js";
import { clauseOf, type Evidence, evidenceIn } from "./evidence.js";
import { LIKELIHOOD_WEIGHTS, likelihoodOf, type PassageSigns, signsOf } from "./likelihood.js";
import { isSameWording } from "./same-wording.js";
import type { TopicSupport } from "./topic-support.js";

/** What is asked of a question's evidence; see `ExtractiveOptions` for how the numbers were found. */
export interface ChoiceLimits {
  /** Least likelihood of the passage, 0–1. */
  readonly leastLikelihood: number;
  /** Least support of the piece, 0–1. */
  readonly leastSupport: number;
  /** The passage of a further piece must be this much of the best one's likelihood, 0–1. */
  readonly leastShareOfBest: number;
  readonly most: number;
}

export type ChoiceRequest = Pick<AnswerRequest, "query" | "passages" | "support">;

/** A piece and how likely its passage answers, 0–1. */
export interface WeighedEvidence {
  readonly evidence: Evidence;
  readonly likelihood: number;
  /** What the likelihood was taken from. */
  readonly signs: PassageSigns;
}

/** All pieces of the passages, whatever they are worth: those of the likeliest passage first, best piece first. */
export function weighEvidence(
  { query, passages, support }: ChoiceRequest,
  piecesIn: typeof evidenceIn = evidenceIn,
): WeighedEvidence[] {
  const weights = LIKELIHOOD_WEIGHTS[query.speaker === null ? "other" : "ofSpeaker"];
  const bestScore = passages[0]?.score ?? 0;
  return passages
    .flatMap((ranked, rank) => {
      const pieces = piecesIn(ranked, query, support).map((piece) => withExpectation(piece, query, support));
      const bestPiece = Math.max(0, ...pieces.map((piece) => piece.support));
      const signs = signsOf(ranked, { rank, bestScore, bestPiece }, query, support);
      const likelihood = likelihoodOf(signs, weights);
      return pieces.map((evidence) => ({ evidence, likelihood, signs }));
    })
    .sort((a, b) => b.likelihood - a.likelihood || b.evidence.support - a.evidence.support);
}

/** "When …?" is answered by words with a date, "how many …?" by words with a number, or not at all. */
function withExpectation(
  evidence: Evidence,
  { expects, topic, speaker }: Query,
  support: TopicSupport,
): Evidence {
  // When something was said is told by the article's date.
  if (expects === null || (expects === "date" && speaker !== null)) return evidence;
  if (evidence.support === 0) return evidence;
  const clause = clauseOf(evidence);
  if (!states(clause, expects)) return { ...evidence, support: evidence.support * WITHOUT_EXPECTED };
  if (expects !== "number") return evidence;
  const { language } = evidence.ranked.passage.article;
  const counted = countsIn(clause).some(
    (count) => support.of(topic, [{ text: count, weight: 1 }], language) > 0,
  );
  return counted ? evidence : { ...evidence, support: evidence.support * WITHOUT_COUNTED };
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
  const worthy = newestFirst ? worthyOfNewest(weighed) : worthyEvidence(weighed, limits);
  return eachOnce(newestFirst ? ofNewestDay(worthy) : worthy).slice(0, limits.most);
}

/**
 * What may be the newest: about the question as much as the best piece, or nearly, however far down it was
 * found, since the search does not look for what is new.
 */
function worthyOfNewest(weighed: readonly WeighedEvidence[]): Evidence[] {
  const best = Math.max(0, ...weighed.map(({ evidence }) => evidence.support));
  const leastSupport = Math.max(LEAST_SUPPORT_OF_NEWEST, best * LEAST_SHARE_OF_NEWEST);
  return worthyEvidence(weighed, { leastLikelihood: 0, leastSupport, leastShareOfBest: 0 });
}

const LEAST_SUPPORT_OF_NEWEST = 0.4;
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
  { leastLikelihood, leastSupport, leastShareOfBest }: Omit<ChoiceLimits, "most">,
): Evidence[] {
  const supported = weighed.filter(
    ({ evidence, likelihood }) => evidence.support >= leastSupport && likelihood >= leastLikelihood,
  );
  const floor = (supported[0]?.likelihood ?? 0) * leastShareOfBest;
  return supported.filter(({ likelihood }) => likelihood >= floor).map(({ evidence }) => evidence);
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

/** What is left of it when there is a number, of something else than is asked about. */
const WITHOUT_COUNTED = 0.75;
/** What is left of the support when the date or number that is asked for is not stated. */
const WITHOUT_EXPECTED = 0.5;
