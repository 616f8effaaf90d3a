import { foldAccents } from "../text/fold.js";
import { namesIn, sharedNames, sharedPairs, sharedWords, tellingWords, wordPairs } from "./cohesion.js";
import { detectLanguage } from "./detect-language.js";
import { type BlockRange, isBodyProse, type MarkedPage } from "./find-body.js";
import { isPersonName } from "./name-form.js";
import type { Block } from "./page-blocks.js";
import { findDates } from "./parse-date.js";

/** The blocks of the article's body and of its captions. */
export interface ArticleBlocks {
  readonly paragraphs: readonly Block[];
  readonly captions: readonly Block[];
}

/** Share of its telling words that a loose block must have in common with the article. */
const LOOSE_COHESION = 0.25;
/** The same, and the share of its word pairs, for prose behind titles of other articles. */
const BOXED_COHESION = 0.3;
const BOXED_PAIRS = 0.1;
/** Names of the article that such prose repeats, or one that is frequent in it. */
const ENOUGH_NAMES = 2;

/**
 * The paragraphs and captions of the article between its title and the end of its core.
 *
 * What stands between title and core is mostly the lead with boxes below it; it is taken when it speaks of
 * the same. Loose ends, prose that interruptions part from the rest, must do so too.
 */
export function collectBody(page: MarkedPage, title: number, core: BlockRange): ArticleBlocks {
  const start = title < core.end ? title + 1 : core.start;
  const { blocks } = page;
  const titleText = blocks[title]?.text ?? "";
  const inCore = blocks
    .slice(Math.max(start, core.start), core.end)
    .filter((b) => isBodyProse(page, b.index));
  const subject = subjectOf([titleText, ...inCore.map((block) => block.text)]);
  const end = extendEnd(page, core, subject);
  const taken: Block[] = [];
  let direct = true;
  for (const block of blocks.slice(start, end)) {
    const prose = page.kinds[block.index] === "prose" && !page.captions[block.index];
    const own = isBodyProse(page, block.index) || (direct && prose);
    if (isListItem(page, block, taken.at(-1))) taken.push(block);
    else if (own && (direct || isInside(core, block) || isCohesive(block, subject, false))) taken.push(block);
    if (prose || page.teasers[block.index]) direct = false;
  }
  const body = withoutBiography(trimLooseEnds(page, taken, titleText));
  const paragraphs = withoutRepetitions(withoutDeck(page, title, body));
  const last = paragraphs.at(-1)?.index ?? core.end;
  return { paragraphs, captions: captionsOf(page, start, last) };
}

/** Most blocks that a box amid the article has. */
const MOST_BOX_BLOCKS = 12;
/** A paragraph behind a box that opens with place and agency is the lead of another article. */
const OTHER_DATELINE = /^.{2,50}\([^)]{2,20}\) ?[–—-]/u;

/**
 * The end of the body behind interruptions that outweigh what follows them: a short article resumes after
 * an ad or a box with prose on its subject. Comments end it.
 */
function extendEnd(page: MarkedPage, core: BlockRange, subject: Subject): number {
  let end = core.end;
  let boxed = false;
  for (let index = end; index < Math.min(page.blocks.length, end + MOST_BOX_BLOCKS); index++) {
    const block = page.blocks[index];
    const kind = page.kinds[index];
    if (block === undefined || kind === "comment-heading") break;
    if (page.teasers[index] || kind === "footer" || kind === "box-heading" || kind === "headline")
      boxed = !page.captions[index] || boxed;
    if (!isBodyProse(page, index)) continue;
    if (OTHER_DATELINE.test(block.text)) break;
    if (!isCohesive(block, subject, boxed)) continue;
    end = index + 1;
    boxed = false;
  }
  return end;
}

function isInside(range: BlockRange, block: Block): boolean {
  return block.index >= range.start && block.index < range.end;
}

/** What an article is about: words, pairs of words, names. */
interface Subject {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, number>;
}

function subjectOf(texts: readonly string[]): Subject {
  const text = texts.join("\n");
  return { words: tellingWords(text), pairs: wordPairs(text), names: namesIn(text) };
}

/** `boxed`: titles of other articles stand between, so that more is asked of it. */
function isCohesive(block: Block, subject: Subject, boxed: boolean): boolean {
  const words = sharedWords(block.text, subject.words);
  if (!boxed) return words >= LOOSE_COHESION;
  if (sharedNames(block.text, subject.names) >= ENOUGH_NAMES) return true;
  return words >= BOXED_COHESION && sharedPairs(block.text, subject.pairs) >= BOXED_PAIRS;
}

