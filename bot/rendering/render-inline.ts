import type { InlineQueryResultArticle } from "grammy/types";
import type { Answer, Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import type { AnsweredWith } from "./button-rows.js";
import { evidenceLink } from "./evidence-buttons.js";
import { packMessages } from "./pack-messages.js";
import { publicationLine, renderCitation, renderPassage } from "./render-citation.js";
import { renderHtml } from "./render-html.js";
import { shorten } from "./split-text.js";

/** Telegram shows two lines of it; more is only sent about. */
const MAX_DESCRIPTION_LENGTH = 200;
const MAX_TITLE_LENGTH = 120;

/** A passage that a reader may share. */
export interface SharedPassage {
  readonly citation: Citation;
  /** False: of whom it quotes nothing is said. */
  readonly isCredited: boolean;
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
    ...article("answer", sharedAnswer(answer, texts, sharing?.answerId)),
    ...(sharing !== null && { reply_markup: { inline_keyboard: [[evidenceLink(sharing, texts)]] } }),
    title: texts.plain(answer.refused ? "inline-refused" : "inline-answer"),
    description: shorten(summary, MAX_DESCRIPTION_LENGTH),
  };
}

/**
 * A passage as a result to share: the quotation and where it stands.
 *
 * @param position Makes the result's id; counted over all pages.
 */
export function passageResult(
  { citation, isCredited }: SharedPassage,
  position: number,
  texts: Texts,
): InlineQueryResultArticle {
  const blocks = isCredited ? renderCitation(citation, "", texts) : renderPassage(citation, texts);
  return {
    // One that is longer than a message is told to be a part.
    ...article(`passage-${position}`, packMessages(blocks)[0] ?? ""),
    title: shorten(citation.title, MAX_TITLE_LENGTH),
    description: shorten(`${publicationLine(citation, texts)} · ${citation.quote}`, MAX_DESCRIPTION_LENGTH),
  };
}

/** As many statements, from the first on, as stand in one message together with their quotations. */
function sharedAnswer(answer: Answer, texts: Texts, answerId: string | undefined): string {
  const shared = { echoQuestion: true, ...(answerId !== undefined && { answerId }) };
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
