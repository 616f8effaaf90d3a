import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { exampleButtons } from "./example-buttons.js";
import { replyHtml } from "./reply-html.js";

/** `/help`: how to ask, and how the quotations are to be read. */
export function help(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("help", async (ctx) => {
    await replyHtml(ctx, ctx.texts.html("help"), { keyboard: exampleButtons(ctx.texts) });
  });
  return feature;
}
