import { Composer } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { BotContext } from "../bot-context.js";
import type { AnswerStyle, ReaderStore } from "../store/reader-store.js";
import type { Texts } from "../texts.js";
import { PRESS } from "./press-data.js";
import { editHtml, replyHtml } from "./reply-html.js";
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

/** `/style`: whether a reader's answers come as HTML messages or as rich ones. */
export function style(dependencies: StyleDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("style", async (ctx) => {
    if (ctx.chat.type !== "private") {
      await replyHtml(ctx, ctx.texts.html("style-private"));
      return;
    }
    const keyboard = choices(styleFor(ctx, dependencies), ctx.texts);
    await replyHtml(ctx, ctx.texts.html("style-choose"), { keyboard });
  });
  feature.callbackQuery(PRESS.style, async (ctx) => {
    const chosen = STYLES.find((it) => it === ctx.match[1]);
    const message = ctx.callbackQuery.message;
    if (chosen === undefined || message === undefined) return;
    dependencies.readers.change(ctx.from.id, { style: chosen });
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
