import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import { type Language, languageSchema } from "../../corpus/article.js";
import { type BotContext, changeLanguage } from "../bot-context.js";
import type { ReaderStore } from "../store/reader-store.js";
import type { Texts, TextsByLanguage } from "../texts.js";
import { PRESS } from "./press-data.js";
import { editHtml, replyHtml } from "./reply-html.js";
import { isTyped } from "./typed-choice.js";
import { unlessUnchanged } from "./unless-unchanged.js";

export interface LanguageDependencies {
  readonly readers: ReaderStore;
  readonly texts: TextsByLanguage;
}

const OPTIONS = [...languageSchema.options, "auto"] as const;

/** What readers may type for a language, beside its name. */
const TYPED = { vi: ["vi", "vietnamese"], en: ["en", "tienganh"], auto: ["auto", "telegram"] } as const;

/** `/language`, `/language vi`: in which language the bot speaks to a reader. Answers follow their question whatever is set. */
export function language({ readers, texts }: LanguageDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("language", async (ctx) => {
    const typed = OPTIONS.find((option) => isTyped(ctx.match, TYPED[option], `language-${option}`, texts));
    if (typed !== undefined && ctx.from !== undefined) {
      readers.change(ctx.from.id, { language: typed === "auto" ? null : typed });
      await changeLanguage(ctx, texts);
    }
    const set = ctx.from === undefined ? null : readers.settings(ctx.from.id).language;
    const html =
      typed === undefined
        ? ctx.texts.html("language-choose")
        : ctx.texts.html("setting-kept", { choice: ctx.texts.plain(`language-${typed}`) });
    await replyHtml(ctx, html, { keyboard: choices(set, ctx.texts) });
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
  return {
    inline_keyboard: OPTIONS.map((option) => {
      const isSet = option === (set ?? "auto");
      const label = texts.plain(`language-${option}`);
      return [{ text: isSet ? `✓ ${label}` : label, callback_data: `lang:${option}` }];
    }),
  };
}
