import type { Speaker } from "../../corpus/speaker.js";
import { remembering } from "../../corpus/text/remembering.js";
import { sentencesOf } from "../../corpus/text/sentences.js";
import { isStopWord } from "../analysis/stop-words.js";
import { type Telling, tellingWords } from "../analysis/telling-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Passage } from "../index/passage-store.js";
import { type Hunk, hunksBetween } from "./alignment.js";
import { countCommon, shinglesOf } from "./shingles.js";

/** What of a paragraph is compared. */
export type Comparable = Pick<Passage, "text" | "speakers">;

/** How alike two paragraphs are, in shingles (runs of three words; Broder 1997), both 0–1. */
export interface Likeness {
  /** Share of the shorter one's shingles that the other has too: 1 when it only lacks a piece. */
  readonly containment: number;
  /** Shingles of both among those of either: falls with every piece that one of them lacks. */
  readonly jaccard: number;
}

/**
 * An agency's text as two papers print it, for a paragraph of 48 words: with another opening of 3 words both
 * are above .9; without a clause of 12, 1 and .74; with another first sentence of 20, .65 and .46. What is
 * less alike says too much besides to stand for the other; what is more alike is looked at word by word.
 */
export const NEAR_DUPLICATE: Likeness = { containment: 0.6, jaccard: 0.4 };

/** Shorter texts are formulas ("Xin cảm ơn quý vị."), alike without being copies. */
const LEAST_TOKENS = 8;
/** What is longer is compared in its shingles only up to here: no paragraph of news is. */
const MOST_TOKENS = 1000;

/**
 * Folds copies of one paragraph into the best ranked of them, which carries the others as `alsoIn`.
 *
 * Copies differ in their beginning, in a piece left out, and in punctuation; paragraphs that differ in a
 * number, a name, a denial, in who is quoted, or in one word put for another, are different statements and
 * are never folded. Compares every two: meant for the hits of one question, up to some sixty.
 *
 * @param ranked best first
 */
export function foldNearDuplicates<Hit extends { readonly passage: Passage }>(
  ranked: readonly Hit[],
): (Hit & { readonly alsoIn: readonly Passage[] })[] {
  const kept: { readonly hit: Hit; readonly print: Print; readonly copies: Passage[] }[] = [];
  for (const hit of ranked) {
    const print = rememberedPrint(hit.passage);
    const original = kept.find((earlier) => areCopies(earlier.print, print));
    if (original === undefined) kept.push({ hit, print, copies: [] });
    else original.copies.push(hit.passage);
  }
  return kept.map(({ hit, copies }) => ({ ...hit, alsoIn: copies }));
}

/** The same paragraphs are found for many questions, and come as the same objects. */
const rememberedPrint = remembering(500, (passage: Passage): Print => printOf(passage));

/** True when two paragraphs are one text, edited lightly; see {@link foldNearDuplicates}. */
export function isNearDuplicate(a: Comparable, b: Comparable): boolean {
  return areCopies(printOf(a), printOf(b));
}

/** True when most of a part of one paragraph (a clause, a sentence) is printed in another text too. */
export function isPrintedIn(part: string, whole: string): boolean {
  const [forms, others] = [part, whole].map((text) => tokensOf(text).map(({ form }) => form));
  if (forms === undefined || others === undefined || forms.length === 0) return false;
  if (` ${others.join(" ")} `.includes(` ${forms.join(" ")} `)) return true;
  const shingles = shinglesOf(forms);
  const found = countCommon(shingles, shinglesOf(others));
  return shingles.length > 0 && found / shingles.length >= NEAR_DUPLICATE.containment;
}

/** A paragraph made ready for comparing. */
interface Print {
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  /** Hashes, ascending, each once. */
  readonly shingles: Int32Array;
  /** What takes longest to find out, and only paragraphs that look alike are asked for. */
  readonly details: () => Details;
}

interface Details {
  readonly telling: readonly (Telling | null)[];
  /** Equal for paragraphs with the same voices, numbers and names; others are not compared any further. */
  readonly key: string;
  /** Tokens of the first sentence when the reporter alone speaks there and more follows, else 0. */
  readonly reporting: number;
}

function printOf({ text, speakers }: Comparable): Print {
  const from = SOURCE_MARK.exec(text)?.[0].length ?? 0;
  const all = tokensOf(text);
  const skipped = all.filter(({ start }) => start < from).length;
  const tokens = all.slice(skipped);
  const forms = tokens.map(({ form }) => form);
  let details: Details | undefined;
  const findDetails = (): Details => {
    const telling = tellingWords(text, all).slice(skipped);
    const words = (kind: Telling): string[] =>
      [...new Set(forms.filter((_, at) => telling[at] === kind))].sort();
    return {
      telling,
      key: JSON.stringify([speakers.map(voiceOf), words("number"), words("name")]),
      reporting: reportingTokens(text, speakers, tokens),
    };
  };
  return {
    tokens,
    forms,
    shingles: shinglesOf(forms),
    details: () => {
      details ??= findDetails();
      return details;
    },
  };
}

