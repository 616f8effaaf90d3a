import type { Language } from "../../corpus/article.js";
import type { AskedSpeaker } from "../query/asked-speaker.js";

/** What a further question asks of the one before; `who` and `who-else` ask for the speaker. */
export type Asking = "when" | "where" | "why" | "how" | "how-many" | "who" | "who-else";

/**
 * How a question leans on the one before:
 * - `parts`: it names a new speaker, topic or time, and leaves the rest as it was ("còn Mỹ thì sao?")
 * - `asks`: it asks something else of the same ("khi nào vậy?"); `person` is the pronoun in it, if any
 * - `again`: it wants more of the same ("nói rõ hơn")
 *
 * @example
 * // "and what about Singapore in 2021?"
 * { kind: "parts", cue: "en", speaker: { text: "Singapore", asked: { … } }, topic: null, place: null, dates: "in 2021" }
 */
export type FollowUp = NewParts | FurtherQuestion | { readonly kind: "again"; readonly cue: Language | null };

export interface NewParts {
  readonly kind: "parts";
  /** The language that its cue words are of; null when it has none. */
  readonly cue: Language | null;
  readonly speaker: { readonly text: string; readonly asked: readonly AskedSpeaker[] } | null;
  readonly topic: string | null;
  /** "ở Israel", "with Mongolia", as typed; the same state is then the speaker too. */
  readonly place: string | null;
  /** As typed, with its prepositions. */
  readonly dates: string | null;
}

export interface FurtherQuestion {
  readonly kind: "asks";
  readonly cue: Language;
  readonly asks: Asking;
  /** "people" of "how many people?". */
  readonly noun: string | null;
  /** "he" of "when did he say that?". */
  readonly person: string | null;
}
