import { speakerName } from "../query/resolve-side.js";
import type { SpeakersAndTopic } from "../query/speaker-and-topic.js";
import { foldNearDuplicates } from "../search/near-duplicates.js";
import type { SearchedScope } from "./answer.js";
import type { RankedPassage } from "./answerer.js";
import { eachOnce, isSameStatement, weighEvidence, worthyEvidence } from "./choose-evidence.js";
import { type Evidence, statementsIn } from "./evidence.js";
import type { ExtractiveOptions } from "./extractive-answerer.js";
import { type Frames, framesFor } from "./frames.js";
import { momentText } from "./moment-text.js";
import { refusalText } from "./refusal.js";
import { scopeText } from "./scope-text.js";
import { ofBothKinds, type Timeline, type TimelineEntry } from "./timeline.js";
import type { TopicSupport } from "./topic-support.js";
import { CitationList, withMarks, writeStatement } from "./write-statements.js";

/** What a timeline or a comparison is made from. */
export interface SidesFound {
  readonly asked: SpeakersAndTopic;
  /** For each side the paragraphs that quote it, best first; of everyone when no side is asked for. */
  readonly passages: readonly (readonly RankedPassage[])[];
  readonly scope: SearchedScope;
  readonly support: TopicSupport;
  readonly generation: string;
  readonly options: ExtractiveOptions;
}

/** Least support of an entry, 0–1: less for one whose speaker is asked for, and so certain already. */
const LEAST_SUPPORT = { ofSides: 0.35, ofAnyone: 0.4 } as const;

/** More entries than a reader follows; the best supported are kept. */
const MOST_ENTRIES = 100;
/** Papers print the same news for some days; the same words later were said again. */
const SAME_NEWS_DAYS = 7;

/** Puts the statements that were found in order of date, each once; never adds one. */
export function makeTimeline(found: SidesFound): Timeline {
  const { asked, scope, generation } = found;
  const { question, language, topic, sides } = asked;
  const frames = framesFor(language);
  const citations = new CitationList();
  const entries = evidenceByDate(found).map((evidence): TimelineEntry => {
    const { publishedAt, publishedAtInferred } = evidence.ranked.passage.article;
    const statement = writeStatement(evidence, frames, citations);
    const said = evidence.speaker?.when;
    if (said !== undefined) return { date: said, isWhenSaid: true, dateInferred: false, statement };
    return { date: publishedAt, dateInferred: publishedAtInferred, statement };
  });
  const speaker =
    sides.length === 0
      ? null
      : sides
          .map(({ speaker, text }) => (speaker === null ? text : speakerName(speaker, language)))
          .join(", ");
  const areOfBothKinds = ofBothKinds(entries);
  const lines = entries.map(
    (entry) => `${entryDate(entry, areOfBothKinds, frames)}: ${withMarks(entry.statement)}`,
  );
  const refused = entries.length === 0;
  const answer = refused
    ? whyEmpty(found, frames)
    : [heading(speaker, topic, frames), ...lines, ...notQuoted(found, frames)].join("\n");
  return {
    question,
    language,
    topic,
    speaker,
    entries,
    citations: citations.all,
    refused,
    answer,
    scope,
    generation,
  };
}

function heading(speaker: string | null, topic: string | null, frames: Frames): string {
  if (speaker === null || topic === null)
    return frames.format("timeline-heading-one", { name: speaker ?? topic ?? "" });
  return frames.format("timeline-heading", { speaker, topic });
}

function evidenceByDate({ asked, passages, support }: SidesFound): Evidence[] {
  // Not the passages that answer best but all that have the topic: how deep they are ranked says nothing.
  const leastSupport = asked.sides.length === 0 ? LEAST_SUPPORT.ofAnyone : LEAST_SUPPORT.ofSides;
  const limits = { leastLikelihood: 0, leastSupport, leastShareOfBest: 0 };
  const queries = asked.sides.length === 0 ? [asked.query] : asked.sides.map(({ query }) => query);
  const found = queries.flatMap((query, at) =>
    worthyEvidence(weighEvidence({ query, passages: passages[at] ?? [], support }, statementsIn), limits),
  );
  const dated = byDate(found.slice(0, MOST_ENTRIES));
  const copies = copiesAmong(dated);
  return eachOnce(dated, (earlier, later) => isRepeated(earlier, later, copies));
}

