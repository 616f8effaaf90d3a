import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../bot-context.js";
import type { AnswerStyle, ReaderStore } from "../store/reader-store.js";
import type { Texts, TextsByLanguage } from "../texts.js";
import { PRESS } from "./press-data.js";
import { editHtml, replyHtml } from "./reply-html.js";
import { isTyped } from "./typed-choice.js";
import { unlessUnchanged } from "./unless-unchanged.js";

export interface StyleDependencies {
  readonly readers: ReaderStore;
  /** For readers who have chosen none. */
  readonly messageStyle: AnswerStyle;
}

const STYLES = ["html", "rich"] as const satisfies AnswerStyle[];

/**
 * In which style the answer to an update is written. A reader's choice counts in private only: in a group
 * others read along, and whether their Telegram can show rich messages nobody can tell.
 */
export function styleFor(ctx: BotContext, { readers, messageStyle }: StyleDependencies): AnswerStyle {
  if (ctx.chat?.type !== "private" || ctx.from === undefined) return messageStyle;
  return readers.settings(ctx.from.id).style ?? messageStyle;
}

/** What readers may type for a style, beside its name in either language. */
const TYPED: Readonly<Record<AnswerStyle, readonly string[]>> = { html: ["html", "plain"], rich: ["rich"] };

/** `/style`, `/style rich`: whether a reader's answers come as HTML messages or as rich ones. */
export function style(
  dependencies: StyleDependencies & { readonly texts: TextsByLanguage },
): Composer<BotContext> {
  const { readers, texts } = dependencies;
  const feature = new Composer<BotContext>();
  feature.command("style", async (ctx) => {
    if (ctx.chat.type !== "private") {
      await replyHtml(ctx, ctx.texts.html("style-private"));
      return;
    }
    const typed = STYLES.find((style) => isTyped(ctx.match, TYPED[style], `style-${style}`, texts));
    if (typed !== undefined && ctx.from !== undefined) readers.change(ctx.from.id, { style: typed });
    const keyboard = choices(styleFor(ctx, dependencies), ctx.texts);
    const kept = typed === undefined ? null : ctx.texts.plain(`style-${typed}`);
    const html =
      kept === null ? ctx.texts.html("style-choose") : ctx.texts.html("setting-kept", { choice: kept });
    await replyHtml(ctx, html, { keyboard });
  });
  feature.callbackQuery(PRESS.style, async (ctx) => {
    const chosen = STYLES.find((it) => it === ctx.match[1]);
    const message = ctx.callbackQuery.message;
    if (chosen === undefined || message === undefined) return;
    readers.change(ctx.from.id, { style: chosen });
    const keyboard = choices(chosen, ctx.texts);
    await unlessUnchanged(() =>
      editHtml(ctx, message.message_id, ctx.texts.html("style-choose"), { keyboard }),
    );
  });
  return feature;
}

function choices(set: AnswerStyle, texts: Texts): InlineKeyboardMarkup {
  const row = STYLES.map((option) => {
    const label = texts.plain(`style-${option}`);
    return { text: option === set ? `✓ ${label}` : label, callback_data: `style:${option}` };
  });
  return { inline_keyboard: [row] };
}
