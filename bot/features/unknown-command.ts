import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";

/** A command that no feature took. In a group it may be meant for another bot, unless it names this one. */
export function unknownCommand(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message::bot_command", async (ctx) => {
    const command = ctx.entities("bot_command").find(({ offset }) => offset === 0);
    if (command === undefined) return;
    const [, addressee] = command.text.split("@");
    const isOurs = addressee?.toLowerCase() === ctx.me.username.toLowerCase();
    // In private there is nobody else that it could be for.
    if (isOurs || ctx.chat.type === "private") await replyHtml(ctx, ctx.texts.html("unknown-command"));
  });
  return feature;
}