/** When it was said, where that is told, else when it was printed. */
function dateOf({ speaker, ranked }: Evidence): string | null {
  return speaker?.when ?? ranked.passage.article.publishedAt;
}

/** The first said or printed comes first; a date that was inferred after the same one that is stated. */
function byDate(found: readonly Evidence[]): Evidence[] {
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  // No ISO date is greater than this.
  const UNKNOWN = "~";
  return [...found].sort((one, other) => {
    const [a, b] = [one.ranked.passage, other.ranked.passage];
    return (
      compare(dateOf(one) ?? UNKNOWN, dateOf(other) ?? UNKNOWN) ||
      compare(Number(a.article.publishedAtInferred), Number(b.article.publishedAtInferred)) ||
      compare(a.articleId, b.articleId) ||
      a.paragraph - b.paragraph ||
      one.clause.start - other.clause.start
    );
  });
}

/** Ordinal of a paragraph → that of the first printed paragraph of which it is a copy, maybe itself. */
function copiesAmong(dated: readonly Evidence[]): ReadonlyMap<number, number> {
  const passages = new Map(dated.map(({ ranked: { passage } }) => [passage.ordinal, { passage }]));
  return new Map(
    foldNearDuplicates([...passages.values()]).flatMap(({ passage, alsoIn }) =>
      [passage, ...alsoIn].map(({ ordinal }) => [ordinal, passage.ordinal] as const),
    ),
  );
}

function isRepeated(earlier: Evidence, later: Evidence, copies: ReadonlyMap<number, number>): boolean {
  const [first, second] = [earlier.ranked.passage, later.ranked.passage];
  const areCopies = copies.get(first.ordinal) === copies.get(second.ordinal);
  // Copies quote the same voices in the same order.
  if (areCopies && first.ordinal !== second.ordinal && spanOf(earlier) === spanOf(later)) return true;
  return isSameStatement(earlier, later) && (areCopies || daysBetween(earlier, later) <= SAME_NEWS_DAYS);
}

function spanOf({ ranked, speaker }: Evidence): number {
  return speaker === null ? -1 : ranked.passage.speakers.indexOf(speaker);
}

/** 0 when a date is unknown: nothing tells that it was said again. */
function daysBetween(one: Evidence, other: Evidence): number {
  const [first, second] = [one, other].map(({ ranked }) => ranked.passage.article.publishedAt);
  if (!first || !second) return 0;
  return Math.abs(Date.parse(first) - Date.parse(second)) / 86_400_000;
}

function entryDate(
  { date, dateInferred, isWhenSaid }: TimelineEntry,
  areOfBothKinds: boolean,
  frames: Frames,
): string {
  if (date === null) return frames.format("date-unknown");
  const text = momentText(date, frames.language);
  if (isWhenSaid) return frames.format("date-said", { date: text });
  const marked = dateInferred ? frames.format("date-inferred", { date: text }) : text;
  return areOfBothKinds ? frames.format("date-published", { date: marked }) : marked;
}

function whyEmpty({ asked, passages, scope }: SidesFound, frames: Frames): string {
  if (scope.articles === 0) return frames.format("scope-empty");
  if (asked.sides.length === 0 && asked.topic === null) return frames.format("timeline-how");
  const unknown = notQuoted({ asked }, frames);
  if (unknown.length > 0) return [...unknown, scopeText(scope, frames)].join(" ");
  const [side] = asked.sides;
  if (side === undefined) return `${frames.format("timeline-nothing")} ${scopeText(scope, frames)}`;
  return refusalText(side.speaker, (passages[0] ?? []).length > 0, scope, frames);
}

function notQuoted({ asked }: Pick<SidesFound, "asked">, frames: Frames): string[] {
  return asked.sides
    .filter(({ speaker }) => speaker === null)
    .map(({ text }) => frames.format("speaker-not-quoted", { name: text }));
}
