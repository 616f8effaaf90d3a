import type { AnswerDraft, Answerer, AnswerRequest, DraftProgress } from "./answerer.js";

/** Answers kept; a few kilobytes each. */
const MAX_KEPT = 500;

/**
 * Gives the same answer to the same question from the same generation, without writing it again; and writes it
 * once for readers who ask it at the same time. Answers with a note are not kept: the next try may do better.
 *
 * A reader who goes away does not take the answer from the others who wait for it; when all have gone, the
 * writing is ended.
 */
export class CachedAnswerer implements Answerer {
  readonly id: string;
  /** Oldest use first. */
  readonly #kept = new Map<string, AnswerDraft>();
  readonly #underWay = new Map<string, Writing>();

  constructor(readonly answerer: Answerer) {
    this.id = answerer.id;
  }

  async answer(request: AnswerRequest): Promise<AnswerDraft> {
    request.signal?.throwIfAborted();
    const key = keyOf(request);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept);
      return kept;
    }
    const begun = this.#underWay.get(key);
    const writing = begun ?? this.#begin(key, request);
    if (begun === undefined) this.#underWay.set(key, writing);
    const draft = await writing.join(request);
    // That was another reader's limit.
    const isTheirs = begun !== undefined && draft.note?.kind === "budget-spent";
    return isTheirs ? await this.answerer.answer(request) : draft;
  }

  #begin(key: string, request: AnswerRequest): Writing {
    const writing = new Writing((shared) => this.answerer.answer({ ...request, ...shared }));
    const end = (): void => {
      if (this.#underWay.get(key) === writing) this.#underWay.delete(key);
    };
    writing.abandoned.addEventListener("abort", end, { once: true });
    writing.draft.then(
      (draft) => {
        end();
        if (draft.note === null) this.#keep(key, draft);
      },
      // Those who wait are told.
      end,
    );
    return writing;
  }

  #keep(key: string, draft: AnswerDraft): void {
    this.#kept.delete(key);
    this.#kept.set(key, draft);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

type Shared = Required<Pick<AnswerRequest, "onProgress" | "signal">>;

/** One answer that is being written, and everyone who waits for it. */
class Writing {
  readonly draft: Promise<AnswerDraft>;
  readonly #ending = new AbortController();
  readonly #listeners = new Set<(progress: DraftProgress) => void>();
  #latest: DraftProgress | null = null;
  #waiting = 0;

  constructor(write: (shared: Shared) => Promise<AnswerDraft>) {
    const onProgress = (progress: DraftProgress): void => {
      this.#latest = progress;
      for (const listener of this.#listeners) listener(progress);
    };
    this.draft = write({ onProgress, signal: this.#ending.signal });
  }

  /** Aborted when nobody waits any more. */
  get abandoned(): AbortSignal {
    return this.#ending.signal;
  }

  async join({ query, signal, onProgress }: AnswerRequest): Promise<AnswerDraft> {
    this.#waiting += 1;
    // Read alike, but each typed in their own way.
    const tell = (progress: DraftProgress): void => onProgress?.({ ...progress, question: query.question });
    this.#listeners.add(tell);
    if (this.#latest !== null) tell(this.#latest);
    let leave = (): void => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason);
      signal?.addEventListener("abort", leave, { once: true });
    });
    try {
      return await Promise.race([this.draft, left]);
    } finally {
      signal?.removeEventListener("abort", leave);
      this.#listeners.delete(tell);
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#ending.abort();
    }
  }
}

/** Everything that the answer depends on, beside the answerer itself. */
function keyOf({ query, generation, nearest }: AnswerRequest): string {
  const { read, language, dates } = query;
  // What is withdrawn drops out of these, and an answer that cites it must not come back.
  const passages = nearest.flatMap(({ passage, alsoIn = [] }) => [passage, ...alsoIn]);
  const ordinals = passages.map(({ ordinal }) => ordinal);
  return JSON.stringify([generation, read.toLowerCase(), language, dates?.from, dates?.to, ordinals]);
}
