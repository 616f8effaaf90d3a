import type { Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { excerptAround } from "./excerpt.js";
import { bold, type Fragment, indented, interfaceText, italic, join, text, underline } from "./fragment.js";
import { MAX_MESSAGE_LENGTH } from "./pack-messages.js";
import { renderSource } from "./render-citation.js";
import { renderSpeaker } from "./render-speaker.js";

/** A paragraph of the cited article as it is now. */
export interface ShownParagraph {
  readonly text: string;
  /** Its number in the article, from 0. */
  readonly number: number;
  /** How many paragraphs after the cited one it stands; negative before it, 0 for the cited one. */
  readonly offset: number;
}

/**
 * The paragraph that a citation is taken from with the quotation in bold and underlined, or one of its
 * neighbours without any mark, as one message. The indented text is the article's, unchanged; one that is too
 * long is cut around the quotation, and the message says so.
 */
export function renderParagraph(citation: Citation, paragraph: ShownParagraph, texts: Texts): string {
  const isCited = paragraph.offset === 0;
  const place = italic(interfaceText(placeOf(paragraph, texts)));
  const source = renderSource(citation, texts);
  // Whoever is quoted in a neighbour, it need not be the speaker of the citation.
  const above = isCited ? renderSpeaker(citation, texts) : [place];
  const below = isCited ? [place, source] : [source];
  const cut = italic(interfaceText(texts.html("evidence-cut")));
  const around = frame(citation, above, text(""), [...below, cut]);
  const [start, end] = isCited ? [citation.start, citation.end] : [0, 0];
  const { before, marked, after, isCut } = excerptAround(
    paragraph.text,
    start,
    end,
    MAX_MESSAGE_LENGTH - around.length,
  );
  const words = join(
    [text(before), ...(marked === "" ? [] : [bold(underline(text(marked)))]), text(after)],
    "",
  );
  return frame(citation, above, indented(words), isCut ? [...below, cut] : below).html;
}

/** A quotation that its article does not print so any more, as it stood then, as one message. */
export function renderOldQuotation(citation: Citation, texts: Texts): string {
  const above = [...renderSpeaker(citation, texts), bold(interfaceText(texts.html("evidence-changed")))];
  const below = [renderSource(citation, texts)];
  const cut = italic(interfaceText(texts.html("evidence-cut")));
  const room = MAX_MESSAGE_LENGTH - frame(citation, above, text(""), [...below, cut]).length;
  const { marked, isCut } = excerptAround(citation.quote, 0, citation.quote.length, room);
  return frame(citation, above, indented(text(marked)), isCut ? [...below, cut] : below).html;
}

function frame(
  { number }: Citation,
  above: readonly Fragment[],
  words: Fragment,
  below: readonly Fragment[],
): Fragment {
  const [first, ...others] = above;
  const label = text(`[${number}]`);
  return join([first === undefined ? label : join([label, first], " "), ...others, words, ...below], "\n");
}

function placeOf({ number, offset }: ShownParagraph, texts: Texts): string {
  const passage = number + 1;
  if (offset === 0) return texts.html("evidence-here", { passage });
  const id = offset < 0 ? "evidence-before" : "evidence-after";
  return texts.html(id, { passage, steps: Math.abs(offset) });
}
