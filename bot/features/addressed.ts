import type { MessageEntity } from "grammy/types";
import type { BotContext } from "../bot-context.js";

/**
 * The question that a text message puts to the bot, or null when the message is not meant for it. In private
 * every text is; in a group only one that mentions the bot or replies to it: members talk to each other.
 */
export function questionForBot(ctx: BotContext): string | null {
  const { message, me } = ctx;
  if (message?.text === undefined) return null;
  if (message.chat.type === "private") return message.text;
  const mention = message.entities?.find((entity) => isMentionOf(me, entity, message.text ?? ""));
  if (mention !== undefined) return without(message.text, mention);
  return message.reply_to_message?.from?.id === me.id ? message.text : null;
}

function isMentionOf(me: BotContext["me"], entity: MessageEntity, text: string): boolean {
  if (entity.type === "text_mention") return entity.user.id === me.id;
  const mentioned = text.slice(entity.offset, entity.offset + entity.length);
  return entity.type === "mention" && mentioned.toLowerCase() === `@${me.username.toLowerCase()}`;
}

function without(text: string, entity: MessageEntity): string {
  return `${text.slice(0, entity.offset)} ${text.slice(entity.offset + entity.length)}`;
}
