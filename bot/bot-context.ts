import type { I18nFlavor } from "@grammyjs/i18n";
import type { Context, MiddlewareFn } from "grammy";
import { type Language, languageSchema } from "../corpus/article.js";
import type { Texts, TextsByLanguage } from "./texts.js";

/** A Telegram update together with the reader's language and the texts in it. */
export type BotContext = Context &
  I18nFlavor & {
    readerLanguage: Language;
    texts: Texts;
  };

/** Follows the i18n plugin: everything after it speaks the language that the plugin has negotiated. */
export function speakReadersLanguage(texts: TextsByLanguage): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    await takeLanguage(ctx, texts);
    await next();
  };
}

/** Speaks another language from here on, after the reader has chosen one in the midst of an update. */
export async function changeLanguage(ctx: BotContext, texts: TextsByLanguage): Promise<void> {
  await ctx.i18n.renegotiateLocale();
  await takeLanguage(ctx, texts);
}

async function takeLanguage(ctx: BotContext, texts: TextsByLanguage): Promise<void> {
  ctx.readerLanguage = languageSchema.parse(await ctx.i18n.getLocale());
  ctx.texts = texts[ctx.readerLanguage];
}
