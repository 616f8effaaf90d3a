import { normaliseLine } from "../../corpus/text/normalise.js";
import type { Answer, AnswerProgress } from "../../retrieval/answering/answer.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Ask } from "../engine.js";
import type { Logger } from "../logger.js";
import { EXAMPLE_IDS } from "../message-ids.js";
import { answerKeyboard } from "../rendering/answer-keyboard.js";
import { renderDraft, renderHtml } from "../rendering/render-html.js";
import { renderRich } from "../rendering/render-rich.js";
import type { AnswerStore, StoredAnswer } from "../store/answer-store.js";
import type { ConversationStore } from "../store/conversation-store.js";
import type { TextsByLanguage } from "../texts.js";
import { deleteMessages, deliverAnswer } from "./deliver-answer.js";
import { deliverRich } from "./deliver-rich.js";
import { draftStream } from "./draft-stream.js";
import { messageStream } from "./message-stream.js";
import { replyHtml } from "./reply-html.js";
import { type StyleDependencies, styleFor } from "./style.js";
import { topicOf } from "./topic-of.js";
import { whileTyping } from "./while-typing.js";

/** UTF-16 units. Longer texts are pasted articles rather than questions. */
export const MAX_QUESTION_LENGTH = 1_000;

/** An answer that takes longer than this is given up, so that the chat's next question gets its turn. */
export const ANSWER_DEADLINE_MS = 60_000;

export interface AnsweringDependencies extends StyleDependencies {
  readonly ask: Ask;
  readonly answers: AnswerStore;
  readonly conversations: ConversationStore;
  /** The clock that questions carry the time of. */
  readonly now: () => Date;
  readonly texts: TextsByLanguage;
  readonly logger: Logger;
  /** Aborted when the bot stops: questions in hand are given up. */
  readonly stopping: AbortSignal;
}

export interface QuestionOptions {
  /** Repeat the question above the answer, because the reader did not type it. */
  readonly echoQuestion?: boolean;
  /** The answer to the same message before it was edited; the new one takes its place. */
  readonly inPlaceOf?: StoredAnswer;
}

/**
 * Answers one question in the chat of the update: asks the engine, stores the answer, sends it. The answer
 * is stored before it is sent, so that whatever a reader has seen can be looked up; what a later question may
 * lean on is remembered after, as a reader leans on nothing they have not seen.
 */
export async function answerQuestion(
  ctx: BotContext,
  asked: string,
  dependencies: AnsweringDependencies,
  options: QuestionOptions = {},
): Promise<void> {
  const question = normaliseLine(asked);
  if (!/[\p{L}\p{N}]/u.test(question)) {
    await replyHtml(ctx, ctx.texts.html("question-empty", { example: ctx.texts.plain(EXAMPLE_IDS[0]) }));
    return;
  }
  if (question.length > MAX_QUESTION_LENGTH) {
    await replyHtml(ctx, ctx.texts.html("question-too-long", { max: MAX_QUESTION_LENGTH }));
    return;
  }
  const { answers, conversations, now, texts, logger } = dependencies;
  const topic = topicOf(ctx);
  const askedAt = now();
  const { answer, shownIn } = await askEngine(ctx, question, dependencies, options);
  const chatId = ctx.chat?.id ?? 0;
  const questionMessageId = (ctx.message ?? ctx.editedMessage)?.message_id ?? null;
  const answerId = answers.save({ chatId, answer, questionMessageId });
  const messages = renderHtml(answer, texts[answer.language], { ...options, answerId });
  const keyboard = answerKeyboard({ answerId, answer, botName: ctx.me.username }, ctx.texts);
  const delivery = {
    messages,
    keyboard,
    inPlaceOf: options.inPlaceOf?.messageIds ?? shownIn,
    onDelivered: (messageId: number) => answers.addMessage(answerId, messageId),
  };
  if (styleFor(ctx, dependencies) === "html") await deliverAnswer(ctx, delivery);
  else {
    const richMessages = renderRich(answer, texts[answer.language], { ...options, answerId });
    await deliverRich(ctx, { ...delivery, richMessages }, logger);
  }
  if (options.inPlaceOf !== undefined) conversations.forgetTurn(topic, options.inPlaceOf.answer.read);
  conversations.remember(topic, turnOf(answer, askedAt));
  const { refused, generation, writtenBy, timings } = answer;
  // Without the chat: the log must not tie an answer to a reader who has asked to be forgotten.
  logger.info({ answerId, refused, generation, writtenBy, totalMs: timings.totalMs }, "answered");
}

interface Asked {
  readonly answer: Answer;
  /** The messages that already show a part of it. */
  readonly shownIn: readonly number[];
}

/**
 * The engine's answer; while it is being made the reader sees "typing" and what is ready of it: in private as
 * a draft, in a group, where Telegram has none, in a message that grows.
 */
async function askEngine(
  ctx: BotContext,
  question: string,
  { ask, conversations, texts, logger, stopping }: AnsweringDependencies,
  options: QuestionOptions,
): Promise<Asked> {
  const { inPlaceOf } = options;
  const streamOptions = {
    render: (progress: AnswerProgress) => renderDraft(progress, texts[progress.language], options),
    logger,
    stopping,
  };
  const stream =
    ctx.chat?.type === "private" ? draftStream(ctx, streamOptions) : messageStream(ctx, streamOptions);
  const reader = readerOf(ctx);
  const request = {
    question,
    readerLanguage: ctx.readerLanguage,
    // A question does not lean on what it was before it was edited.
    turns: conversations.turns(topicOf(ctx)).filter(({ read }) => read !== inPlaceOf?.answer.read),
    ...(reader !== null && { reader }),
    // An answer that stands already is written anew at once.
    ...(inPlaceOf === undefined && { onProgress: (progress: AnswerProgress) => stream.show(progress) }),
  };
  try {
    const answer = await whileTyping(ctx, () =>
      bounded([stopping], ANSWER_DEADLINE_MS, (signal) =>
        untilAborted(() => ask({ ...request, signal }), signal),
      ),
    );
    const shown = await stream.end();
    return { answer, shownIn: shown === null ? [] : [shown] };
  } catch (error) {
    const shown = await stream.end();
    // A part of an answer, without its quotations, is none.
    if (shown !== null) await deleteMessages(ctx, [shown]);
    throw error;
  }
}

/**
 * Telegram's id of who asks. All admins who write as their group share one user in all groups, as do all
 * members who write as a channel: there it is the group or channel that asks.
 */
function readerOf(ctx: BotContext): string | null {
  const id = (ctx.message ?? ctx.editedMessage)?.sender_chat?.id ?? ctx.from?.id;
  return id === undefined ? null : String(id);
}
