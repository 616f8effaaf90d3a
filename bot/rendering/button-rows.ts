import type { InlineKeyboardButton } from "grammy/types";
import type { Answer } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";

/** An answer as its buttons need it. */
export interface AnsweredWith {
  readonly answerId: string;
  readonly answer: Answer;
  /** The bot's username, for links that lead back to it. */
  readonly botName: string;
  /** True in the bot's own chat, where a link that leads there has nowhere to lead. */
  readonly isPrivate?: boolean;
  /** True when it is a timeline itself. */
  readonly isTimeline?: boolean;
}

/** The buttons of one feature under an answer: rows from top to bottom, none when it has nothing to offer. */
export type ButtonRows = (answered: AnsweredWith, texts: Texts) => InlineKeyboardButton[][];
