import { Composer, type Middleware } from "grammy";
import type { BotContext } from "../bot-context.js";
import { notifyPress } from "./notify-press.js";
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
    // What belongs to no chat that Telegram tells of has no place for a reply either.
    const isKnown = ctx.chat !== undefined && isKnownPress(data);
    const notice = isKnown ? {} : { text: ctx.texts.plain("button-outdated"), show_alert: true };
    await notifyPress(ctx, notice);
    if (isKnown) await next();
  });
  return feature;
}
