import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import { replyHtml } from "./reply-html.js";

/** A sticker, photo, voice message … in private: says kindly that the bot reads text. Groups are left alone. */
export function nonText(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.chatType("private").on(
    // What readers send by themselves; service messages such as "pinned a message" get no reply.
    [
      "message:file",
      "message:media",
      "message:contact",
      "message:location",
      "message:poll",
      "message:dice",
      "message:game",
      "message:story",
      "message:paid_media",
      "message:checklist",
    ],
    async (ctx) => {
      await replyHtml(ctx, ctx.texts.html("only-text"));
    },
  );
  return feature;
}
