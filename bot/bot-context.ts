import type { Context, MiddlewareFn } from "grammy";
import type { Language } from "../corpus/article.js";
import { readerLanguage } from "./reader-language.js";
import type { Texts, TextsByLanguage } from "./texts.js";

/** A Telegram update together with the reader's language and the texts in it. */
export type BotContext = Context & {
  readerLanguage: Language;
  texts: Texts;
};

/** First middleware: everything after it speaks the reader's language. */
export function speakReadersLanguage(texts: TextsByLanguage, fallback: Language): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    ctx.readerLanguage = readerLanguage(ctx.from?.language_code, fallback);
    ctx.texts = texts[ctx.readerLanguage];
    await next();
  };
}
