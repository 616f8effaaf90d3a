import type { Turn } from "../../retrieval/conversation/turn.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import type { BotContext } from "../bot-context.js";
import type { AnswerStore, StoredAnswer } from "../store/answer-store.js";
import type { ConversationStore } from "../store/conversation-store.js";
import { topicOf } from "./topic-of.js";

export interface ConversationDependencies {
  readonly answers: AnswerStore;
  readonly conversations: ConversationStore;
}

/**
 * What a question may lean on, oldest first: the last turns of its conversation. One that replies to an earlier
 * question or answer goes on from that one, however long ago it was, and from what was asked before it.
 */
export function turnsFor(
  ctx: BotContext,
  { answers, conversations }: ConversationDependencies,
): readonly Turn[] {
  const turns = conversations.turns(topicOf(ctx));
  const repliedTo = answerRepliedTo(ctx, answers);
  if (repliedTo === undefined) return turns;
  const { answer, createdAt } = repliedTo;
  const earlier = turns.filter(({ askedAt, read }) => askedAt < createdAt && read !== answer.read);
  return [...earlier, turnOf(answer, new Date(createdAt))];
}

function answerRepliedTo({ msg, chat }: BotContext, answers: AnswerStore): StoredAnswer | undefined {
  const messageId = msg?.reply_to_message?.message_id;
  if (messageId === undefined || chat === undefined) return undefined;
  return answers.ofMessage(chat.id, messageId) ?? answers.ofQuestion(chat.id, messageId);
}
