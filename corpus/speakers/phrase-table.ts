import type { Token } from "./token.js";

/** Phrases of one or more words with a value each, found in tokens by the longest match. */
export class PhraseTable<Value> {
  private readonly byFirst = new Map<
    string,
    { readonly words: readonly string[]; readonly value: Value }[]
  >();

  /** `entries`: phrases in lower case with accents, words separated by blanks. */
  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of entries) {
      const words = phrase.split(" ");
      const first = words[0] ?? "";
      const same = this.byFirst.get(first) ?? [];
      same.push({ words, value });
      this.byFirst.set(first, same);
    }
    for (const same of this.byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  }

  /** Whether any phrase begins with this word in lower case. */
  opensWith(word: string): boolean {
    return this.byFirst.has(word);
  }

  /** The longest phrase that starts at `index`; `end` is the index after its last token. */
  at(tokens: readonly Token[], index: number): { value: Value; end: number } | null {
    const candidates = this.byFirst.get(tokens[index]?.lower ?? "") ?? [];
    for (const { words, value } of candidates) {
      if (words.every((word, k) => tokens[index + k]?.lower === word))
        return { value, end: index + words.length };
    }
    return null;
  }
}

/** Rows `"a|b|c": value` spread to one entry a phrase. */
export function phraseRows<Value>(rows: readonly (readonly [string, Value])[]): [string, Value][] {
  return rows.flatMap(([phrases, value]) =>
    phrases.split("|").map((phrase): [string, Value] => [phrase.trim(), value]),
  );
}
