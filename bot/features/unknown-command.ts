import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";

/** A command that no feature took. In a group it may be meant for another bot, unless it names this one. */
export function unknownCommand(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message::bot_command", async (ctx) => {
    const [command] = ctx.entities("bot_command");
    if (command === undefined || command.offset !== 0) return;
    const [, addressee] = command.text.split("@");
    const isOurs = addressee?.toLowerCase() === ctx.me.username.toLowerCase();
    const isForAnybody = addressee === undefined && ctx.chat.type === "private";
    if (isOurs || isForAnybody) await replyHtml(ctx, ctx.texts.html("unknown-command"));
  });
  return feature;
}
