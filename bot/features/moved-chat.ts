import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { ClosedChats } from "../telegram/closed-chats.js";
import type { MovedChats } from "../telegram/moved-chats.js";

/**
 * Keeps track of where a chat can be written to. Who writes can be written to again; a group that has become a
 * supergroup goes on under its new id, of which both chats tell. Belongs first, so that what an answer in the
 * making still stores follows as well.
 */
export function movedChat(moved: MovedChats, closed: ClosedChats): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    closed.heardFrom(ctx.chat?.id);
    try {
      await next();
    } finally {
      if (ctx.chat !== undefined) moved.settle(ctx.chat.id);
    }
  });
  feature.on("message:migrate_to_chat_id", (ctx) => moved.note(ctx.chat.id, ctx.message.migrate_to_chat_id));
  feature.on("message:migrate_from_chat_id", (ctx) =>
    moved.note(ctx.message.migrate_from_chat_id, ctx.chat.id),
  );
  return feature;
}
