import type { InlineKeyboardMarkup } from "grammy/types";
import type { Language } from "../../corpus/article.js";
import { bounded, delay, untilAborted } from "../abortable.js";
import type { SuggestQuestions } from "../engine.js";
import type { Logger } from "../logger.js";
import type { Starter, StarterStore } from "../store/starter-store.js";
import type { Texts } from "../texts.js";
import { exampleButtons } from "./example-buttons.js";

/** How many questions a reader is offered. */
const MOST_STARTERS = 4;
/** A reader who says /start is greeted at once; questions that take longer to find are there the next time. */
const PATIENCE_MS = 2_000;
/** Making them may ask a remote embedding model. */
const MAKING_DEADLINE_MS = 60_000;

export interface StarterDependencies {
  readonly suggestQuestions: SuggestQuestions;
  /** Id of the index generation in use. */
  readonly generation: () => Promise<string>;
  readonly starters: StarterStore;
  readonly logger: Logger;
  readonly stopping: AbortSignal;
}

/** The questions that new readers are offered: ones that the articles answer, made once a generation. */
export class Starters {
  /** What is being made, by generation and language. */
  readonly #underWay = new Map<string, Promise<readonly Starter[]>>();

  constructor(private readonly dependencies: StarterDependencies) {}

  /**
   * Buttons that ask a question, one a row. A button carries the number under which its question is stored;
   * the fixed examples stand in while there is none from the articles.
   */
  async buttons(texts: Texts): Promise<InlineKeyboardMarkup> {
    const starters = await this.#offered(texts.language);
    if (starters.length === 0) return exampleButtons(texts);
    return {
      inline_keyboard: starters.map(({ id, question }) => [{ text: question, callback_data: `go:${id}` }]),
    };
  }

  /** The question behind a button; undefined when there never was one. */
  question(id: number): string | undefined {
    return this.dependencies.starters.question(id);
  }

  /** Never rejects and never takes long: at worst there are none. */
  async #offered(language: Language): Promise<readonly Starter[]> {
    const { logger, stopping } = this.dependencies;
    const made = this.#made(language).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (!stopping.aborted) logger.warn({ reason }, "no questions could be drawn from the articles");
      return [];
    });
    return await Promise.race([made, delay(PATIENCE_MS, stopping).then(() => [])]);
  }

  async #made(language: Language): Promise<readonly Starter[]> {
    const generation = await this.dependencies.generation();
    const kept = this.dependencies.starters.of(generation, language);
    if (kept !== undefined) return kept;
    const key = `${generation} ${language}`;
    const underWay = this.#underWay.get(key) ?? this.#make(generation, language);
    this.#underWay.set(key, underWay);
    try {
      return await underWay;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #make(generation: string, language: Language): Promise<readonly Starter[]> {
    const { suggestQuestions, starters, stopping } = this.dependencies;
    const questions = await bounded([stopping], MAKING_DEADLINE_MS, (signal) =>
      untilAborted(() => suggestQuestions({ most: MOST_STARTERS, language, signal }), signal),
    );
    return starters.keep(generation, language, questions);
  }
}
