import { Composer } from "grammy";
import type { BotContext } from "../bot-context.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { AwaitedStore } from "../store/awaited-store.js";
import type { ConversationStore } from "../store/conversation-store.js";
import type { FeedbackStore } from "../store/feedback-store.js";
import type { ReaderStore } from "../store/reader-store.js";
import type { ReportStore } from "../store/report-store.js";
import { replyHtml } from "./reply-html.js";
import { topicOf } from "./topic-of.js";

export interface ForgettingDependencies {
  readonly answers: AnswerStore;
  readonly awaited: AwaitedStore;
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly readers: ReaderStore;
  readonly reports: ReportStore;
}

/**
 * `/forget`: what the bot remembers of a conversation is deleted. In private that is all of the chat and what
 * the reader has set; the stored answers are cut off from it, and the reader's votes from the reader. In a
 * group it is the topic; its answers stay linked to the group, which is no single reader: there any member may
 * end the conversation, but none may erase the others' traces. What is said of it under `/privacy` must agree.
 */
export function forget({
  answers,
  awaited,
  conversations,
  feedback,
  readers,
  reports,
}: ForgettingDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command("forget", async (ctx) => {
    if (ctx.chat.type === "private") {
      const unlinked = answers.unlinkChat(ctx.chat.id);
      conversations.forgetChat(ctx.chat.id);
      awaited.takeAny(ctx.chat.id);
      // A private chat has the id of its reader.
      feedback.unlinkReader(ctx.chat.id);
      readers.change(ctx.chat.id, { language: null, style: null });
      reports.unlinkChat(ctx.chat.id);
      await replyHtml(ctx, ctx.texts.html("forgotten-private", { answers: unlinked }));
    } else {
      conversations.forgetTopic(topicOf(ctx));
      await replyHtml(ctx, ctx.texts.html("forgotten-group"));
    }
  });
  return feature;
}
