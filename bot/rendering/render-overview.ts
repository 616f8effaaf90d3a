import type { Citation, SearchedScope, Statement } from "../../retrieval/answering/answer.js";
import type { Comparison, ComparisonSide } from "../../retrieval/answering/comparison.js";
import { momentText } from "../../retrieval/answering/moment-text.js";
import { ofBothKinds, type Timeline, type TimelineEntry } from "../../retrieval/answering/timeline.js";
import { MOST_TIMELINE_ENTRIES, type OverviewRecord } from "../store/overview.js";
import type { Texts } from "../texts.js";
import { answerIdLink } from "./answer-url.js";
import { decisiveWords } from "./decisive-words.js";
import { bold, type Fragment, interfaceText, italic, join, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH, packMessages } from "./pack-messages.js";
import { renderCitation } from "./render-citation.js";
import { renderStatements } from "./render-statements.js";
import { scopeLine } from "./scope-line.js";
import { shorten, splitText } from "./split-text.js";

const MAX_HEADING_LENGTH = 300;

export interface OverviewOptions {
  /** Id under which it is stored; shown at its end. */
  readonly answerId?: string;
  /** The bot's username: the id then links to the overview. */
  readonly botName?: string;
  /** Stands above all else, in Telegram HTML: what a reader must know of one that is opened again. */
  readonly notice?: string;
}

type ShownTimeline = Pick<Timeline, "question" | "entries" | "citations" | "refused" | "answer" | "scope"> & {
  /** How many earlier entries were left out before. */
  readonly left?: number;
};
type ShownComparison = Pick<Comparison, "question" | "sides" | "citations" | "refused" | "answer" | "scope">;

/** A stored timeline or comparison as messages in Telegram's HTML. */
export function renderOverview(
  { answer, overview }: OverviewRecord,
  texts: Texts,
  options: OverviewOptions = {},
): string[] {
  return overview.kind === "timeline"
    ? renderTimeline({ ...answer, ...overview }, texts, options)
    : renderComparison({ ...answer, ...overview }, texts, options);
}

/**
 * Who said what and when, as messages in Telegram's HTML: the statements by date, then every quotation. Of a
 * long timeline the newest statements are shown, and how many are not.
 */
export function renderTimeline(
  timeline: ShownTimeline,
  texts: Texts,
  options: OverviewOptions = {},
): string[] {
  const { question, entries, citations, refused, answer, scope } = timeline;
  if (refused) return refusal(answer);
  const shown = entries.slice(-MOST_TIMELINE_ENTRIES);
  const numbers = new Set(shown.flatMap(({ statement }) => statement.citations));
  const left = entries.length - shown.length + (timeline.left ?? 0);
  return packMessages([
    ...noticeAbove(options),
    heading("timeline-heading", question, texts),
    ...(left === 0 ? [] : [italic(interfaceText(texts.html("timeline-left-out", { left })))]),
    ...byDate(shown, texts),
    ...notesBehind(timeline).map(text),
    ...quotations(
      citations.filter(({ number }) => numbers.has(number)),
      shown.map(({ statement }) => statement),
      scope,
      texts,
      options,
    ),
  ]);
}

/** What each speaker said on a topic, one after the other, then every quotation. */
export function renderComparison(
  comparison: ShownComparison,
  texts: Texts,
  options: OverviewOptions = {},
): string[] {
  const { question, sides, citations, refused, answer, scope } = comparison;
  if (refused) return refusal(answer);
  return packMessages([
    ...noticeAbove(options),
    heading("compare-heading", question, texts),
    ...sides.flatMap((side) => renderSide(side, texts)),
    ...quotations(
      citations,
      sides.flatMap(({ statements }) => statements),
      scope,
      texts,
      options,
    ),
  ]);
}

function refusal(answer: string): string[] {
  return packMessages(splitText(answer, MAX_MESSAGE_LENGTH).map(text));
}

function noticeAbove({ notice }: OverviewOptions): Fragment[] {
  return notice === undefined ? [] : [interfaceText(notice)];
}

function heading(id: "timeline-heading" | "compare-heading", question: string, texts: Texts): Fragment {
  return interfaceText(texts.html(id, { question: shorten(question, MAX_HEADING_LENGTH) }));
}

/** The statements under their days, each day once. */
function byDate(entries: readonly TimelineEntry[], texts: Texts): Fragment[] {
  let day: string | undefined;
  const areOfBothKinds = ofBothKinds(entries);
  return entries.flatMap((entry) => {
    const date = dateOf(entry, areOfBothKinds, texts);
    const isNewDay = date !== day;
    day = date;
    return under(isNewDay ? bold(text(date)) : null, [entry.statement], texts);
  });
}

function dateOf(
  { date, dateInferred, isWhenSaid }: TimelineEntry,
  areOfBothKinds: boolean,
  texts: Texts,
): string {
  if (date === null) return texts.plain("date-unknown");
  const formatted = momentText(date, texts.language);
  if (isWhenSaid) return texts.plain("date-said", { date: formatted });
  const marked = dateInferred ? texts.plain("date-inferred", { date: formatted }) : formatted;
  return areOfBothKinds ? texts.plain("date-published", { date: marked }) : marked;
}

function renderSide({ speaker, statements, note }: ComparisonSide, texts: Texts): Fragment[] {
  const name = bold(text(shorten(speaker, MAX_HEADING_LENGTH)));
  return note === null ? under(name, statements, texts) : [join([name, text(note)], "\n")];
}

/** Statements below a line of their own, which stays with the first. */
function under(line: Fragment | null, statements: readonly Statement[], texts: Texts): Fragment[] {
  const [first, ...others] = renderStatements(statements, texts);
  if (line === null || first === undefined) return first === undefined ? [] : [first, ...others];
  const together = join([line, first], "\n");
  return together.length <= MAX_MESSAGE_LENGTH ? [together, ...others] : [line, first, ...others];
}

/** What the plain text says behind the last entry: of whom nothing was found. */
function notesBehind({ entries, answer }: ShownTimeline): string[] {
  const last = entries.at(-1)?.statement.text ?? "";
  const behind = answer.slice(answer.lastIndexOf(last) + last.length);
  return behind.split("\n").slice(1);
}

function quotations(
  citations: readonly Citation[],
  statements: readonly Statement[],
  scope: SearchedScope,
  texts: Texts,
  { answerId, botName }: OverviewOptions,
): Fragment[] {
  const id = answerId === undefined ? [] : [answerIdLink(answerId, botName)];
  return [
    interfaceText(texts.html("quotations-heading")),
    ...citations.flatMap((citation) =>
      renderCitation(citation, `[${citation.number}]`, texts, decisiveWords(statements, citation)),
    ),
    join([italic(interfaceText(scopeLine(scope, texts))), ...id], " · "),
  ];
}
