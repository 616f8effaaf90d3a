import type { BotContext } from "../bot-context.js";
import type { Topic } from "../store/conversation-store.js";

/**
 * The topic that an update belongs to. In a group without topics Telegram numbers the threads of replies in
 * the same field; those are one conversation.
 */
export function topicOf(ctx: BotContext): Topic {
  const message = ctx.msg;
  const isInTopic = message?.is_topic_message === true;
  return { chatId: ctx.chat?.id ?? 0, threadId: isInTopic ? (message.message_thread_id ?? 0) : 0 };
}
