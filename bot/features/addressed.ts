import type { Message, MessageEntity } from "grammy/types";
import type { BotContext } from "../bot-context.js";

/**
 * The question that a text message puts to the bot, or null when the message is not meant for it. In private
 * every text is; in a group only one that mentions the bot or replies to it: members talk to each other.
 */
export function questionForBot(ctx: BotContext): string | null {
  const { message, me } = ctx;
  if (message?.text === undefined || !isAsked(message, me)) return null;
  if (message.chat.type === "private") return message.text;
  const mentions = mentionsOf(message, me);
  if (mentions.length > 0) return without(message.text, mentions);
  return isReplyToBot(message, me) ? message.text : null;
}

/**
 * The question in a message that the bot has answered before: that it is meant for the bot is certain. Null
 * when it has become a command other than `/ask`.
 */
export function questionAnsweredBefore({ editedMessage: message, me }: BotContext): string | null {
  if (message?.text === undefined) return null;
  const command = message.entities?.find((it) => it.type === "bot_command" && it.offset === 0);
  if (command === undefined) return without(message.text, mentionsOf(message, me));
  const [name, addressee = me.username] = message.text.slice(1, command.length).toLowerCase().split("@");
  const isOurs = name === "ask" && addressee.toLowerCase() === me.username.toLowerCase();
  return isOurs ? without(message.text, [command]) : null;
}

/**
 * False for what no one asks: an answer of the bot that was shared through its inline mode; what another bot
 * says, as two of them would go on for ever; what a channel posts into its group. An admin who writes as the
 * group, or a member who writes as a channel, is a "bot" with a `sender_chat`.
 */
function isAsked(
  { from, via_bot, sender_chat, is_automatic_forward }: Message,
  me: BotContext["me"],
): boolean {
  if (via_bot?.id === me.id || is_automatic_forward === true) return false;
  return from?.is_bot !== true || sender_chat !== undefined;
}

/** A reply that begins by mentioning somebody else is for them. */
function isReplyToBot(message: Message, me: BotContext["me"]): boolean {
  const replied = message.reply_to_message;
  // In a topic every message counts as a reply to the one that created the topic.
  if (replied?.from?.id !== me.id || replied.forum_topic_created !== undefined) return false;
  return !message.entities?.some(({ type, offset }) => offset === 0 && /^(text_)?mention$/.test(type));
}

function mentionsOf({ text = "", entities = [] }: Message, me: BotContext["me"]): MessageEntity[] {
  return entities.filter((entity) => {
    if (entity.type === "text_mention") return entity.user.id === me.id;
    const mentioned = text.slice(entity.offset, entity.offset + entity.length);
    return entity.type === "mention" && mentioned.toLowerCase() === `@${me.username.toLowerCase()}`;
  });
}

function without(text: string, entities: readonly MessageEntity[]): string {
  // From the end, so that the offsets of those before still hold.
  return entities.reduceRight(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`,
    text,
  );
}
