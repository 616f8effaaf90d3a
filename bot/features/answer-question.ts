import { normaliseLine } from "../../corpus/text/normalise.js";
import { bounded, untilAborted } from "../abortable.js";
import type { BotContext } from "../bot-context.js";
import type { Ask } from "../engine.js";
import type { Logger } from "../logger.js";
import { EXAMPLE_IDS } from "../message-ids.js";
import { renderHtml } from "../rendering/render-html.js";
import type { AnswerStore } from "../store/answer-store.js";
import type { TextsByLanguage } from "../texts.js";
import { replyHtml } from "./reply-html.js";
import { whileTyping } from "./while-typing.js";

/** UTF-16 units. Longer texts are pasted articles rather than questions. */
export const MAX_QUESTION_LENGTH = 1_000;

/** An answer that takes longer than this is given up, so that the chat's next question gets its turn. */
export const ANSWER_DEADLINE_MS = 60_000;

export interface AnsweringDependencies {
  readonly ask: Ask;
  readonly answers: AnswerStore;
  readonly texts: TextsByLanguage;
  readonly logger: Logger;
  /** Aborted when the bot stops: questions in hand are given up. */
  readonly stopping: AbortSignal;
}

/**
 * Answers one question in the chat of the update: asks the engine, stores the answer, sends it. The answer
 * is stored before it is sent, so that whatever a reader has seen can be looked up.
 *
 * @param options.echoQuestion Repeat the question above the answer, because the reader did not type it.
 */
export async function answerQuestion(
  ctx: BotContext,
  asked: string,
  dependencies: AnsweringDependencies,
  options: { echoQuestion?: boolean } = {},
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
  const { ask, answers, texts, logger, stopping } = dependencies;
  const { readerLanguage } = ctx;
  const answer = await whileTyping(ctx, () =>
    bounded([stopping], ANSWER_DEADLINE_MS, (signal) =>
      untilAborted(() => ask({ question, readerLanguage, signal }), signal),
    ),
  );
  const chatId = ctx.chat?.id ?? 0;
  const answerId = answers.save({ chatId, answer });
  const messages = renderHtml(answer, texts[answer.language], { ...options, answerId });
  for (const [position, html] of messages.entries()) {
    const sent = await replyHtml(ctx, html, { toMessage: position === 0 });
    answers.addMessage(answerId, sent.message_id);
  }
  const { refused, generation, timings } = answer;
  logger.info({ answerId, chat: chatId, refused, generation, totalMs: timings.totalMs }, "answered");
}
