import { type BlockKind, endsCut } from "./classify-blocks.js";
import { sharedWords, tellingWords } from "./cohesion.js";
import type { Block } from "./page-blocks.js";

/** Evidence from which on a headline with what follows it announces another article. */
const ENOUGH_EVIDENCE = 2;
/** A summary is shorter than a paragraph: most words of one. */
const MOST_SUMMARY_WORDS = 60;
/** Words from which on a headline is the title of an article and no subheading. */
const FULL_TITLE_WORDS = 8;
/** Longest title in a box, in words. */
const MOST_BOX_TITLE_WORDS = 25;

/**
 * Marks the blocks that announce other articles: a title, often twice, and mostly a summary below it.
 *
 * An article with one paragraph under each subheading has the same outline, so no single sign decides:
 * a cut summary, a title printed twice, a picture's text before it, a box heading above it, a summary that
 * repeats its title, and further teasers beside it are added up.
 * @returns for every block whether it belongs to a teaser
 */
export function findTeasers(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  captions: readonly boolean[],
): boolean[] {
  const counts = countByText(blocks);
  const groups = groupsOf(blocks, kinds, captions);
  const teaser = blocks.map(() => false);
  const strength = groups.map((group) => evidenceOf(group, blocks, kinds, counts));
  groups.forEach((group, at) => {
    // Teasers come in lists: neighbours that are certain make a doubtful one likelier.
    const certain = [strength[at - 1], strength[at + 1]].filter((value) => (value ?? 0) >= ENOUGH_EVIDENCE);
    const alike = [groups[at - 1], groups[at + 1]].filter((other) => areAlike(group, other, blocks));
    if ((strength[at] ?? 0) + 0.5 * certain.length + 0.5 * alike.length < ENOUGH_EVIDENCE) return;
    for (let index = group.start; index < group.end; index++) teaser[index] = true;
  });
  markBoxes(blocks, kinds, teaser);
  return teaser.map((is, index) => is && !captions[index]);
}

/** Below the heading of a box, titles follow: lines, questions, and sentences that the page cut. */
function markBoxes(blocks: readonly Block[], kinds: readonly BlockKind[], teaser: boolean[]): void {
  kinds.forEach((kind, at) => {
    if (kind !== "box-heading") return;
    for (let index = at + 1; index < blocks.length; index++) {
      const block = blocks[index];
      if (block === undefined || block.words > MOST_BOX_TITLE_WORDS) break;
      const isTitle =
        kinds[index] === "headline" ||
        (kinds[index] === "prose" && /(?:[?!…]|\.\.\.)["”]?$/u.test(block.text));
      if (isTitle) teaser[index] = true;
      else if (kinds[index] !== "alt" && kinds[index] !== "date") break;
    }
  });
}

/** A title with its repetitions, and the one block of prose below it, if there is one. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly title: number;
  readonly summary: number | null;
}

function groupsOf(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  captions: readonly boolean[],
): Group[] {
  const groups: Group[] = [];
  let index = 0;
  while (index < blocks.length) {
    if (captions[index] || !isTitleLike(blocks[index], kinds[index])) {
      index++;
      continue;
    }
    const start = index;
    while (index + 1 < blocks.length && blocks[index + 1]?.folded === blocks[start]?.folded) index++;
    const below = index + 1;
    const hasSummary =
      kinds[below] === "prose" &&
      kinds[below + 1] !== "prose" &&
      (blocks[below]?.words ?? 0) <= MOST_SUMMARY_WORDS;
    groups.push({
      start,
      end: hasSummary ? below + 1 : below,
      title: start,
      summary: hasSummary ? below : null,
    });
    index = hasSummary ? below + 1 : below;
  }
  return groups;
}

/** Two full titles with one summary each, one below the other: subheadings are shorter than titles. */
function areAlike(group: Group, other: Group | undefined, blocks: readonly Block[]): boolean {
  if (other === undefined || group.summary === null || other.summary === null) return false;
  if (group.end !== other.start && other.end !== group.start) return false;
  return [group, other].every(({ title }) => (blocks[title]?.words ?? 0) >= FULL_TITLE_WORDS);
}

function isTitleLike(block: Block | undefined, kind: BlockKind | undefined): boolean {
  if (block === undefined) return false;
  return kind === "headline" || (kind === "prose" && /[?!]["”]?$/u.test(block.text) && block.words <= 25);
}

function evidenceOf(
  group: Group,
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  counts: ReadonlyMap<string, number>,
): number {
  const title = blocks[group.title];
  if (title === undefined) return 0;
  const summary = group.summary === null ? undefined : blocks[group.summary];
  const before = kinds[group.start - 1];
  let evidence = 0;
  if ((counts.get(title.folded) ?? 0) > 1) evidence += 1.5;
  if (before === "alt") evidence += 1;
  if (before === "box-heading") evidence += 1;
  if (before === "date" || kinds[group.end] === "date") evidence += 0.5;
  if (summary === undefined) return evidence;
  if (endsCut(summary.text)) evidence += 2;
  const repeated = sharedWords(title.text, tellingWords(summary.text));
  if (repeated >= 0.5) evidence += 0.5;
  if (repeated < 0.15) evidence -= 1;
  evidence += title.words >= FULL_TITLE_WORDS ? 0.5 : -0.5;
  evidence += summary.words <= 40 ? 0.5 : -0.5;
  return evidence;
}

function countByText(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of blocks) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  return counts;
}
