import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { type Language, languageSchema } from "../../corpus/article.js";
import { type BotContext, changeLanguage } from "../bot-context.js";
import type { ReaderStore } from "../store/reader-store.js";
import type { Texts, TextsByLanguage } from "../texts.js";
import { PRESS } from "./press-data.js";
import { editHtml, replyHtml } from "./reply-html.js";
import { unlessUnchanged } from "./unless-unchanged.js";

export interface LanguageDependencies {
  readonly readers: ReaderStore;
  readonly texts: TextsByLanguage;
}

/** `/language`: in which language the bot speaks to a reader. Answers follow their question whatever is set. */
export function language({ readers, texts }: LanguageDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("language", async (ctx) => {
    const set = ctx.from === undefined ? null : readers.settings(ctx.from.id).language;
    await replyHtml(ctx, ctx.texts.html("language-choose"), { keyboard: choices(set, ctx.texts) });
  });
  feature.callbackQuery(PRESS.language, async (ctx) => {
    const chosen = languageSchema.safeParse(ctx.match[1]).data ?? null;
    readers.change(ctx.from.id, { language: chosen });
    await changeLanguage(ctx, texts);
    const message = ctx.callbackQuery.message;
    if (message === undefined) return;
    const keyboard = choices(chosen, ctx.texts);
    await unlessUnchanged(() =>
      editHtml(ctx, message.message_id, ctx.texts.html("language-choose"), { keyboard }),
    );
  });
  return feature;
}

function choices(set: Language | null, texts: Texts): InlineKeyboardMarkup {
  const options = [...languageSchema.options, "auto"] as const;
  return {
    inline_keyboard: options.map((option) => {
      const isSet = option === (set ?? "auto");
      const label = texts.plain(`language-${option}`);
      return [{ text: isSet ? `✓ ${label}` : label, callback_data: `lang:${option}` }];
    }),
  };
}
