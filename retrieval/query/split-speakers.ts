import { foldAccents } from "../../corpus/text/fold.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { type Writing, writingOf } from "../analysis/writing.js";
import type { AskedSpeaker } from "./asked-speaker.js";
import type { Mention } from "./find-asked-speaker.js";
import { resolveSide, type SpeakerNames, speakerMentions, speakerName } from "./resolve-side.js";

/** One way of parting a text into speakers and topic. */
export interface Split {
  readonly sides: readonly { readonly text: string; readonly speaker: AskedSpeaker | null }[];
  /** Where the separator begins, and where the topic does: UTF-16 offsets. */
  readonly at: number;
  readonly topicFrom: number;
  readonly separator: string;
}

/** Longest first: "về vấn đề" is no "về" with a topic "vấn đề …". */
const TOPIC_SEPARATORS = [
  "lien quan den",
  "ve van de",
  "with regard to",
  "doi voi",
  "regarding",
  "concerning",
  "about",
  "on",
  "ve",
].map((phrase) => phrase.split(" "));
/** "về", not "vẽ" or "vé". */
const SPELLINGS = new Map([["ve", new Set(["ve", "về"])]]);

/** Every way to part the text, the first separator first; the whole as speakers without a topic last. */
export function splitsOf(text: string, known: SpeakerNames): Split[] {
  const tokens = tokensOf(text);
  const words = tokens.map(({ form }) => foldAccents(form));
  const splits: Split[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    const phrase = TOPIC_SEPARATORS.find((words_) => words_.every((word, n) => words[at + n] === word));
    const [first, last] = [tokens[at], tokens[at + (phrase?.length ?? 1) - 1]];
    if (phrase === undefined || first === undefined || last === undefined) continue;
    if (SPELLINGS.get(phrase[0] ?? "")?.has(first.form) === false) continue;
    const sides = sidesOf(text.slice(0, first.start), known);
    splits.push({
      sides,
      at: first.start,
      topicFrom: last.end,
      separator: text.slice(first.start, last.end),
    });
  }
  const alone = { sides: sidesOf(text, known), at: text.length, topicFrom: text.length, separator: "" };
  return [...splits, alone];
}

/**
 * Known speakers at the head and the rest as the topic, for a text that no word parts: "Việt Nam không gian
 * mạng". Null when no known speaker is there, or nothing behind.
 */
export function splitAtHead(text: string, known: SpeakerNames): Split | null {
  const tokens = tokensOf(text);
  const mentions = speakerMentions(text, tokens, stopWordLanguage(writingOf(text)), known);
  for (const mention of mentions.toReversed()) {
    const { to } = mention;
    const [end, next] = [tokens[to - 1]?.end, tokens[to]];
    if (end === undefined || next === undefined || mayGoOn(mention, tokens)) continue;
    const sides = sidesOf(text.slice(0, end), known);
    if (sides.some(({ speaker }) => speaker === null)) continue;
    const possessive = /^['’]s(?=\s)/u.exec(text.slice(end))?.[0].length ?? 0;
    return { sides, at: end, topicFrom: end + possessive, separator: "" };
  }
  return null;
}

/** True for a name that may be the beginning of another's: "ông Nguyễn" of "ông Nguyễn Văn Tèo". */
function mayGoOn({ asked, from, to }: Mention, tokens: readonly Token[]): boolean {
  if (asked.kind !== "name") return false;
  const isCapital = ({ surface }: Token): boolean => /^\p{Lu}/u.test(surface);
  if (tokens.some(isCapital)) return tokens.slice(to, to + 1).some(isCapital);
  const typed = tokens.slice(from, to).map(({ form }) => foldAccents(form));
  return !asked.forms.includes(typed.join(" "));
}

const SIDE_SEPARATORS = new Set("và va and với voi vs versus with".split(" "));
const SIDE_MARKS = /[,;/&+|]/u;

/** The speakers of a list, "A, B và C", each once; no name is cut at an "and" of its own. */
function sidesOf(text: string, known: SpeakerNames): Split["sides"] {
  const language = stopWordLanguage(writingOf(text));
  const tokens = tokensOf(text);
  const mentions = speakerMentions(text, tokens, language, known);
  const isInside = (at: number): boolean => mentions.some(({ from, to }) => at > from && at < to);
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const isWord = SIDE_SEPARATORS.has(token.form) && !isInside(at);
    const isMark = at > 0 && SIDE_MARKS.test(text.slice(tokens[at - 1]?.end, token.start)) && !isInside(at);
    if (isWord || isMark) parts.push([]);
    if (!isWord) parts.at(-1)?.push(token);
  });
  const sides = parts.flatMap((part) => {
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) return [];
    const side = text.slice(first.start, last.end);
    return [{ text: side, speaker: resolveSide(side, language, known) }];
  });
  const seen = new Set<string>();
  return sides.filter(({ text, speaker }) => {
    const key = speaker === null ? text : speakerName(speaker, "en");
    return !seen.has(key) && seen.add(key);
  });
}

function stopWordLanguage(writing: Writing): "vi" | "vi-unaccented" | "en" {
  return writing === "unknown" ? "en" : writing;
}
