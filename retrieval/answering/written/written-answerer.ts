import { ChatError } from "../../chat/chat-error.js";
import type { ChatModel } from "../../chat/chat-model.js";
import type { Lexicon } from "../../lexicon/lexicon.js";
import type { AnswerNote, NoteKind } from "../answer.js";
import type { AnswerDraft, Answerer, AnswerRequest } from "../answerer.js";
import { framesFor } from "../frames.js";
import { refusalOf } from "../refusal.js";
import type { EntailmentJudge } from "./entailment-judge.js";
import { judgeLine, type LineContext } from "./judge-line.js";
import { linesOf } from "./lines-of.js";
import { readModelLine } from "./model-line.js";
import { PROMPT_VERSION, type Prompt, writePrompt } from "./prompt.js";
import { WrittenAnswer } from "./written-answer.js";

export interface WrittenAnswererOptions {
  readonly chat: ChatModel;
  readonly lexicon: Lexicon;
  /** Answers whenever the model does not, or not well enough. */
  readonly fallback: Answerer;
  /** Asked about each statement that the checks let pass; null for none. */
  readonly judge: EntailmentJudge | null;
  /** Of the prompt, estimated. */
  readonly maxPromptTokens: number;
  readonly maxOutputTokens: number;
  /** For the whole answer: reading a follow-up, waiting, retries and writing together. */
  readonly timeLimitMs: number;
  /** A text that no article can contain; another one each time. */
  readonly fence: () => string;
  /** Told why the model did not answer; the reader is told by the answer's note. */
  readonly onFailure?: (error: unknown) => void;
}

const MAX_PASSAGES = 12;
const MAX_STATEMENTS = 6;
/** A model that writes more lines than this has lost its way. */
const MAX_LINES = 24;
/** What a clause must have of the topic to stand in for a statement that could not be decided. */
const LEAST_SUPPORT = 0.35;

/**
 * Answers in a language model's words, each statement verified against the passage that it rests on the moment
 * its line is complete. What is not verified never appears: where nothing is left, the fallback answers and a
 * note says why.
 */
export class WrittenAnswerer implements Answerer {
  readonly id: string;

  constructor(readonly options: WrittenAnswererOptions) {
    const { chat, judge, fallback } = options;
    this.id = [`written:${chat.id}@${PROMPT_VERSION}`, judge?.id, fallback.id].filter(Boolean).join("+");
  }

  async answer(request: AnswerRequest): Promise<AnswerDraft> {
    const { query, passages, support } = request;
    const { chat, fallback, fence, maxPromptTokens, onFailure } = this.options;
    const budget = { maxTokens: maxPromptTokens, maxPassages: MAX_PASSAGES, fence: fence() };
    const prompt = writePrompt(query, passages, budget);
    // Without a question or a passage a model could only invent.
    if (query.units.length === 0 || prompt.shown.length === 0) return await fallback.answer(request);

    const answer = new WrittenAnswer(framesFor(query.language), LEAST_SUPPORT);
    const spentMs = performance.now() - request.startedAt;
    const timeLimit = AbortSignal.timeout(Math.max(0, Math.round(this.options.timeLimitMs - spentMs)));
    const signal = request.signal === undefined ? timeLimit : AbortSignal.any([request.signal, timeLimit]);
    let saysNone = false;
    let failure: NoteKind | null = null;
    try {
      const context = { query, shown: prompt.shown, support };
      saysNone = await this.#write(answer, prompt, context, request, signal);
    } catch (error) {
      // The reader has gone: there is nobody to answer.
      request.signal?.throwIfAborted();
      failure = timeLimit.aborted ? "time-out" : noteOf(error);
      onFailure?.(error);
    }
    const { statements, citations, rejected } = answer;
    if (statements.length > 0) {
      const note = failure === null ? null : noteIn(query.language, "cut-short");
      const { text, support: found } = answer;
      const written = { refused: false, support: found, answer: text, statements, citations, nearest: [] };
      return { ...written, writtenBy: chat.id, note, rejected };
    }
    if (saysNone) return { ...refusalOf(request), writtenBy: chat.id, rejected };
    const draft = await fallback.answer(request);
    return { ...draft, note: noteIn(query.language, failure ?? "nothing-verified"), rejected };
  }

  /** @returns true when the model says that the passages do not tell */
  async #write(
    answer: WrittenAnswer,
    { messages }: Prompt,
    context: LineContext,
    { query, reader, onProgress }: AnswerRequest,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { chat, lexicon, judge, maxOutputTokens } = this.options;
    const asked = { reader, signal };
    const reply = chat.reply({ messages, maxOutputTokens, ...asked });
    let saysNone = false;
    let count = 0;
    for await (const line of linesOf(reply)) {
      const read = readModelLine(line);
      if (read === "nothing") continue;
      count += 1;
      if (read === "none") saysNone = true;
      else if (read === "malformed") answer.reject("malformed");
      else if (answer.add(await judgeLine(read, context, { lexicon, judge, asked }))) {
        const { question, read: asRead, language } = query;
        const { text, support, statements, citations, rejected } = answer;
        onProgress?.({
          question,
          read: asRead,
          language,
          support,
          answer: text,
          statements: [...statements],
          citations: [...citations],
          writtenBy: chat.id,
          rejected: { ...rejected },
        });
      }
      if (answer.statements.length === MAX_STATEMENTS || count === MAX_LINES) break;
    }
    return saysNone;
  }
}

function noteIn(language: AnswerRequest["query"]["language"], kind: NoteKind): AnswerNote {
  return { kind, text: framesFor(language).format(`note-${kind}`) };
}

function noteOf(error: unknown): NoteKind {
  const failure = error instanceof ChatError ? error.failure : null;
  if (failure === "budget") return "budget-spent";
  return failure === "refused" ? "model-refused" : "model-unavailable";
}
