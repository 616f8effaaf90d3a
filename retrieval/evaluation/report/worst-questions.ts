import { AS_IS } from "../ablation.js";
import type { SearchedCorpus } from "../evaluation-set.js";
import type { SetRun } from "../run-sets.js";
import { scoredQueries } from "./query-scores.js";
import type { ShownPassage, WorstQuestion } from "./report-data.js";

/** Passages shown of each kind, and how much of each. */
const SHOWN = { passages: 2, characters: 320 } as const;

/** The questions of a run whose first right passage stands lowest, worst first. */
export function worstQuestions(run: SetRun, limit: number): WorstQuestion[] {
  const { set } = run;
  const misses = scoredQueries(run, AS_IS.name)
    .map((one) => ({ ...one, at: one.ranked.findIndex((id) => one.relevant.has(id)) }))
    .filter(({ at }) => at !== 0)
    .sort((a, b) => placeOf(b.at) - placeOf(a.at))
    .slice(0, limit);
  const texts = misses.length === 0 ? new Map<string, string>() : textsOf(set.corpus);
  const show = (ids: readonly string[]): ShownPassage[] =>
    ids
      .slice(0, SHOWN.passages)
      .map((id) => ({ id, text: shortened(texts.get(id) ?? "(not in the corpus)") }));
  return misses.map(({ query, ranked, relevant, at }) => ({
    set: set.name,
    id: query.id,
    way: query.way,
    kind: query.kind,
    text: query.text,
    rank: at < 0 ? null : at + 1,
    wanted: show([...relevant.keys()]),
    found: show(ranked),
  }));
}

function placeOf(at: number): number {
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

function textsOf({ articles, passageIds }: SearchedCorpus): Map<string, string> {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  return new Map(passageIds.map((id, at) => [id, texts[at] ?? ""]));
}

function shortened(text: string): string {
  return text.length <= SHOWN.characters ? text : `${text.slice(0, SHOWN.characters).trimEnd()} …`;
}
