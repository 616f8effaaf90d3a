import type { Language } from "../../corpus/article.js";
import type { BotDatabase } from "./open-database.js";

/** A question on a button under `/start`. */
export interface Starter {
  /** What the button carries; stays the same for the same question, over restarts and generations. */
  readonly id: number;
  readonly question: string;
}

/** Keeps the questions that were offered to readers: a button of last month still asks its question. */
export interface StarterStore {
  /** What was kept for an index generation, in order; undefined when nothing was, though it may be an empty list. */
  of(generation: string, language: Language): readonly Starter[] | undefined;
  /** Keeps the questions of a generation and gives them their ids. */
  keep(generation: string, language: Language, questions: readonly string[]): readonly Starter[];
  /** The question behind a button; undefined when there never was one. */
  question(id: number): string | undefined;
}

export function createStarterStore(database: BotDatabase): StarterStore {
  const selectSet = database
    .prepare<[Language], string>("SELECT generation FROM starter_sets WHERE language = ?")
    .pluck();
  const selectCurrent = database.prepare<[Language], Starter>(
    "SELECT id, question FROM starters WHERE language = ? AND position IS NOT NULL ORDER BY position",
  );
  const selectQuestion = database
    .prepare<[number], string>("SELECT question FROM starters WHERE id = ?")
    .pluck();
  const retire = database.prepare<[Language]>("UPDATE starters SET position = NULL WHERE language = ?");
  const offer = database.prepare<[Language, string, number]>(
    `INSERT INTO starters (language, question, position) VALUES (?, ?, ?)
     ON CONFLICT (language, question) DO UPDATE SET position = excluded.position`,
  );
  const markSet = database.prepare<[Language, string]>(
    `INSERT INTO starter_sets (language, generation) VALUES (?, ?)
     ON CONFLICT (language) DO UPDATE SET generation = excluded.generation`,
  );
  const keep = database.transaction(
    (generation: string, language: Language, questions: readonly string[]) => {
      retire.run(language);
      for (const [position, question] of questions.entries()) offer.run(language, question, position);
      markSet.run(language, generation);
    },
  );
  const of = (generation: string, language: Language) =>
    selectSet.get(language) === generation ? selectCurrent.all(language) : undefined;
  return {
    of,
    keep(generation, language, questions) {
      keep.immediate(generation, language, questions);
      return of(generation, language) ?? [];
    },
    question: (id) => selectQuestion.get(id),
  };
}
