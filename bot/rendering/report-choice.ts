import type { InlineKeyboardMarkup } from "grammy/types";
import type { Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { interfaceText, join, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH } from "./pack-messages.js";
import { sourceRows } from "./source-rows.js";
import { shorten } from "./split-text.js";

/** UTF-16 units of a quotation that tell it from the others; about two lines on a phone. */
const MAX_WORDS_LENGTH = 90;

/** Room for a quotation's number, its marks and the end of its line. */
const BESIDE_WORDS = 12;

/**
 * Asks which quotation is reported: each with its first words, below them a button for each and the way back.
 * All are within one message, the more of them the fewer words.
 */
export function reportChoice(
  citations: readonly Citation[],
  answerId: string,
  texts: Texts,
): { html: string; keyboard: InlineKeyboardMarkup } {
  const question = interfaceText(texts.html("report-which"));
  const room = Math.floor((MAX_MESSAGE_LENGTH - question.length) / citations.length) - BESIDE_WORDS;
  const length = Math.max(1, Math.min(MAX_WORDS_LENGTH, room));
  const lines = citations.map(({ number, quote }) => text(`[${number}] “${shorten(quote, length)}”`));
  const back = { text: texts.plain("report-back"), callback_data: `eb:${answerId}` };
  return {
    html: join([question, ...lines], "\n").html,
    keyboard: { inline_keyboard: [...sourceRows(citations, { answerId, press: "es" }), [back]] },
  };
}
