import { COUNTRY_TRIE, type CountryTrieNode } from "../../corpus/places/country-index.js";
import { tokensOf } from "../analysis/tokenise.js";
import type { Alternative } from "../index/lexical-index.js";

/** A nationality word or a capital speaks of the state, but less surely than its name. */
const KIND_WEIGHTS = { name: 1, demonym: 0.6, capital: 0.3 } as const;

let byCountry: Map<string, Alternative[]> | undefined;

/** The terms that stand for a state in either language, e.g. for US: "mĩ", "hoa kì", "united states", … */
export function countryAlternatives(country: string): readonly Alternative[] {
  byCountry ??= collect();
  return byCountry.get(country) ?? [];
}

function collect(): Map<string, Alternative[]> {
  const found = new Map<string, Alternative[]>();
  const visit = (node: CountryTrieNode): void => {
    for (const form of node.forms) {
      const term = tokensOf(form.text)
        .map((token) => token.form)
        .join(" ");
      const alternatives = found.get(form.country) ?? [];
      alternatives.push({ term, weight: KIND_WEIGHTS[form.kind] });
      found.set(form.country, alternatives);
    }
    for (const next of node.next.values()) visit(next);
  };
  visit(COUNTRY_TRIE);
  return found;
}
