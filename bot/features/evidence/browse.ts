import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Citation } from "../../../retrieval/answering/answer.js";
import type { Passage } from "../../../retrieval/index/passage-store.js";
import { citationText } from "../../rendering/citation-text.js";
import { copyButton } from "../../rendering/evidence-buttons.js";
import { renderOldQuotation, renderParagraph } from "../../rendering/render-evidence.js";
import type { Texts } from "../../texts.js";
import type { Articles } from "./presentable-answer.js";

/** Where a reader is in the article of a citation. */
export interface BrowsePlace {
  readonly answerId: string;
  readonly citation: Citation;
  /** Paragraphs after the cited one; negative before it. */
  readonly offset: number;
}

export interface BrowseOptions {
  readonly articles: Articles;
  /** How many paragraphs each way may be browsed to. */
  readonly evidenceParagraphs: number;
  /** In the answer's language: what the message says. */
  readonly texts: Texts;
  /** In the reader's language: what the buttons say, and the citation that one of them copies. */
  readonly buttonTexts: Texts;
}

export interface EvidenceMessage {
  readonly html: string;
  readonly keyboard?: InlineKeyboardMarkup;
}

/**
 * The message that shows one paragraph of a cited article as it is now. A neighbour that is too far off, or
 * not there any more, leads back to the quotation.
 */
export async function browse(place: BrowsePlace, options: BrowseOptions): Promise<EvidenceMessage> {
  const { citation, answerId } = place;
  const { texts, buttonTexts } = options;
  const cited = await options.articles.citedNow(citation);
  if (cited.kind === "withdrawn") {
    return { html: texts.html("evidence-withdrawn", { number: `[${citation.number}]` }) };
  }
  if (cited.kind === "changed") {
    const copied = citationText(citation, buttonTexts, { isChanged: true });
    return {
      html: renderOldQuotation(citation, texts),
      keyboard: { inline_keyboard: [lastRow(answerId, citation, copied, buttonTexts)] },
    };
  }
  const neighbour = (offset: number) => neighbourOf(cited.passage, offset, options);
  const wanted = await neighbour(place.offset);
  const offset = wanted === null ? 0 : place.offset;
  const { text, paragraph: number } = wanted ?? cited.passage;
  const data = (to: number) => `ev:${answerId}:${citation.number}:${to}`;
  const steps: InlineKeyboardButton[] = [];
  if ((await neighbour(offset - 1)) !== null) {
    steps.push({ text: buttonTexts.plain("button-previous"), callback_data: data(offset - 1) });
  }
  if (offset !== 0) {
    steps.push({ text: buttonTexts.plain("button-to-quotation"), callback_data: data(0) });
  }
  if ((await neighbour(offset + 1)) !== null) {
    steps.push({ text: buttonTexts.plain("button-next"), callback_data: data(offset + 1) });
  }
  // Beside a neighbour a button would seem to copy what is on screen, which is not what the answer quotes.
  const copied = offset === 0 ? citationText(citation, buttonTexts) : null;
  const last = lastRow(answerId, citation, copied, buttonTexts);
  return {
    html: renderParagraph(citation, { text, number, offset }, texts),
    keyboard: { inline_keyboard: steps.length === 0 ? [last] : [steps, last] },
  };
}

async function neighbourOf(
  cited: Passage,
  offset: number,
  { articles, evidenceParagraphs }: BrowseOptions,
): Promise<Passage | null> {
  if (offset === 0) return cited;
  if (Math.abs(offset) > evidenceParagraphs || cited.paragraph + offset < 0) return null;
  return await articles.passage(cited.articleId, cited.paragraph + offset);
}

function lastRow(
  answerId: string,
  { number }: Citation,
  copied: string | null,
  texts: Texts,
): InlineKeyboardButton[] {
  return [
    ...(copied === null ? [] : [copyButton(copied, `ec:${answerId}:${number}`, texts)]),
    { text: texts.plain("button-report"), callback_data: `er:${answerId}:${number}` },
  ];
}
