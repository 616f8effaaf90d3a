import { foldAccents } from "../text/fold.js";
import { sharedWords, tellingWords } from "./cohesion.js";
import { type BlockRange, isBodyProse, type MarkedPage } from "./find-body.js";
import type { Block } from "./page-blocks.js";

/** The title of the article: the block that holds it, and its text without the name of the site. */
export interface FoundTitle {
  readonly index: number;
  readonly text: string;
}

/** How far before the body the title is looked for, in blocks. */
const REACH = 150;
const LEAD_PARAGRAPHS = 3;
const LEAST_WORDS = 3;
const MOST_WORDS = 45;
/** Score from which on a line is believed to be the title. */
const ENOUGH = 0.6;
/** What sites put between the title of a page and their own name. */
const SITE_SEPARATOR = / (?:[|–—-]|::|»|•) /u;

/**
 * The title of the article whose body is `core`; null when no line before it looks like one.
 *
 * Scored are: the words it shares with the body, its repetition as the text of a picture or in the
 * page's own title, length, form, and the distance from the body.
 */
export function findTitle(page: MarkedPage, core: BlockRange): FoundTitle | null {
  const evidence = gatherEvidence(page, core);
  let best: { block: Block; score: number } | null = null;
  for (let index = Math.max(0, core.start - REACH); index < core.end; index++) {
    const block = page.blocks[index];
    if (block === undefined || !canBeTitle(page, core, index)) continue;
    const score = scoreOf(page, core, index, block, evidence);
    if (score >= ENOUGH && (best === null || score > best.score)) best = { block, score };
  }
  if (best === null) return null;
  return { index: best.block.index, text: withoutSite(best.block.text, page.blocks) };
}

/** Where a title that the operator states stands on the page, if it does. */
export function locateTitle(page: MarkedPage, title: string, core: BlockRange): number | null {
  const wanted = foldAccents(title);
  const places = page.blocks.filter((block) => block.folded === wanted && block.index < core.end);
  return places.findLast((block) => block.index < core.start)?.index ?? places[0]?.index ?? null;
}

interface Evidence {
  /** Telling words of the body. */
  readonly bodyWords: ReadonlySet<string>;
  /** The same of its first paragraphs, which tell what the title tells. */
  readonly leadWords: ReadonlySet<string>;
  /** Folded texts of pictures. */
  readonly pictures: readonly string[];
}

function gatherEvidence(page: MarkedPage, core: BlockRange): Evidence {
  const body = page.blocks.slice(core.start, core.end).filter((block) => isBodyProse(page, block.index));
  return {
    bodyWords: tellingWords(body.map((block) => block.text).join(" ")),
    leadWords: tellingWords(
      body
        .slice(0, LEAD_PARAGRAPHS)
        .map((block) => block.text)
        .join(" "),
    ),
    pictures: page.blocks.filter((block) => page.kinds[block.index] === "alt").map((block) => block.folded),
  };
}

function canBeTitle(page: MarkedPage, core: BlockRange, index: number): boolean {
  const kind = page.kinds[index];
  const block = page.blocks[index];
  if (block === undefined || page.captions[index]) return false;
  if (block.words < LEAST_WORDS || block.words > MOST_WORDS) return false;
  if (kind === "headline" || kind === "line") return true;
  // Inside the body a sentence is a sentence, be it a question.
  if (kind !== "prose" || page.teasers[index] || index > core.start) return false;
  return /[?!…][”"’]?$/u.test(block.text) || (block.words <= 25 && isBylineNext(page, index));
}

function scoreOf(
  page: MarkedPage,
  core: BlockRange,
  index: number,
  block: Block,
  evidence: Evidence,
): number {
  let score =
    1.2 * sharedWords(block.text, evidence.bodyWords) + 1.6 * sharedWords(block.text, evidence.leadWords);
  if (evidence.pictures.some((picture) => isTextOf(picture, block.folded))) score += 3;
  if (isRepeated(block, page.blocks)) score += 0.3;
  if (isPageTitle(block, page.blocks)) score += 1.5;
  if (block.words >= 6 && block.words <= 30) score += 0.5;
  if (page.kinds[index] === "line") score -= 0.7;
  if (page.teasers[index]) score -= 1;
  if (isBelowBoxHeading(page, index)) score -= 1.5;
  if (beginsWithPicture(block, evidence.pictures)) score -= 2;
  if (isBodyNext(page, index)) score += 0.7;
  if ([1, 2, 3, 4].some((step) => isBylineNext(page, index + step - 1))) score += 0.5;
  return score - distancePenalty(page, core, index);
}

/** A picture's text is the title folded, sometimes cut short, sometimes with a number behind it. */
function isTextOf(picture: string, title: string): boolean {
  const bare = title.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const text = picture.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return bare === text || (text.length >= 20 && bare.startsWith(text)) || text.startsWith(`${bare} `);
}

function isRepeated(block: Block, blocks: readonly Block[]): boolean {
  return blocks.some((other) => other.index !== block.index && other.folded === block.folded);
}

/** True when another line is this one and the name of the site: "Title | Site". */
function isPageTitle(block: Block, blocks: readonly Block[]): boolean {
  return blocks.some(
    (other) =>
      other.folded.startsWith(block.folded) &&
      /^ (?:[|–—-]|::|»|•) /u.test(other.folded.slice(block.folded.length)),
  );
}

/** True for "hoi dong bao an Hội đồng …": a related title with the text of its picture before it. */
function beginsWithPicture(block: Block, pictures: readonly string[]): boolean {
  return pictures.some((picture) => block.text.startsWith(`${picture} `));
}

/** True when a box heading stands above, with nothing but other titles between. */
function isBelowBoxHeading(page: MarkedPage, index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 12); above--) {
    const kind = page.kinds[above];
    if (kind === "box-heading") return true;
    if (kind !== "headline" && kind !== "alt" && !page.teasers[above]) return false;
  }
  return false;
}

/** Few papers end their titles with a full stop; then author or date follow. */
function isBylineNext(page: MarkedPage, index: number): boolean {
  return page.kinds[index + 1] === "date" || /^by\b/u.test(page.blocks[index + 1]?.folded ?? "");
}

/** True when prose follows directly, or after a byline and a date. */
function isBodyNext(page: MarkedPage, index: number): boolean {
  for (let below = index + 1; below <= index + 4; below++) {
    if (page.kinds[below] === "prose") return true;
    if (!["line", "date", "noise", "pointer", "alt"].includes(page.kinds[below] ?? "")) return false;
  }
  return false;
}

function distancePenalty(page: MarkedPage, core: BlockRange, index: number): number {
  let penalty = 0;
  const [from, to] = index < core.start ? [index + 1, core.start] : [core.start, index];
  for (let between = from; between < to; between++) {
    const prose = isBodyProse(page, between);
    const headline = page.kinds[between] === "headline";
    if (index < core.start) penalty += prose ? 0.12 : headline ? 0.04 : 0.015;
    else penalty += prose ? 0.8 : 0.1;
  }
  return penalty;
}

/** Cuts " | Site" off, when the rest stands on the page too or the end is short. */
function withoutSite(title: string, blocks: readonly Block[]): string {
  const separator = title.match(new RegExp(`^(.*)${SITE_SEPARATOR.source}`, "u"));
  const head = separator?.[1];
  if (head === undefined) return title;
  const folded = foldAccents(head);
  return blocks.some((block) => block.folded === folded) ? head : title;
}
