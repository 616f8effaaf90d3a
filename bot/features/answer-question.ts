import { normaliseLine } from "../../corpus/text/normalise.js";
import type { Answer } from "../../retrieval/answering/answer.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Ask } from "../engine.js";
import type { Logger } from "../logger.js";
import { EXAMPLE_IDS } from "../message-ids.js";
import { answerKeyboard } from "../rendering/answer-keyboard.js";
import { renderDraft, renderHtml } from "../rendering/render-html.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { ConversationStore } from "../store/conversation-store.js";
import type { TextsByLanguage } from "../texts.js";
import { DraftStream } from "./draft-stream.js";
import { replyHtml } from "./reply-html.js";
import { topicOf } from "./topic-of.js";
import { whileTyping } from "./while-typing.js";

/** UTF-16 units. Longer texts are pasted articles rather than questions. */
export const MAX_QUESTION_LENGTH = 1_000;

/** An answer that takes longer than this is given up, so that the chat's next question gets its turn. */
export const ANSWER_DEADLINE_MS = 60_000;

export interface AnsweringDependencies {
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
  const answer = await askEngine(ctx, question, dependencies, options);
  const chatId = ctx.chat?.id ?? 0;
  const answerId = answers.save({ chatId, answer });
  const messages = renderHtml(answer, texts[answer.language], { ...options, answerId });
  const keyboard = answerKeyboard({ answerId, answer }, ctx.texts);
  for (const [position, html] of messages.entries()) {
    const isLast = position === messages.length - 1;
    const sent = await replyHtml(ctx, html, {
      toMessage: position === 0,
      ...(isLast && keyboard !== undefined && { keyboard }),
    });
    answers.addMessage(answerId, sent.message_id);
  }
  conversations.remember(topic, turnOf(answer, askedAt));
  const { refused, generation, writtenBy, timings } = answer;
  // Without the chat: the log must not tie an answer to a reader who has asked to be forgotten.
  logger.info({ answerId, refused, generation, writtenBy, totalMs: timings.totalMs }, "answered");
}

/** The engine's answer; while it is being made the reader sees "typing" and, in private, what is ready of it. */
async function askEngine(
  ctx: BotContext,
  question: string,
  { ask, conversations, texts, logger, stopping }: AnsweringDependencies,
  options: QuestionOptions,
): Promise<Answer> {
  const drafts = new DraftStream(ctx, {
    render: (progress) => renderDraft(progress, texts[progress.language], options),
    logger,
    stopping,
  });
  const request = {
    question,
    readerLanguage: ctx.readerLanguage,
    turns: conversations.turns(topicOf(ctx)),
    ...(ctx.from && { reader: String(ctx.from.id) }),
    // Telegram has drafts in private chats only.
    ...(ctx.chat?.type === "private" && { onProgress: drafts.show.bind(drafts) }),
  };
  try {
    return await whileTyping(ctx, () =>
      bounded([stopping], ANSWER_DEADLINE_MS, (signal) =>
        untilAborted(() => ask({ ...request, signal }), signal),
      ),
    );
  } finally {
    await drafts.end();
  }
}
