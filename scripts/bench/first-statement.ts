import { randomUUID } from "node:crypto";
import type { Answerer } from "../../retrieval/answering/answerer.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { WrittenAnswerer } from "../../retrieval/answering/written/written-answerer.js";
import { BotOnLoopback, privateChat, type Seen } from "./bot-on-loopback.js";
import { type BenchContext, countOf, openEngineWith } from "./context.js";
import { HonestChat } from "./honest-chat.js";
import { measureEach, type Spread, sampleOf, spreadOf } from "./measure-each.js";

export interface FirstStatementMeasured {
  readonly answers: number;
  /** Those of them in which a statement of the model was shown. */
  readonly shown: number;
  /** Those in which it was shown before the answer was complete. */
  readonly inDraft: number;
  /** From the end of the statement's line in the model to the first draft or message that shows it. */
  readonly latencyMs: Spread;
}

interface Showing {
  readonly kind: Seen["kind"];
  readonly afterMs: number;
}

const ANSWERS = 30;
const LIMIT_MS = 20_000;
const ANSWER_LIMIT_MS = 15_000;
/** As {@link WrittenAnswerer} is opened unless the operator says otherwise. */
const BUDGET = { maxPromptTokens: 6_000, maxOutputTokens: 1_200, timeLimitMs: 30_000 };

/** How long a reader waits for the first statement once a model has written it. */
export async function measureFirstStatement(context: BenchContext): Promise<FirstStatementMeasured> {
  const { toolkit, signal, onProgress } = context;
  /** When the model of this answer ended the line of a statement. */
  const writtenAt = new Map<string, number>();
  const chat = new HonestChat((statement) => writtenAt.set(statement, performance.now()));
  const { lexicon } = toolkit;
  const extractive = new ExtractiveAnswerer();
  /** Whether nothing that the model of this answer wrote could be shown. */
  let hasFallenBack = false;
  const fallback: Answerer = {
    id: extractive.id,
    answer: (request) => {
      hasFallenBack = true;
      return extractive.answer(request);
    },
  };
  const options = { chat, lexicon, fallback, judge: null, fence: randomUUID, ...BUDGET };
  const bot = await BotOnLoopback.start(await openEngineWith(new WrittenAnswerer(options), context));

  /** Asks in a chat of its own, so that nothing is read as a follow-up. */
  const showingOf = async (question: string, reader: number): Promise<Showing | null> => {
    writtenAt.clear();
    hasFallenBack = false;
    const showings: Showing[] = [];
    const stopWatching = bot.watch(({ text, kind, atMs }) => {
      // With the mark behind it: in the answer's quotations the same words may stand too.
      const written = [...writtenAt].find(([statement]) => text.includes(`${statement} [`));
      if (written !== undefined) showings.push({ afterMs: atMs - written[1], kind });
    });
    await bot.ask(privateChat(reader), question, ANSWER_LIMIT_MS).finally(stopWatching);
    // The articles' own words may be the same sentence; that is not what is measured.
    return hasFallenBack ? null : (showings[0] ?? null);
  };

  try {
    const asked = context.questions.filter(({ answerable }) => answerable).map(({ vi }) => vi);
    const questions = sampleOf(asked, countOf(ANSWERS, context)).map((text, at) => ({
      text,
      reader: at + 2,
    }));
    for (const { text } of questions.slice(0, 1)) await showingOf(text, 1);
    const showings = await measureEach(
      questions,
      {
        limitMs: LIMIT_MS,
        signal,
        onProgress: (done, total) => onProgress(done, total, "answers written"),
      },
      ({ text, reader }) => showingOf(text, reader),
    );
    const shown = showings.filter((showing) => showing !== null);
    return {
      answers: showings.length,
      shown: shown.length,
      inDraft: shown.filter(({ kind }) => kind === "draft").length,
      latencyMs: spreadOf(shown.map(({ afterMs }) => afterMs)),
    };
  } finally {
    await bot.close();
  }
}
