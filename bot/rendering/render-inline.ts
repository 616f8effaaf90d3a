import type { InlineKeyboardMarkup, InlineQueryResultArticle } from "grammy/types";
import type { Answer, Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import type { AnsweredWith } from "./button-rows.js";
import { evidenceLink } from "./evidence-buttons.js";
import { interfaceText, italic } from "./fragment.js";
import { packMessages } from "./pack-messages.js";
import { publicationLine, renderCitation, renderPassage } from "./render-citation.js";
import { renderHtml } from "./render-html.js";
import { shorten } from "./split-text.js";

/** Telegram shows two lines of it; more is only sent about. */
const MAX_DESCRIPTION_LENGTH = 200;
const MAX_TITLE_LENGTH = 120;

/** What is said of a passage that the answer does not rest on. */
const LABELS = { nearest: "inline-nearest", further: "inline-further" } as const;

/** A passage that a reader may share. */
export interface SharedPassage {
  readonly citation: Citation;
  /**
   * What it is to the answer: its evidence; the nearest that a refusal offers; what else was found. Of whom
   * the latter two quote nothing is said.
   */
  readonly role: "cited" | "nearest" | "further";
}

/** Where a shared answer is kept. */
export type Sharing = Pick<AnsweredWith, "answerId" | "botName">;

/**
 * The answer as a result to share: the question above it, all in one message, and under it a link to its
 * evidence. Other buttons would be of no use where the bot is no member.
 */
export function answerResult(
  answer: Answer,
  sharing: Sharing | null,
  texts: Texts,
): InlineQueryResultArticle {
  const summary = answer.refused ? answer.answer : (answer.statements[0]?.text ?? answer.answer);
  return {
    ...article("answer", sharedAnswer(answer, texts, sharing)),
    ...(sharing !== null && { reply_markup: linkTo(sharing, texts) }),
    title: texts.plain(answer.refused ? "inline-refused" : "inline-answer"),
    description: shorten(summary, MAX_DESCRIPTION_LENGTH),
  };
}

/**
 * A passage as a result to share: the quotation and where it stands. One that the answer rests on leads to
 * the answer with all its evidence; one that does not says so, in the list and where it is shared.
 *
 * @param position Makes the result's id; counted over all pages.
 */
export function passageResult(
  { citation, role }: SharedPassage,
  position: number,
  sharing: Sharing | null,
  texts: Texts,
): InlineQueryResultArticle {
  const isCited = role === "cited";
  const blocks = isCited
    ? renderCitation(citation, "", texts)
    : renderPassage(citation, italic(interfaceText(texts.html(LABELS[role]))), texts);
  const described = [
    ...(isCited ? [] : [texts.plain(LABELS[role])]),
    publicationLine(citation, texts),
    ...(citation.sample ? [texts.plain("sample")] : []),
    citation.quote,
  ];
  return {
    // One that is longer than a message is told to be a part.
    ...article(`passage-${position}`, packMessages(blocks)[0] ?? ""),
    ...(isCited && sharing !== null && { reply_markup: linkTo(sharing, texts) }),
    title: shorten(citation.title, MAX_TITLE_LENGTH),
    description: shorten(described.join(" · "), MAX_DESCRIPTION_LENGTH),
  };
}

function linkTo(sharing: Sharing, texts: Texts): InlineKeyboardMarkup {
  return { inline_keyboard: [[evidenceLink(sharing, texts)]] };
}

/** As many statements, from the first on, as stand in one message together with their quotations. */
function sharedAnswer(answer: Answer, texts: Texts, sharing: Sharing | null): string {
  const shared = { echoQuestion: true, ...sharing };
  for (let count = answer.statements.length; count > 1; count--) {
    const isWhole = count === answer.statements.length;
    const options = { ...shared, isShortened: !isWhole };
    const [message = "", ...more] = renderHtml(firstStatements(answer, count), texts, options);
    if (more.length === 0) return message;
  }
  // A refusal has none; a single quotation may be longer than a message by itself.
  const [message = "", ...more] = renderHtml(firstStatements(answer, 1), texts, {
    ...shared,
    isShortened: answer.statements.length > 1,
  });
  return more.length === 0 ? message : (renderHtml(answer, texts, shared)[0] ?? message);
}

function firstStatements(answer: Answer, count: number): Answer {
  const statements = answer.statements.slice(0, count);
  const used = new Set(statements.flatMap(({ citations }) => citations));
  return { ...answer, statements, citations: answer.citations.filter(({ number }) => used.has(number)) };
}

/**
 * Bot API, `InlineQueryResultArticle`: "Unique identifier for this result, 1-64 Bytes";
 * `InputTextMessageContent`: "Text of the message to be sent, 1-4096 characters".
 */
function article(id: string, html: string): Omit<InlineQueryResultArticle, "title"> {
  return {
    type: "article",
    id,
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  };
}
