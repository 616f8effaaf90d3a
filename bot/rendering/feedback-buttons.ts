import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { REASONS } from "../store/feedback-store.js";
import type { Texts } from "../texts.js";
import type { ButtonRows } from "./button-rows.js";

/** What the callback data of this feature begins with; see `PRESS.feedback`. */
const PREFIX = "fb:";

/** 👍 and 👎, under every answer, refusals too: a wrong "the articles do not tell" is worth knowing. */
export const feedbackRows: ButtonRows = ({ answerId }) => voteRows(answerId);

export function voteRows(answerId: string): InlineKeyboardButton[][] {
  return [
    [
      { text: "👍", callback_data: `${PREFIX}${answerId}:good` },
      { text: "👎", callback_data: `${PREFIX}${answerId}:bad` },
    ],
  ];
}

/** What may be wrong with an answer, two a row: with the other buttons they fit on a phone's screen. */
export function reasonRows(answerId: string, texts: Texts): InlineKeyboardButton[][] {
  const buttons = REASONS.map((reason) => ({
    text: texts.plain(`feedback-${reason}`),
    callback_data: `${PREFIX}${answerId}:${reason}`,
  }));
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < buttons.length; at += 2) rows.push(buttons.slice(at, at + 2));
  return rows;
}

/** A keyboard with other rows in the place of this feature's; what the other features put there stands. */
export function withFeedbackRows(
  { inline_keyboard: rows }: InlineKeyboardMarkup,
  feedback: readonly InlineKeyboardButton[][],
): InlineKeyboardMarkup {
  const isOurs = (row: readonly InlineKeyboardButton[]): boolean =>
    row.some((button) => "callback_data" in button && button.callback_data.startsWith(PREFIX));
  const first = rows.findIndex(isOurs);
  const others = rows.filter((row) => !isOurs(row));
  const at = first === -1 ? others.length : first;
  return { inline_keyboard: [...others.slice(0, at), ...feedback, ...others.slice(at)] };
}
