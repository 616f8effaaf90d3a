import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Answer } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";

/** An answer as its buttons need it. */
export interface AnsweredWith {
  readonly answerId: string;
  readonly answer: Answer;
}

/** The buttons of one feature under an answer: rows from top to bottom, none when it has nothing to offer. */
export type ButtonRows = (answered: AnsweredWith, texts: Texts) => InlineKeyboardButton[][];

/** What stands under an answer, feature after feature. */
const FEATURES: readonly ButtonRows[] = [];

/** The buttons under an answer; undefined when there are none. */
export function answerKeyboard(answered: AnsweredWith, texts: Texts): InlineKeyboardMarkup | undefined {
  const rows = FEATURES.flatMap((rowsOf) => rowsOf(answered, texts));
  return rows.length === 0 ? undefined : { inline_keyboard: rows };
}
