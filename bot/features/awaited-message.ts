import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { AwaitedFor, AwaitedStore } from "../store/awaited-store.js";
import { replyHtml } from "./reply-html.js";

/** What is done with a message that was asked for. */
export type AwaitedHandlers = Readonly<Record<AwaitedFor, (ctx: BotContext, text: string) => Promise<void>>>;

/**
 * What a command lacked and the bot has asked for: hands the reader's message to whom it is for.
 *
 * Belongs before all commands, since each of them ends the waiting: whoever turns to something else has nothing
 * to add any more.
 */
export function awaitedMessage(awaited: AwaitedStore, handlers: AwaitedHandlers): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on("message", async (ctx, next) => {
    const { chat, reply_to_message: replied, text, caption } = ctx.message;
    if (ctx.entities("bot_command").some(({ offset }) => offset === 0)) {
      if (chat.type === "private") awaited.takeAny(chat.id);
      else if (replied !== undefined) awaited.take(chat.id, replied.message_id);
      return await next();
    }
    // A photo or a film that is forwarded has its text in the caption.
    const given = text ?? caption;
    const awaitedFor = given === undefined ? null : awaitedWith(ctx, awaited);
    if (given === undefined || awaitedFor === null) return await next();
    await handlers[awaitedFor](ctx, given);
  });
  return feature;
}

/** Asks for what a command lacks, and waits for it. */
export async function askFor(
  ctx: BotContext,
  awaitedFor: AwaitedFor,
  html: string,
  awaited: AwaitedStore,
): Promise<void> {
  const prompt = await replyHtml(ctx, html, {
    keyboard: {
      force_reply: true,
      selective: true,
      // "1-64 characters" (Bot API, ForceReply); the texts keep to it, and a test holds them to that.
      input_field_placeholder: ctx.texts.plain(`${awaitedFor}-placeholder`),
    },
  });
  awaited.expect(prompt.chat.id, prompt.message_id, awaitedFor);
}

/**
 * For what a message was asked: it is a reply to the bot's request or, in private, whatever comes next, since a
 * forwarded message is no reply.
 */
function awaitedWith(ctx: BotContext, awaited: AwaitedStore): AwaitedFor | null {
  const { chat, reply_to_message: replied } = ctx.message ?? {};
  if (chat === undefined) return null;
  if (replied !== undefined) return awaited.take(chat.id, replied.message_id);
  return chat.type === "private" ? awaited.takeAny(chat.id) : null;
}
