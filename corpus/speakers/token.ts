import type { Quotation } from "./quotations.js";

/** A word, a mark, or a stretch that the grammar steps over as one: a quotation, a bracket. */
export interface Token {
  readonly kind: "word" | "mark" | "quotation" | "bracket";
  readonly text: string;
  /** Lower case, with accents and straight apostrophes. */
  readonly lower: string;
  /** True when the first letter is a capital. */
  readonly capital: boolean;
  /** UTF-16 offset in the paragraph, inclusive. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  readonly quotation: Quotation | null;
}

const TOKEN = new RegExp(
  [
    String.raw`\([^()]*\)`,
    // Titles with their dot, acronyms with dots, negations, possessives.
    String.raw`(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov|Rep|St|Col|Lt|GS|PGS|TS|ThS|BS|TP)\.(?:TS\.?)?(?=\s?\p{Lu})`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\p{L}+n[’']t(?!\p{L})`,
    String.raw`[’']s(?!\p{L})`,
    String.raw`\p{N}+(?:[.,/:]\p{N}+)*%?`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:(?![’']s(?!\p{L}))[-‑’'](?=\p{L})[\p{L}\p{N}]+)*`,
    String.raw`[^\s\p{L}\p{N}]`,
  ].join("|"),
  "gu",
);

/** Tokens of `text` between two offsets; each quotation becomes one token. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const quotation of quotations) {
    if (quotation.end <= start || quotation.start >= end) continue;
    plainTokens(text, at, Math.max(at, quotation.start), tokens);
    const quoted = text.slice(quotation.start, quotation.end);
    tokens.push(makeToken("quotation", quoted, quotation.start, quotation));
    at = quotation.end;
  }
  plainTokens(text, at, end, tokens);
  return tokens;
}

function plainTokens(text: string, start: number, end: number, tokens: Token[]): void {
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const word = match[0];
    const kind =
      word.startsWith("(") && word.length > 1 ? "bracket" : /^[\p{L}\p{N}]/u.test(word) ? "word" : "mark";
    tokens.push(makeToken(kind, word, start + match.index, null));
  }
}

function makeToken(kind: Token["kind"], text: string, start: number, quotation: Quotation | null): Token {
  return {
    kind,
    text,
    lower: text.toLowerCase().replaceAll("’", "'"),
    capital: kind === "word" && /^\p{Lu}/u.test(text),
    start,
    end: start + text.length,
    quotation,
  };
}
