import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";
import type { Starters } from "./starters.js";

/**
 * `/help`: how to ask, what else there is, and how the quotations are to be read; how to ask in any chat only
 * where the operator has switched inline mode on.
 */
export function help(starters: Starters): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("help", async (ctx) => {
    const { username: bot, supports_inline_queries: hasInline } = ctx.me;
    const parts = [
      ctx.texts.html("help"),
      ctx.texts.html("help-groups", { bot }),
      ...(hasInline ? [ctx.texts.html("help-inline", { bot })] : []),
      ctx.texts.html("help-code"),
    ];
    await replyHtml(ctx, parts.join("\n\n"), { keyboard: await starters.buttons(ctx.texts) });
  });
  return feature;
}
