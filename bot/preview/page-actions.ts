import { Hono } from "hono";
import { z } from "zod";
import type { BotApi, MessageContent } from "./bot-api/bot-api.js";
import type { ServerEnv } from "./bot-api/routes.js";
import { chatIdOf, placeOf, placeSchema } from "./page-places.js";

/** UTF-16 units that the page takes in one message; far more than Telegram would, to see what the bot says. */
export const MAX_SAID_LENGTH = 100_000;

const textSchema = z.string().min(1).max(MAX_SAID_LENGTH);
const saidSchema = placeSchema.extend({
  text: textSchema,
  /** The message that is replied to, and the words of it that are quoted. */
  replyTo: z.int().optional(),
  quote: z.string().min(1).max(1_024).optional(),
});
const editedSchema = placeSchema.extend({ messageId: z.int(), text: textSchema });
const stoppedSchema = placeSchema.extend({ draftId: z.int() });
const pressedSchema = placeSchema.extend({ messageId: z.int(), data: z.string().max(64) });

/** What a reader does on the page: writes, corrects, presses. */
export function pageActions(api: BotApi): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.post("/say", async (context) => {
    const said = saidSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!said.success) return context.text("Send text and language.", 400);
    const { text, replyTo, quote } = said.data;
    const reply = replyTo === undefined ? {} : replyContent(api, chatIdOf(said.data.chat), replyTo, quote);
    api.say(placeOf(said.data), text, reply);
    return context.body(null, 204);
  });

  routes.post("/edit", async (context) => {
    const edited = editedSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!edited.success) return context.text("Send messageId, text and language.", 400);
    const place = placeOf(edited.data);
    const message = api.chats.find(place.chat.id, edited.data.messageId);
    if (message === undefined || message.from?.id !== place.from.id)
      return context.text("No such message.", 404);
    api.correct(message, edited.data.text);
    return context.body(null, 204);
  });

  routes.post("/press", async (context) => {
    const pressed = pressedSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!pressed.success) return context.text("Send messageId, data and language.", 400);
    const { messageId, data } = pressed.data;
    const place = placeOf(pressed.data);
    const message = api.chats.find(place.chat.id, messageId);
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const exists = buttons.some((button) => "callback_data" in button && button.callback_data === data);
    if (message === undefined || !exists) return context.text("No such button.", 404);
    api.press(place, message, data);
    return context.body(null, 204);
  });

  routes.post("/stop", async (context) => {
    const stopped = stoppedSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!stopped.success) return context.text("Send draftId and language.", 400);
    const isStopped = api.stopDraft(placeOf(stopped.data).chat, stopped.data.draftId);
    return isStopped ? context.body(null, 204) : context.text("No such draft.", 404);
  });
  return routes;
}

/** A message that is gone is replied to by a plain message, as on Telegram. */
function replyContent(
  api: BotApi,
  chatId: number,
  messageId: number,
  quoted: string | undefined,
): MessageContent {
  const message = api.chats.find(chatId, messageId);
  if (message === undefined) return {};
  // One level only, as on Telegram.
  const { reply_to_message: _, ...shallow } = message;
  const reply = { reply_to_message: shallow as NonNullable<MessageContent["reply_to_message"]> };
  const position = quoted === undefined ? -1 : (message.text ?? "").indexOf(quoted);
  if (quoted === undefined || position === -1) return reply;
  return { ...reply, quote: { text: quoted, position, is_manual: true } };
}
