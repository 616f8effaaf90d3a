import { countryName, findCountryMentions } from "../../corpus/places/countries.js";
import { foldedWords } from "../analysis/folded-words.js";
import type { CitedSpeaker } from "../answering/answer.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { Manner } from "./manner.js";
import { subjectText } from "./replace-topic.js";
import { speakerText } from "./speaker-text.js";
import { type QuestionParts, takeApart } from "./take-apart.js";
import { withoutSpans } from "./text-edits.js";
import { slotsIn } from "./translate-parts.js";
import type { Turn } from "./turn.js";

/** Whom and what the pronouns of the next question mean, as they are to be written; null where unclear. */
export interface Referents {
  /** "he", "ông ấy". */
  readonly person: string | null;
  /** "they", "họ": one or several who spoke, persons, states or organisations. */
  readonly party: string | null;
  /** "nước này". */
  readonly state: string | null;
  /** "that", "việc này". */
  readonly topic: string | null;
  /** "hiệp ước này": the topic without what is told of it. */
  readonly thing: string | null;
  /** The state of "the ambassador", "Tổng thống": the one beside that office, else the one that spoke. */
  readonly stateOfOffice: (office: string) => string | null;
}

/**
 * Reads from the earlier turns what pronouns mean: whom the last question asked for, else the only one whom
 * its answer cites. An answer that cites several leaves it open, and older turns do not settle it.
 *
 * @param before the last question
 * @param turns oldest first
 */
export function referentsOf(
  before: QuestionParts,
  turns: readonly Turn[],
  manner: Manner,
  options: UnderstandOptions,
): Referents {
  const seen = [...turns].reverse().map((turn, at) => ({
    parts: at === 0 ? before : takeApart(turn.read, options),
    cited: citedSpeakers(turn),
  }));
  const topic =
    manner.language === before.language ? toldOf(before) : slotsIn(manner.language, before, options).topic;
  const asked =
    before.speaker?.asked.kind === "country" ? firstClear(seen, (turn) => stateOf(turn, manner)) : null;
  return {
    stateOfOffice: (office) => besideOffice(before.text, office, manner) ?? asked,
    person: firstClear(seen, (turn) => personOf(turn)),
    party: firstClear(seen, (turn) => partyOf(turn, manner, options)),
    state: firstClear(seen, (turn) => stateOf(turn, manner)),
    topic,
    thing: before.topic?.isTold === true || manner.language !== before.language ? topic : subjectText(before),
  };
}

/** What the question is about; with its subject where it tells something of one: "việc Ấn Độ không tham gia RCEP". */
function toldOf({ text, topic, speaker, language, asking, dates }: QuestionParts): string | null {
  if (topic === null || topic.isTold || speaker === null || speaker.isAsked || language === "en") {
    return topic?.text ?? null;
  }
  if (speaker.start > topic.start) return topic.text;
  const { start } = speaker;
  const inside = [...asking, ...dates]
    .filter((span) => span.start >= start && span.end <= topic.end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return `việc ${withoutSpans(text.slice(start, topic.end), inside)}`;
}

/** "Bulgaria" of "chuyến thăm của Tổng thống Bulgaria". */
function besideOffice(text: string, office: string, { language }: Manner): string | null {
  const state = findCountryMentions(text, { accents: "optional" }).find(({ start, end }) => {
    const [before, behind] = [foldedWords(text.slice(0, start)), foldedWords(text.slice(end))];
    const name = foldedWords(office);
    return (
      ` ${before}`.endsWith(` ${name}`) || ` ${before}`.endsWith(` ${name} of`) || behind.startsWith(name)
    );
  });
  return state === undefined ? null : countryName(state.country, language);
}

interface SeenTurn {
  readonly parts: QuestionParts;
  readonly cited: readonly CitedSpeaker[];
}

/** What the newest turn that tells says; `undefined` stands for "tells nothing", null for "unclear". */
function firstClear(
  turns: readonly SeenTurn[],
  tell: (turn: SeenTurn) => string | null | undefined,
): string | null {
  for (const turn of turns) {
    const told = tell(turn);
    if (told !== undefined) return told;
  }
  return null;
}

function personOf({ parts, cited }: SeenTurn): string | null | undefined {
  // "Tô Lâm thăm nước nào?" asks for no words of his, and still it is he.
  const asked = parts.speaker?.asked.kind === "name" ? parts.speaker.asked : null;
  const persons = distinct(cited, ({ name }) => name);
  if (asked !== null) {
    const isNamed = (printed: string | null): boolean =>
      printed !== null && asked.forms.some((form) => ` ${foldedWords(printed)} `.includes(` ${form} `));
    if (cited.some(({ name }) => isNamed(name))) return asked.label;
    // Nothing tells a person from an organisation but what is printed, or how the name is written.
    const isBody = cited.some(({ organisation }) => isNamed(organisation)) || isAcronym(asked.label);
    if (!isBody && cited.length === 0) return asked.label;
  }
  if (persons.length === 1) return persons[0] ?? null;
  return cited.length === 0 ? undefined : null;
}

function partyOf(
  { parts, cited }: SeenTurn,
  manner: Manner,
  options: UnderstandOptions,
): string | null | undefined {
  const { speaker } = parts;
  if (speaker !== null && (speaker.isAsked || speaker.asked.kind === "country")) {
    return slotsIn(manner.language, parts, options).speaker;
  }
  if (cited.length === 0) return undefined;
  const named = distinct(
    cited,
    ({ name, organisation, country }) =>
      name ?? organisation ?? (country === null ? null : countryName(country, manner.language)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function stateOf({ parts, cited }: SeenTurn, { language }: Manner): string | null | undefined {
  const asked = parts.speaker?.asked;
  if (asked?.kind === "country") {
    const { speaker, text } = parts;
    return speaker !== null && parts.language === language
      ? text.slice(speaker.start, speaker.end)
      : speakerText(asked, language);
  }
  const states = distinct(cited, ({ country }) => country);
  if (states.length === 1 && states[0] !== undefined) return countryName(states[0], language);
  return cited.length === 0 && asked === undefined ? undefined : null;
}

/** Neither a source that stays unnamed nor one of two candidates can be meant. */
function citedSpeakers({ cited }: Turn): CitedSpeaker[] {
  return cited.flatMap(({ speaker }) =>
    speaker === null || speaker.anonymous === true || speaker.ambiguous !== undefined ? [] : [speaker],
  );
}

/** Each value once; "Nakamitsu Izumi" and "Izumi Nakamitsu" are one, whichever name a paper puts first. */
function distinct(cited: readonly CitedSpeaker[], value: (speaker: CitedSpeaker) => string | null): string[] {
  const found = new Map<string, string>();
  for (const speaker of cited) {
    const one = value(speaker);
    if (one === null) continue;
    const key = foldedWords(one).split(" ").sort().join(" ");
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

function isAcronym(label: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(label);
}