/** Items of a list belong to the sentence that introduces them, though no full stop ends them. */
function isListItem(page: MarkedPage, block: Block, previous: Block | undefined): boolean {
  const kind = page.kinds[block.index];
  if (kind !== "headline" && kind !== "line") return false;
  if (previous === undefined || previous.index !== block.index - 1) return false;
  if (page.teasers[block.index] || page.captions[block.index]) return false;
  const marker = /^(?:[-–•+*·]|\(?\d{1,2}[.)]|[a-zđ]\))\s*\S/u;
  return marker.test(block.text) && (/[:;,]$/u.test(previous.text) || marker.test(previous.text));
}

/** Drops prose at the end that an interruption parts from the body and that speaks of something else. */
function trimLooseEnds(page: MarkedPage, taken: readonly Block[], title: string): Block[] {
  const kept = [...taken];
  while (kept.length > 1) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last === undefined || before === undefined || last.index === before.index + 1) break;
    const boxed = page.blocks
      .slice(before.index + 1, last.index)
      .some((block) => isForeignTitle(page, block));
    const subject = subjectOf([title, ...kept.slice(0, -1).map((block) => block.text)]);
    if (!boxed || isCohesive(last, subject, boxed)) break;
    kept.pop();
  }
  return kept;
}

/** "Jane Doe is a contributing writer at …", below an article. */
const BIOGRAPHY =
  /^(?:\p{Lu}[\p{L}.'’-]* ){2,5}(?:is|was|has been) (?:an?|the|our) (?:[^.]{0,80} )?(?:writer|reporter|correspondent|editor|journalist|columnist|fellow|professor|researcher|author|lecturer|analyst|contributor)\b/u;

function withoutBiography(taken: readonly Block[]): Block[] {
  const last = taken.at(-1);
  return last !== undefined && taken.length > 2 && BIOGRAPHY.test(last.text)
    ? taken.slice(0, -1)
    : [...taken];
}

/** Longest deck, in words. */
const MOST_DECK_WORDS = 35;

/**
 * In the English-language press a sentence between title and byline is a deck, written like a second
 * title. In the Vietnamese press the same place holds the lead with its dateline, which is body.
 */
function withoutDeck(page: MarkedPage, title: number, taken: readonly Block[]): Block[] {
  const [deck, next] = taken;
  if (deck === undefined || next === undefined || deck.words > MOST_DECK_WORDS) return [...taken];
  if (isVietnamese(taken) || findDates(deck.text).length > 0) return [...taken];
  const between = page.blocks.slice(deck.index + 1, next.index);
  const isByline = between.some((block) => /^by\s+\p{Lu}/iu.test(block.text) || isPersonName(block.text));
  return isByline && deck.index <= title + 2 ? taken.slice(1) : [...taken];
}

function isVietnamese(taken: readonly Block[]): boolean {
  return detectLanguage(taken.map((block) => block.text).join("\n")) === "vi";
}

/** Words from which on a headline is no subheading. */
const LEAST_TITLE_WORDS = 8;

function isForeignTitle(page: MarkedPage, block: Block): boolean {
  const kind = page.kinds[block.index];
  if (kind === "box-heading" || kind === "footer" || page.teasers[block.index]) return true;
  return kind === "headline" && block.words >= LEAST_TITLE_WORDS && !page.captions[block.index];
}

/** Paragraphs before and after it among which a pulled quotation finds its sentence. */
const PULL_REACH = 60;

/** Drops second printings and pulled quotations: text that another paragraph holds in full. */
function withoutRepetitions(taken: readonly Block[]): Block[] {
  const bare = taken.map((block) => bareText(block.text));
  return taken.filter((_, at) => {
    const own = bare[at] ?? "";
    const from = Math.max(0, at - PULL_REACH);
    return !bare
      .slice(from, at + PULL_REACH)
      .some(
        (other, step) =>
          from + step !== at && other.includes(own) && (other.length > own.length || from + step < at),
      );
  });
}

function bareText(text: string): string {
  return foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function captionsOf(page: MarkedPage, start: number, last: number): Block[] {
  const captions: Block[] = [];
  for (const block of page.blocks.slice(start, last + 3)) {
    if (page.teasers[block.index] || page.kinds[block.index] === "box-heading") {
      if (block.index > last) break;
      continue;
    }
    if (page.captions[block.index]) captions.push(block);
  }
  return captions;
}
