import { Composer, GrammyError } from "grammy";
import type { BotContext } from "../../bot-context.js";
import { sourceRows, withSourceRows } from "../../rendering/source-rows.js";
import type { AnswerStore } from "../../store/answer-store.js";
import { PRESS } from "../press-data.js";
import { pressedAnswer } from "./pressed-answer.js";

/** `[19]–[24] ▶` under an answer with many sources: their buttons take the place of those that stand there. */
export function sourcePages({ answers }: { readonly answers: AnswerStore }): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.callbackQuery(PRESS.sourcePage, async (ctx) => {
    const [, answerId = "", press, page] = ctx.match;
    const { message } = ctx.callbackQuery;
    const stored = await pressedAnswer(ctx, answerId, answers);
    // Of a message that is long ago Telegram tells no buttons.
    if (stored === undefined || message === undefined || !("reply_markup" in message)) return;
    if (message.reply_markup === undefined) return;
    const buttons = { answerId, press: press === "es" ? ("es" as const) : ("ev" as const) };
    const rows = sourceRows(stored.answer.citations, buttons, Number(page));
    const keyboard = withSourceRows(message.reply_markup, rows, buttons);
    try {
      await ctx.editMessageReplyMarkup({ reply_markup: keyboard });
    } catch (error) {
      // It has these buttons already, or the reader has deleted it: there is nothing more to do.
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    }
  });
  return feature;
}
