import type { Context, MiddlewareFn } from "grammy";
import type { Language } from "../corpus/article.js";
import { readerLanguage } from "./reader-language.js";
import type { ReaderStore } from "./store/reader-store.js";
import type { Texts, TextsByLanguage } from "./texts.js";

/** A Telegram update together with the reader's language and the texts in it. */
export type BotContext = Context & {
  readerLanguage: Language;
  texts: Texts;
};

/** First middleware: everything after it speaks the language that the reader has set, or else their Telegram's. */
export function speakReadersLanguage(
  texts: TextsByLanguage,
  fallback: Language,
  readers: ReaderStore,
): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const set = ctx.from === undefined ? null : readers.settings(ctx.from.id).language;
    ctx.readerLanguage = set ?? readerLanguage(ctx.from?.language_code, fallback);
    ctx.texts = texts[ctx.readerLanguage];
    await next();
  };
}
