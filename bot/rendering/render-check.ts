import type {
  Difference,
  QuotationCheck,
  QuotationMatch,
  QuotationVerdict,
} from "../../retrieval/quotation/quotation-check.js";
import type { Texts } from "../texts.js";
import { bold, type Fragment, interfaceText, italic, join, struck, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH, packMessages } from "./pack-messages.js";
import { renderCitation } from "./render-citation.js";
import { shorten, splitText } from "./split-text.js";

/** Seen before anything is read. */
const SIGNS: Readonly<Record<QuotationVerdict, string>> = {
  verbatim: "✅",
  altered: "✏️",
  "other-speaker": "👤",
  absent: "❌",
};

/** The sentence above its verdict is a reminder of it. */
const MAX_SENTENCE_LENGTH = 300;
const MAX_NAME_LENGTH = 150;

/** Below what a message holds (see `packMessages`), so that no run of words is dropped. */
const MAX_BLOCK_LENGTH = 3_000;
const MAX_BLOCK_ENTITIES = 80;

/**
 * A checked quotation as messages in Telegram's HTML: what was checked, the verdict, what differs, then the
 * passage that the verdict is about and further ones like it.
 *
 * @param texts The interface texts in the reader's language.
 */
export function renderCheck(check: QuotationCheck, texts: Texts): string[] {
  const { match, others } = check;
  return packMessages([
    checked(check, texts),
    ...verdict(check),
    ...(match === null ? [] : [...differences(match, texts), ...passage(match, texts)]),
    ...(others.length === 0 ? [] : [interfaceText(texts.html("verify-others"))]),
    ...others.flatMap((other) => passage(other, texts)),
  ]);
}

function checked({ sentence, by }: QuotationCheck, texts: Texts): Fragment {
  const lines = [texts.html("verify-checked", { sentence: shorten(sentence, MAX_SENTENCE_LENGTH) })];
  if (by !== null) lines.push(texts.html("verify-by", { by: shorten(by, MAX_NAME_LENGTH) }));
  return join(lines.map(interfaceText), "\n");
}

function verdict({ verdict, answer }: QuotationCheck): Fragment[] {
  return splitText(`${SIGNS[verdict]} ${answer}`, MAX_MESSAGE_LENGTH).map(text);
}

function passage({ citation }: QuotationMatch, texts: Texts): Fragment[] {
  return renderCitation(citation, `[${citation.number}]`, texts);
}

/** The sentence with what the article prints in bold and what it does not print struck out. */
function differences({ differences: runs }: QuotationMatch, texts: Texts): Fragment[] {
  if (runs.every(({ kind }) => kind === "same")) return [];
  const isCut = runs.some(({ kind }) => kind === "left-out" || kind === "cut");
  const heading = isCut ? ["verify-differences", "verify-left-out"] : ["verify-differences"];
  return [
    interfaceText(heading.map((id) => texts.html(id as "verify-differences")).join("\n")),
    ...blocksOf(runs.flatMap((run, at) => marked(apart(run, runs[at - 1])))),
  ];
}

/** At the beginning of a text there is no white space: what stands for each other there would run together. */
function apart(run: Difference, before: Difference | undefined): Difference {
  const runsOn = before !== undefined && /\S$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(run.text);
  const isReplacement = before?.kind !== "same" && run.kind !== "same";
  return runsOn && isReplacement ? { ...run, text: ` ${run.text}` } : run;
}

function marked({ kind, text: words }: Difference): Fragment[] {
  const pieces = words.length <= MAX_BLOCK_LENGTH ? [words] : splitText(words, MAX_BLOCK_LENGTH);
  return pieces.map((piece) => {
    if (kind === "printed-only") return bold(text(piece));
    if (kind === "given-only") return struck(text(piece));
    return kind === "same" ? text(piece) : italic(text(piece));
  });
}

function blocksOf(runs: readonly Fragment[]): Fragment[] {
  const blocks: Fragment[] = [];
  let current: Fragment[] = [];
  for (const run of runs) {
    const extended = join([...current, run], "");
    const isFull = extended.length > MAX_BLOCK_LENGTH || extended.entities > MAX_BLOCK_ENTITIES;
    if (isFull && current.length > 0) {
      blocks.push(join(current, ""));
      current = [];
    }
    current.push(run);
  }
  return current.length === 0 ? blocks : [...blocks, join(current, "")];
}
