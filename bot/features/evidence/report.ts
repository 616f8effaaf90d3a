import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { Citation } from "../../../retrieval/answering/answer.js";
import type { BotContext } from "../../bot-context.js";
import type { Logger } from "../../logger.js";
import type { MessageId } from "../../message-ids.js";
import { reportChoice } from "../../rendering/report-choice.js";
import type { AnswerStore } from "../../store/answer-store.js";
import type { ReportStore } from "../../store/report-store.js";
import type { Texts, TextsByLanguage } from "../../texts.js";
import { PRESS } from "../press-data.js";
import { replyHtml } from "../reply-html.js";
import { editPressed } from "./edit-pressed.js";
import { pressedAnswer, pressedCitation, toPressed } from "./pressed-answer.js";
import { type Operator, tellOfNote, tellOfReport } from "./tell-operator.js";

export interface ReportDependencies {
  readonly answers: AnswerStore;
  readonly reports: ReportStore;
  readonly operator: Operator | null;
  readonly texts: TextsByLanguage;
  readonly logger: Logger;
}

/** What can be wrong with a quotation; a button carries the name. */
const REASONS = {
  speaker: "report-speaker",
  words: "report-words",
  context: "report-context",
  support: "report-support",
} as const satisfies Record<string, MessageId>;

/**
 * "Report quotation": asks which, with the way back; then stores the report, logs it and tells the operator.
 * Then the reader may add what is wrong. A chat reports a quotation once.
 */
export function report(dependencies: ReportDependencies): Composer<BotContext> {
  const { answers, reports, operator, logger } = dependencies;
  const feature = new Composer<BotContext>();

  feature.callbackQuery(PRESS.report, async (ctx) => {
    const [, answerId = "", number] = ctx.match;
    const stored =
      number === undefined
        ? await pressedAnswer(ctx, answerId, answers)
        : (await pressedCitation(ctx, answerId, Number(number), answers))?.stored;
    const citations = (stored?.answer.citations ?? []).filter(
      (citation) => number === undefined || citation.number === Number(number),
    );
    if (citations.length === 0) return;
    const { html, keyboard } = reportChoice(citations, answerId, ctx.texts);
    await replyHtml(ctx, html, { ...toPressed(ctx), keyboard });
  });

  feature.callbackQuery(PRESS.reportBack, (ctx) => editPressed(ctx, ctx.texts.html("report-left")));

  feature.callbackQuery(PRESS.reportChoice, async (ctx) => {
    const [, answerId = "", number] = ctx.match;
    const pressed = await pressedCitation(ctx, answerId, Number(number), answers);
    if (pressed === undefined) return;
    await take(ctx, answerId, pressed.citation);
  });

  feature.callbackQuery(PRESS.reportReason, async (ctx) => {
    const [, answerId = "", number, reason = ""] = ctx.match;
    const citation = Number(number);
    const textId = reason in REASONS ? REASONS[reason as keyof typeof REASONS] : undefined;
    if (textId === undefined || ctx.chat === undefined) return;
    const isNew = reports.addNote({ answerId, citation, chatId: ctx.chat.id }, reason);
    const values = { number: `[${citation}]`, id: answerId, reason: ctx.texts.plain(textId) };
    await editPressed(ctx, ctx.texts.html("report-noted", values));
    if (!isNew) return;
    logger.warn({ answerId, citation, note: reason }, "note on a reported quotation");
    await tellOfNote({ answerId, citation, textId }, operator, { api: ctx.api, logger });
  });

  /** Stores and logs a report, thanks for it, and tells the operator of one that is new. */
  async function take(ctx: BotContext, answerId: string, citation: Citation): Promise<void> {
    const { number, articleId, paragraph } = citation;
    const isNew = reports.add({ answerId, citation: number, chatId: ctx.chat?.id ?? 0 });
    const values = { number: `[${number}]`, id: answerId };
    if (!isNew) {
      await editPressed(ctx, ctx.texts.html("report-known", values));
      return;
    }
    // Without the chat: the log must not tie an answer to a reader who has asked to be forgotten.
    logger.warn({ answerId, citation: number, articleId, paragraph }, "a reader reports a quotation");
    const keyboard = reasonButtons(answerId, number, ctx.texts);
    await editPressed(ctx, ctx.texts.html("report-taken", values), keyboard);
    // Last: the reader must not wait for a message to somebody else.
    await tellOfReport({ answerId, citation }, operator, { api: ctx.api, logger });
  }
  return feature;
}

function reasonButtons(answerId: string, number: number, texts: Texts): InlineKeyboardMarkup {
  return {
    inline_keyboard: Object.entries(REASONS).map(([reason, textId]) => [
      { text: texts.plain(textId), callback_data: `en:${answerId}:${number}:${reason}` },
    ]),
  };
}
