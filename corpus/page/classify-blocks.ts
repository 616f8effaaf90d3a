import { foldAccents, hasVietnameseMarks } from "../text/fold.js";
import { sentencesOf } from "../text/sentences.js";
import { noiseKindOf } from "./noise-table.js";
import type { Block } from "./page-blocks.js";
import { findDates } from "./parse-date.js";

/**
 * What a block is by its own form:
 * - `prose`: one or more sentences;
 * - `headline`: a line without a final full stop, long enough to be a title;
 * - `line`: a shorter one: menu entry, name, subheading, section;
 * - `alt`: the text of a picture, a title without accents and capitals;
 * - `date`: a line that tells a day and little else;
 * - `pointer`: an address to the reader or a link elsewhere; `noise`: buttons and ads;
 * - `box-heading`, `comment-heading`, `footer`: as the table of noise tells.
 */
export type BlockKind =
  | "prose"
  | "headline"
  | "line"
  | "alt"
  | "date"
  | "box-heading"
  | "comment-heading"
  | "pointer"
  | "noise"
  | "footer";

/** Fewest words of a sentence that is taken for prose, and of a line that is taken for a headline. */
const LEAST_PROSE_WORDS = 5;
const LEAST_HEADLINE_WORDS = 5;
/** A line of so many words is prose even when its final full stop is missing. */
const UNTERMINATED_PROSE_WORDS = 35;
/** Most words of a line that is nothing but a date, with the place, the time and what happened then. */
const MOST_DATE_WORDS = 14;
/** Fewest words of a picture's text; shorter ones are names and tags. */
const LEAST_ALT_WORDS = 4;
/** Longest pointer or footer, in words: what is longer is prose that only begins like one. */
const MOST_NOISE_WORDS = 60;
/** Longest text of a box between two pointers, in words. */
const MOST_OFFER_WORDS = 40;

const FINAL_MARK = /[.!?…;:][\s"”’»)\]]*$/u;
const ASKS_READER =
  /^(?:sign ?up|subscribe|register|join|enter your|your e-?mail|privacy notice|dang ky|nhap (?:dia chi )?(?:e-?mail|thu))/u;
const SUBSCRIBE_BUTTON = /^(?:subscribe|sign ?up|sign me up|dang ky(?: nhan tin| ngay)?)$/u;
const PICTURE_LABEL = /^(?:anh|hinh|hinh anh|photo|image|picture)(?: ?\d+)? ?:?$/u;
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|svg)$/u;

/** The kind of every block of a page. */
export function classifyBlocks(blocks: readonly Block[]): BlockKind[] {
  const vietnamese = isVietnamesePage(blocks);
  const folded = new Set(blocks.map((block) => block.folded));
  const kinds = blocks.map((block): BlockKind => {
    if (PICTURE_LABEL.test(block.folded)) return "alt";
    if (PICTURE_FILE.test(block.folded) && !block.text.includes(" ")) return "alt";
    if (vietnamese && isPictureText(block, folded)) return "alt";
    if (vietnamese && beginsWithPictureText(block, folded)) return "headline";
    return kindByForm(block);
  });
  return kinds.map((kind, index) => {
    if (kind === "prose" && isOffer(blocks, index)) return "pointer";
    return kind === "box-heading" && isMenuEntry(blocks, kinds, index) ? "noise" : kind;
  });
}

/** The same words head a box of other articles and stand among the sections of a menu. */
function isMenuEntry(blocks: readonly Block[], kinds: readonly BlockKind[], index: number): boolean {
  const isEntry = (kind: BlockKind | undefined) =>
    ["line", "noise", "box-heading", "alt"].includes(kind ?? "");
  const attached = blocks[index]?.gapBefore === false;
  return (
    attached &&
    isEntry(kinds[index - 1]) &&
    isEntry(kinds[index - 2]) &&
    (isEntry(kinds[index + 1]) || blocks[index + 1]?.gapBefore === true)
  );
}

/** The text of a box that wants the reader's address stands between its heading and its field. */
function isOffer(blocks: readonly Block[], index: number): boolean {
  if ((blocks[index]?.words ?? 0) > MOST_OFFER_WORDS) return false;
  const [before = "", after = ""] = [blocks[index - 1]?.folded, blocks[index + 1]?.folded];
  if (ASKS_READER.test(before) && ASKS_READER.test(after)) return true;
  const addresses = /\b(?:your|our|inbox|newsletter|hom thu|ban tin|cua ban)\b/u.test(
    blocks[index]?.folded ?? "",
  );
  return addresses && SUBSCRIBE_BUTTON.test(after);
}

/** True when the block ends as a sentence does. */
export function endsAsSentence(text: string): boolean {
  return FINAL_MARK.test(text);
}

/** True when a text was cut by the page: "… đã họp về tình ...". */
export function endsCut(text: string): boolean {
  return /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/u.test(text);
}

function kindByForm(block: Block): BlockKind {
  const noise = block.words <= MOST_NOISE_WORDS ? noiseKindOf(block.folded) : null;
  if (noise !== null) return noise === "small" ? "noise" : noise;
  if (block.words <= MOST_DATE_WORDS && isDateLine(block)) return "date";
  if (isProse(block)) return "prose";
  return block.words >= LEAST_HEADLINE_WORDS ? "headline" : "line";
}

function isProse(block: Block): boolean {
  if (block.words >= UNTERMINATED_PROSE_WORDS) return true;
  if (block.words < LEAST_PROSE_WORDS) return false;
  if (endsAsSentence(block.text)) return true;
  return block.words >= 20 && sentencesOf(block.text).length >= 2;
}

/** A date and at most a few words beside it, none of them a sentence: "Thứ Sáu, 22/05/2020 | 18:30". */
function isDateLine(block: Block): boolean {
  const [date] = findDates(block.text);
  if (date === undefined || date.year === null) return false;
  const rest = block.text.slice(0, date.start) + block.text.slice(date.end);
  return countLetters(rest) <= 45 && !/[.!?]["”]?$/u.test(rest.trim().replace(/\d+\.$/u, ""));
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function isVietnamesePage(blocks: readonly Block[]): boolean {
  const marked = blocks.filter((block) => hasVietnameseMarks(block.text)).length;
  return marked > blocks.length * 0.3;
}

/** Sites keep the title of an article without accents and capitals as the text of its pictures. */
function isPictureText(block: Block, folded: ReadonlySet<string>): boolean {
  if (block.words < LEAST_ALT_WORDS || block.text !== block.folded) return false;
  if (/[.!?:;,]/u.test(block.text.replace(/\d[.,]\d/gu, ""))) return false;
  return block.words > LEAST_ALT_WORDS || folded.has(block.text);
}

/** A linked title with the text of its picture before it: "hoi dong bao an thao luan Việt Nam chủ trì …". */
function beginsWithPictureText(block: Block, folded: ReadonlySet<string>): boolean {
  const words = block.text.split(" ");
  const plain = words.findIndex((word) => word !== foldAccents(word));
  if (plain < LEAST_ALT_WORDS) return false;
  for (let length = plain; length >= LEAST_ALT_WORDS; length--) {
    if (folded.has(words.slice(0, length).join(" "))) return true;
  }
  return plain > 2 * LEAST_ALT_WORDS;
}
