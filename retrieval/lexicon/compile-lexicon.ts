import { foldAccents } from "../../corpus/text/fold.js";
import { SortedStrings } from "../storage/sorted-strings.js";
import { type Concept, DOMAINS, type Form } from "./concept-line.js";
import type { FormTable, LexiconData } from "./lexicon.js";

/** Packs concepts into the arrays of a {@link LexiconData}. */
export function compileLexicon(concepts: readonly Concept[]): LexiconData {
  const domains = [...DOMAINS];
  const english = formTable(concepts.map((concept) => concept.english));
  const vietnamese = formTable(concepts.map((concept) => concept.vietnamese));
  return {
    english,
    vietnamese,
    ...foldedKeys(vietnamese.keys),
    domains: Uint32Array.from(concepts, ({ domain }) => domains.indexOf(domain)),
  };
}

function formTable(formsOfConcepts: readonly (readonly Form[])[]): FormTable {
  const concepts: { concept: number; key: string; weight: number }[] = [];
  const formStarts = new Uint32Array(formsOfConcepts.length + 1);
  formsOfConcepts.forEach((forms, concept) => {
    for (const { key, weight } of forms) concepts.push({ concept, key, weight });
    formStarts[concept + 1] = concepts.length;
  });
  const distinct = [...new Set(concepts.map(({ key }) => key))];
  const { sorted: keys, order } = SortedStrings.pack(distinct);
  const ordinals = new Map(Array.from(order, (from, ordinal) => [distinct[from] ?? "", ordinal]));
  const formKeys = Uint32Array.from(concepts, ({ key }) => ordinals.get(key) ?? 0);
  const { starts, items } = groupBy(formKeys, keys.size);
  return {
    keys,
    formStarts,
    formKeys,
    formWeights: Float32Array.from(concepts, ({ weight }) => weight),
    readingStarts: starts,
    readings: items,
    formConcepts: Uint32Array.from(concepts, ({ concept }) => concept),
  };
}

function foldedKeys(keys: SortedStrings): Pick<LexiconData, "folded" | "foldedStarts" | "foldedKeys"> {
  const folds = Array.from({ length: keys.size }, (_, ordinal) => foldAccents(keys.at(ordinal)));
  const distinct = [...new Set(folds)];
  const { sorted: folded, order } = SortedStrings.pack(distinct);
  const ordinals = new Map(Array.from(order, (from, ordinal) => [distinct[from] ?? "", ordinal]));
  const { starts, items } = groupBy(
    Uint32Array.from(folds, (fold) => ordinals.get(fold) ?? 0),
    folded.size,
  );
  return { folded, foldedStarts: starts, foldedKeys: items };
}

/** Lists the positions of each value: those of value v are `items[starts[v]]` to `items[starts[v + 1]]`. */
function groupBy(values: Uint32Array, count: number): { starts: Uint32Array; items: Uint32Array } {
  const starts = new Uint32Array(count + 1);
  for (const value of values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let value = 0; value < count; value += 1)
    starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(values.length);
  values.forEach((value, position) => {
    const at = next[value] ?? 0;
    items[at] = position;
    next[value] = at + 1;
  });
  return { starts, items };
}
