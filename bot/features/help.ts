import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";
import type { Starters } from "./starters.js";

/** `/help`: how to ask, what else there is, and how the quotations are to be read. */
export function help(starters: Starters): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("help", async (ctx) => {
    await replyHtml(ctx, ctx.texts.html("help"), { keyboard: await starters.buttons(ctx.texts) });
  });
  return feature;
}
