import { randomUUID } from "node:crypto";
import type { Answerer } from "../../retrieval/answering/answerer.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { WrittenAnswerer } from "../../retrieval/answering/written/written-answerer.js";
import { AskedBot } from "./asked-bot.js";
import { type BenchContext, countOf, openEngineWith } from "./context.js";
import { HonestChat } from "./honest-chat.js";
import { measureEach, type Spread, sampleOf, spreadOf } from "./measure-each.js";
import { privateChat } from "./private-chat.js";
import { nowMs } from "./telegram/clock.js";
import type { Seen } from "./telegram/messages.js";

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
/** As {@link WrittenAnswerer} is opened unless the operator says otherwise. */
const BUDGET = { maxPromptTokens: 6_000, maxOutputTokens: 1_200, timeLimitMs: 30_000 };

/** How long a reader waits for the first statement once a model has written it. */
export async function measureFirstStatement(context: BenchContext): Promise<FirstStatementMeasured> {
  const { toolkit, signal, onProgress } = context;
  /** When the model of this answer ended the line of a statement. */
  const writtenAt = new Map<string, number>();
  const chat = new HonestChat((statement) => writtenAt.set(statement, nowMs()));
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
  const bot = await AskedBot.start(await openEngineWith(new WrittenAnswerer(options), context), signal);

  /** Asks in a chat of its own, so that nothing is read as a follow-up. */
  const showingOf = async (question: string, reader: number): Promise<Showing | null> => {
    writtenAt.clear();
    hasFallenBack = false;
    const { seen } = await bot.askAlone({ place: privateChat(reader), text: question });
    // The articles' own words may be the same sentence; that is not what is measured.
    if (hasFallenBack) return null;
    for (const { text, kind, atMs } of seen) {
      // With the mark behind it: in the answer's quotations the same words may stand too.
      const written = [...writtenAt].find(([statement]) => text.includes(`${statement} [`));
      if (written !== undefined) return { afterMs: atMs - written[1], kind };
    }
    return null;
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
