import type { InlineKeyboardMarkup } from "grammy/types";
import type { Texts } from "../texts.js";
import type { AnsweredWith, ButtonRows } from "./button-rows.js";
import { evidenceLinkRow, evidenceRows } from "./evidence-buttons.js";
import { feedbackRows } from "./feedback-buttons.js";

/** What stands under an answer, feature after feature; last the row with the link that outlives a forward. */
const FEATURES: readonly ButtonRows[] = [evidenceRows, feedbackRows, evidenceLinkRow];

/** The buttons under an answer; undefined when there are none. */
export function answerKeyboard(answered: AnsweredWith, texts: Texts): InlineKeyboardMarkup | undefined {
  const rows = FEATURES.flatMap((rowsOf) => rowsOf(answered, texts));
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}
