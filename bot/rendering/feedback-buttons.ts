import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { REASONS, type Verdict } from "../store/feedback-store.js";
import type { Texts } from "../texts.js";
import type { ButtonRows } from "./button-rows.js";

/** What the callback data of this feature begins with; see `PRESS.feedback`. */
const PREFIX = "fb:";

/** 👍 and 👎, under every answer, refusals too: a wrong "the articles do not tell" is worth knowing. */
export const feedbackRows: ButtonRows = ({ answerId }) => voteRows(answerId, null);

/** @param chosen The reader's vote, which is marked; null where none is, or where others read along. */
export function voteRows(answerId: string, chosen: Verdict | null): InlineKeyboardButton[][] {
  const vote = (verdict: Verdict, sign: string) => ({
    text: verdict === chosen ? `${sign} ✓` : sign,
    callback_data: `${PREFIX}${answerId}:${verdict}`,
  });
  return [[vote("good", "👍"), vote("bad", "👎")]];
}

/** What may be wrong with an answer, and the way back, two a row: with the other buttons they fit on a phone. */
export function reasonRows(answerId: string, texts: Texts): InlineKeyboardButton[][] {
  const buttons = ([...REASONS, "back"] as const).map((reason) => ({
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
