import { Composer, GrammyError, type Middleware } from "grammy";
import type { BotContext } from "../bot-context.js";
import { hasOwnNotice, isKnownPress } from "./press-data.js";

/**
 * Takes note of a pressed button at once, ahead of the chat's queue: until then the reader's Telegram shows
 * the button as hanging. What is behind it takes its turn like any other update.
 */
export function acknowledgePress(): Middleware<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("callback_query:data", async (ctx, next) => {
    const { data } = ctx.callbackQuery;
    if (hasOwnNotice(data)) return await next();
    const isKnown = isKnownPress(data);
    const notice = isKnown ? {} : { text: ctx.texts.plain("button-outdated"), show_alert: true };
    try {
      await ctx.answerCallbackQuery(notice);
    } catch (error) {
      // 400: the press is older than Telegram remembers, after an outage. The press still counts.
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error;
    }
    if (isKnown) await next();
  });
  return feature;
}
