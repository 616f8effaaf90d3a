import type { RichText } from "grammy/types";
import type { Citation, OtherPrint } from "../../../retrieval/answering/answer.js";
import type { Texts } from "../../texts.js";
import { formatDate } from "../format-date.js";
import { interfaceText, italic, join, link, text } from "../fragment.js";
import { type Run, type Stretch, splitMarked } from "../marked-text.js";
import { renderSource } from "../render-citation.js";
import { renderSpeaker } from "../render-speaker.js";
import { shorten } from "../split-text.js";
import { footnote } from "./footnotes.js";
import type { Unit } from "./pack-rich.js";
import { type Block, plainText } from "./rich-size.js";
import { joined, markedText, richText } from "./rich-text.js";

/** Room for a piece of an over-long quotation beside all that stands above and below it. */
const MAX_PIECE_LENGTH = 16_000;

/** UTF-16 units: a quotation of more fills half a phone's screen; it is folded until it is tapped. */
const LONGEST_OPEN = 320;

const MAX_OTHER_PRINTS = 20;
const MAX_TITLE_LENGTH = 300;
const MAX_SOURCE_LENGTH = 100;

/**
 * A citation that a statement rests on: its number and where it stands, the quotation that the number leads
 * to with the decisive words marked and who speaks as its credit, and behind a title where else it is printed.
 */
export function renderEvidence(citation: Citation, decisive: readonly Stretch[], texts: Texts): Unit[] {
  const pieces = splitMarked(citation.quote, decisive, MAX_PIECE_LENGTH);
  return pieces.map((piece, index) => {
    const isFirst = index === 0;
    const words = markedText(piece);
    const quoted = isFirst ? footnote(citation.number, words) : words;
    const others = index === pieces.length - 1 ? renderOtherPrints(citation, texts) : [];
    const label = joined([`[${citation.number}] `, richText(sourceOf(citation, index, pieces, texts))]);
    return [paragraph(label), quotation(citation, quoted, texts), ...others];
  });
}

/** A passage offered for reading, behind a title that names its article. */
export function renderFurther(citation: Citation, texts: Texts): Unit[] {
  const pieces = splitMarked(citation.quote, [], MAX_PIECE_LENGTH);
  return pieces.map((piece, index) => [
    {
      type: "details",
      summary: shorten(citation.title, MAX_TITLE_LENGTH).trim() || "…",
      blocks: [
        quotation(citation, markedText(piece), texts),
        paragraph(richText(sourceOf(citation, index, pieces, texts))),
      ],
    },
  ]);
}

export function paragraph(content: RichText): Block {
  return { type: "paragraph", text: content };
}

/** The article's own words, a long quotation folded, and who speaks in them and in whose wording. */
function quotation(citation: Citation, words: RichText, texts: Texts): Block {
  const credit = richText(join(renderSpeaker(citation, texts), " · "));
  return plainText(words).length > LONGEST_OPEN
    ? { type: "expandable_blockquote", text: words, credit }
    : { type: "blockquote", blocks: [paragraph(words)], credit };
}

function sourceOf(citation: Citation, index: number, pieces: readonly (readonly Run[])[], texts: Texts) {
  const source = renderSource(citation, texts);
  if (pieces.length === 1) return source;
  const part = interfaceText(texts.html("part", { part: index + 1, parts: pieces.length }));
  return join([source, italic(part)], " · ");
}

/** Where else it is printed: the papers at a glance, behind them every article. */
function renderOtherPrints({ alsoIn }: Citation, texts: Texts): Block[] {
  if (alsoIn.length === 0) return [];
  const papers = alsoIn.map(({ source, title }) => shorten(source ?? title, MAX_SOURCE_LENGTH));
  const sources = [...new Set(papers)].slice(0, MAX_OTHER_PRINTS).join(", ");
  const blocks = alsoIn.slice(0, MAX_OTHER_PRINTS).map((print) => paragraph(otherPrint(print, texts)));
  return [{ type: "details", summary: richText(interfaceText(texts.html("also-in", { sources }))), blocks }];
}

function otherPrint({ title, url, source, publishedAt }: OtherPrint, texts: Texts): RichText {
  const name = text(shorten(title, MAX_TITLE_LENGTH));
  const printed = [
    source === null ? null : shorten(source, MAX_SOURCE_LENGTH),
    publishedAt === null ? texts.plain("date-unknown") : formatDate(publishedAt, texts.language),
  ];
  return richText(
    join(
      [italic(url === null ? name : link(url, name)), text(printed.filter((it) => it !== null).join(", "))],
      " · ",
    ),
  );
}
