import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";
import type { Starters } from "./starters.js";

/** `/start`: what the bot does, and questions to press. */
export function start(starters: Starters): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx) => {
    await replyHtml(ctx, ctx.texts.html("start"), { keyboard: await starters.buttons(ctx.texts) });
  });
  return feature;
}