/** "(TTXVN) - ", "Hà Nội (TTXVN) – ", "TTO - ": the paper's mark, no part of the text. */
const SOURCE_MARK =
  /^(?:\p{Lu}[\p{L} .]{0,30})?\([^()]{2,30}\)\s*[-–—:.]\s*|^\p{Lu}[\p{Lu}.]{1,10}\s*[-–—]\s*/u;

function voiceOf({ name, country, organisation, anonymous, ambiguous }: Speaker): unknown {
  return [name, country, organisation, anonymous ?? false, ambiguous ?? []];
}

function reportingTokens(text: string, speakers: readonly Speaker[], tokens: readonly Token[]): number {
  const [first, second] = sentencesOf(text);
  if (first === undefined || second === undefined) return 0;
  if (speakers.some(({ start }) => start < first.end)) return 0;
  return tokens.filter(({ start }) => start < first.end).length;
}

function areCopies(a: Print, b: Print): boolean {
  if (Math.max(a.forms.length, b.forms.length) > MOST_TOKENS || a.forms.length === 0) return false;
  const areEqual = a.forms.length === b.forms.length && a.forms.every((form, at) => form === b.forms[at]);
  if (!areEqual) {
    if (Math.min(a.forms.length, b.forms.length) < LEAST_TOKENS) return false;
    if (!areAlike(a.shingles, b.shingles)) return false;
  }
  if (a.details().key !== b.details().key) return false;
  return areEqual || differOnlyInDress(a, b, hunksBetween(a.forms, b.forms));
}

/** Whether two paragraphs share enough shingles, see {@link NEAR_DUPLICATE}. */
function areAlike(a: Int32Array, b: Int32Array): boolean {
  const { jaccard, containment } = NEAR_DUPLICATE;
  // Of what both have, common / (a + b − common) is at least the one and common / shorter the other.
  const least = Math.max(
    (jaccard / (1 + jaccard)) * (a.length + b.length),
    containment * Math.min(a.length, b.length),
  );
  // Counts are whole: what lies this little below one is rounding.
  const needed = Math.ceil(least - 1e-9);
  return countCommon(a, b, needed) >= needed;
}

/** Nothing that tells was changed, and no word was put for another where something is said. */
function differOnlyInDress(a: Print, b: Print, hunks: readonly Hunk[]): boolean {
  const dropped = hunks.flatMap(({ aFrom, aTo }) => positions(aFrom, aTo));
  const added = hunks.flatMap(({ bFrom, bTo }) => positions(bFrom, bTo));
  const tells = (print: Print, at: number): boolean =>
    ["number", "denial"].includes(print.details().telling[at] ?? "");
  if (dropped.some((at) => tells(a, at)) || added.some((at) => tells(b, at))) return false;
  // A name that is here in one and there in the other has changed its part: "A met B" is not "B met A".
  const namesOf = (print: Print, at: number): string[] =>
    print.details().telling[at] === "name" ? [print.forms[at] ?? ""] : [];
  const moved = new Set(dropped.flatMap((at) => namesOf(a, at)));
  if (added.some((at) => namesOf(b, at).some((name) => moved.has(name)))) return false;
  const openings = openingsOf(a, b, hunks);
  return hunks.every((hunk) => {
    const isDropped = hunk.aFrom === hunk.aTo || hunk.bFrom === hunk.bTo;
    const isReported = hunk.aTo <= a.details().reporting && hunk.bTo <= b.details().reporting;
    const isOpening = hunk.aTo <= openings.a && hunk.bTo <= openings.b;
    return isDropped || isReported || isOpening || onlySays(a, b, hunk);
  });
}

/**
 * How many words each begins with in its own way before the first comma, "Sáng nay, …" and "Tại phiên họp,
 * …": nothing when they share more there than small words, as then one word may stand for another.
 */
function openingsOf(a: Print, b: Print, [first, ...rest]: readonly Hunk[]): { a: number; b: number } {
  const none = { a: 0, b: 0 };
  if (first?.aFrom !== 0 || first.bFrom !== 0) return none;
  const breakOf = ({ tokens }: Print): number =>
    tokens.findIndex(({ afterBreak }, at) => at > 0 && afterBreak);
  const [aEnd, bEnd] = [breakOf(a), breakOf(b)];
  const inOpening = [first, ...rest].filter(({ aFrom, bFrom }) => aFrom < aEnd && bFrom < bEnd);
  const own = new Set(inOpening.flatMap(({ aFrom, aTo }) => positions(aFrom, aTo)));
  const shared = a.forms.slice(0, Math.max(0, aEnd)).filter((_, at) => !own.has(at));
  const isSmall = (form: string): boolean => isStopWord(form, "vi") || isStopWord(form, "en");
  return shared.every(isSmall) ? { a: aEnd, b: bEnd } : none;
}

/** "nói" here and "cho biết" there. */
function onlySays(a: Print, b: Print, { aFrom, aTo, bFrom, bTo }: Hunk): boolean {
  const says = (forms: readonly string[]): boolean => forms.every((form) => SAYING.has(form));
  return says(a.forms.slice(aFrom, aTo)) && says(b.forms.slice(bFrom, bTo));
}

/** Verbs that only report, and the small words beside them. */
const SAYING = new Set(
  "nói cho biết hay phát biểu nêu rõ chia sẻ thêm cũng đã rằng là said says told stated noted added also has that".split(
    " ",
  ),
);

function positions(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
