import { normaliseLine } from "../../corpus/text/normalise.js";
import { smallTalk } from "../../retrieval/conversation/small-talk.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import type { BotContext } from "../bot-context.js";
import { EXAMPLE_IDS } from "../message-ids.js";
import { answerKeyboard } from "../rendering/answer-keyboard.js";
import { renderHtml } from "../rendering/render-html.js";
import { renderRich } from "../rendering/render-rich.js";
import { type AskingDependencies, askEngine, type QuestionOptions } from "./ask-engine.js";
import { deliverAnswer } from "./deliver-answer.js";
import { deliverRich } from "./deliver-rich.js";
import { replyHtml } from "./reply-html.js";
import { styleFor } from "./style.js";
import { topicOf } from "./topic-of.js";

/** UTF-16 units. Longer texts are pasted articles rather than questions. */
export const MAX_QUESTION_LENGTH = 1_000;

export interface AnsweringDependencies extends AskingDependencies {
  /** The clock that questions carry the time of. */
  readonly now: () => Date;
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
  const talk = smallTalk(question);
  if (talk !== null) {
    await replyHtml(ctx, ctx.texts.html(`talk-${talk}`, { example: ctx.texts.plain(EXAMPLE_IDS[0]) }));
    return;
  }
  const { answers, conversations, now, texts, logger } = dependencies;
  const topic = topicOf(ctx);
  const askedAt = now();
  const { answer, shownIn } = await askEngine(ctx, question, dependencies, options);
  if (answer === null) {
    await replyHtml(ctx, ctx.texts.html("answer-stopped-early"), { toMessage: true });
    logger.info("stopped by its reader before anything was shown");
    return;
  }
  const chatId = ctx.chat?.id ?? 0;
  const questionMessageId = (ctx.message ?? ctx.editedMessage)?.message_id || null;
  const answerId = answers.save({ chatId, answer, questionMessageId });
  const botName = ctx.me.username;
  const rendering = { ...options, answerId, botName };
  const messages = renderHtml(answer, texts[answer.language], rendering);
  const isPrivate = ctx.chat?.type === "private";
  const keyboard = answerKeyboard({ answerId, answer, botName, isPrivate }, ctx.texts);
  const delivery = {
    messages,
    keyboard,
    inPlaceOf: options.inPlaceOf?.messageIds ?? shownIn,
    onDelivered: (messageId: number) => answers.addMessage(answerId, messageId),
  };
  if (styleFor(ctx, dependencies) === "html") await deliverAnswer(ctx, delivery);
  else {
    const richMessages = renderRich(answer, texts[answer.language], rendering);
    await deliverRich(ctx, { ...delivery, richMessages }, logger);
  }
  if (options.inPlaceOf !== undefined) conversations.forgetTurn(topic, options.inPlaceOf.answer.read);
  conversations.remember(topic, turnOf(answer, askedAt));
  const { refused, generation, writtenBy, timings } = answer;
  // Without the chat: the log must not tie an answer to a reader who has asked to be forgotten.
  logger.info({ answerId, refused, generation, writtenBy, totalMs: timings.totalMs }, "answered");
}
