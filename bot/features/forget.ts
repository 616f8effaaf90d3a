import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { ConversationStore } from "../store/conversation-store.js";
import { replyHtml } from "./reply-html.js";
import { topicOf } from "./topic-of.js";

export interface ForgettingDependencies {
  readonly answers: AnswerStore;
  readonly conversations: ConversationStore;
}

/**
 * `/forget`: what the bot remembers of a conversation is deleted. In private that is all of the chat, and the
 * stored answers are cut off from it. In a group it is the topic; its answers stay linked to the group, which
 * is no single reader: there any member may end the conversation, but none may erase the others' traces.
 */
export function forget({ answers, conversations }: ForgettingDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("forget", async (ctx) => {
    if (ctx.chat.type === "private") {
      const unlinked = answers.unlinkChat(ctx.chat.id);
      conversations.forgetChat(ctx.chat.id);
      await replyHtml(ctx, ctx.texts.html("forgotten-private", { answers: unlinked }));
    } else {
      conversations.forgetTopic(topicOf(ctx));
      await replyHtml(ctx, ctx.texts.html("forgotten-group"));
    }
  });
  return feature;
}
