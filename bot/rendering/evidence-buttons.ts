import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Texts } from "../texts.js";
import { answerUrl } from "./answer-url.js";
import type { AnsweredWith } from "./button-rows.js";
import { citationText } from "./citation-text.js";
import { sourceRows } from "./source-rows.js";

/** Bot API, CopyTextButton: "1-256 characters". Counted in UTF-16 units, never fewer than characters. */
const MAX_COPIED_LENGTH = 256;

/** `[1] [2] …`, a button for every source, then what else can be done with the evidence. None for a refusal. */
export function evidenceRows(
  { answerId, answer, isTimeline }: AnsweredWith,
  texts: Texts,
): InlineKeyboardButton[][] {
  if (answer.citations.length === 0) return [];
  const sources = sourceRows(answer.citations, { answerId, press: "ev" });
  const copied = answer.citations.map((citation) => citationText(citation, texts)).join("\n\n");
  return [
    ...sources,
    [
      copyButton(copied, `ec:${answerId}`, texts),
      ...(isTimeline ? [] : [{ text: texts.plain("button-timeline"), callback_data: `et:${answerId}` }]),
    ],
  ];
}

/**
 * The last row. A forwarded message loses its callback buttons and keeps links: this one brings whoever got
 * the answer to its evidence. In the bot's own chat it would only repeat the answer; the id at the answer's
 * end is the same link there.
 */
export function evidenceLinkRow(
  { answerId, answer, botName, isPrivate = false }: AnsweredWith,
  texts: Texts,
): InlineKeyboardButton[][] {
  if (answer.citations.length === 0) return [];
  return [
    [
      { text: texts.plain("button-report"), callback_data: `er:${answerId}` },
      ...(isPrivate ? [] : [evidenceLink({ answerId, botName }, texts)]),
    ],
  ];
}

/** A button that opens an answer with its evidence in the bot's own chat. */
export function evidenceLink(
  { answerId, botName }: Pick<AnsweredWith, "answerId" | "botName">,
  texts: Texts,
): InlineKeyboardButton.UrlButton {
  return { text: texts.plain("button-evidence"), url: answerUrl({ answerId, botName }) };
}

/** What stands under an answer that is opened elsewhere; undefined when there is no evidence. */
export function evidenceKeyboard(answered: AnsweredWith, texts: Texts): InlineKeyboardMarkup | undefined {
  const rows = [...evidenceRows(answered, texts), ...evidenceLinkRow(answered, texts)];
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

/** Copies at a press where Telegram can, else asks the bot for a message to copy from. */
export function copyButton(copied: string, callbackData: string, texts: Texts): InlineKeyboardButton {
  return copied.length <= MAX_COPIED_LENGTH
    ? { text: texts.plain("button-copy"), copy_text: { text: copied } }
    : { text: texts.plain("button-copy-message"), callback_data: callbackData };
}
