import type { Answer, AnswerProgress } from "../../retrieval/answering/answer.js";
import type { BotContext } from "../bot-context.js";
import type { Ask, AskRequest } from "../engine.js";
import type { Logger } from "../logger.js";
import { renderDraft } from "../rendering/render-html.js";
import { renderRichDraft } from "../rendering/render-rich.js";
import type { StoredAnswer } from "../store/answer-store.js";
import type { TextsByLanguage } from "../texts.js";
import type { AnswersUnderWay } from "./answers-under-way.js";
import { awaitEngine } from "./await-engine.js";
import { deleteMessages } from "./deliver-answer.js";
import { draftStream } from "./draft-stream.js";
import { messageStream } from "./message-stream.js";
import type { AnswerStream } from "./progress-stream.js";
import { stoppedAnswer } from "./stopped-answer.js";
import { type StyleDependencies, styleFor } from "./style.js";
import { type ConversationDependencies, turnsFor } from "./turns-for.js";

export interface AskingDependencies extends StyleDependencies, ConversationDependencies {
  readonly ask: Ask;
  /** For the stop button. */
  readonly underWay: AnswersUnderWay;
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

export interface Asked {
  /** Null when the reader stopped it before a statement stood. */
  readonly answer: Answer | null;
  /** The messages that already show a part of it. */
  readonly shownIn: readonly number[];
}

/**
 * The engine's answer; while it is being made the reader sees "typing" and what is ready of it: in private as
 * a draft that can be stopped, in a group, where Telegram has none, in a message that grows.
 */
export async function askEngine(
  ctx: BotContext,
  question: string,
  dependencies: AskingDependencies,
  options: QuestionOptions,
): Promise<Asked> {
  const request = requestFor(ctx, question, dependencies, options);
  // An answer that stands already is written anew at once.
  if (options.inPlaceOf !== undefined) {
    return { answer: await made(ctx, request, dependencies), shownIn: [] };
  }
  const stream = streamFor(ctx, dependencies, options);
  try {
    const answer = await madeOrStopped(ctx, request, dependencies, stream);
    const shown = await stream.end();
    return { answer, shownIn: shown === null ? [] : [shown] };
  } catch (error) {
    const shown = await stream.end();
    // A part of an answer, without its quotations, is none.
    if (shown !== null) await deleteMessages(ctx, [shown]);
    throw error;
  }
}

type Request = Omit<AskRequest, "signal">;

/** The whole answer; or, when the reader stops it, what stands of it by then. */
function madeOrStopped(
  ctx: BotContext,
  request: Request,
  dependencies: AskingDependencies,
  stream: AnswerStream,
): Promise<Answer | null> {
  const { underWay, texts } = dependencies;
  let stoodLast: (() => Answer | null) | undefined;
  const onProgress = (progress: AnswerProgress): void => {
    stoodLast = () => stoppedAnswer(progress, texts[progress.language]);
    stream.show(progress);
  };
  return underWay.during(ctx.chat?.id ?? 0, ctx.update.update_id, async (stopped) => {
    try {
      return await made(ctx, { ...request, onProgress }, dependencies, [stopped]);
    } catch (error) {
      if (!stopped.aborted) throw error;
      return stoodLast?.() ?? null;
    }
  });
}

function made(
  ctx: BotContext,
  request: Request,
  { ask, stopping }: AskingDependencies,
  alsoStopping: readonly AbortSignal[] = [],
): Promise<Answer> {
  return awaitEngine(ctx, stopping, (signal) => ask({ ...request, signal }), alsoStopping);
}

function streamFor(
  ctx: BotContext,
  dependencies: AskingDependencies,
  options: QuestionOptions,
): AnswerStream {
  const { texts, logger, stopping } = dependencies;
  const render = (progress: AnswerProgress) => renderDraft(progress, texts[progress.language], options);
  if (ctx.chat?.type !== "private") return messageStream(ctx, { render, logger, stopping });
  const renderRich = (progress: AnswerProgress) =>
    renderRichDraft(progress, texts[progress.language], options);
  const style = styleFor(ctx, dependencies);
  return draftStream(ctx, { style, render, renderRich, logger, stopping });
}

function requestFor(
  ctx: BotContext,
  question: string,
  dependencies: AskingDependencies,
  { inPlaceOf }: QuestionOptions,
): Request {
  const reader = readerOf(ctx);
  return {
    question,
    readerLanguage: ctx.readerLanguage,
    // A question does not lean on what it was before it was edited.
    turns: turnsFor(ctx, dependencies).filter(({ read }) => read !== inPlaceOf?.answer.read),
    ...(reader !== null && { reader }),
  };
}

/**
 * Telegram's id of who asks. All admins who write as their group share one user in all groups, as do all
 * members who write as a channel: there it is the group or channel that asks.
 */
function readerOf(ctx: BotContext): string | null {
  const id = (ctx.message ?? ctx.editedMessage)?.sender_chat?.id ?? ctx.from?.id;
  return id === undefined ? null : String(id);
}
