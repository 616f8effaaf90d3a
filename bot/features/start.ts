import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { exampleButtons } from "./example-buttons.js";
import { replyHtml } from "./reply-html.js";

/** `/start`: what the bot does, and example questions to press. */
export function start(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("start", async (ctx) => {
    await replyHtml(ctx, ctx.texts.html("start"), { keyboard: exampleButtons(ctx.texts) });
  });
  return feature;
}
