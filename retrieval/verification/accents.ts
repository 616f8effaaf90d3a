import { foldAccents } from "../../corpus/text/fold.js";
import { tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { type Lexicon, MAX_FORM_TOKENS } from "../lexicon/lexicon.js";

/**
 * A Vietnamese text typed without accents with those that it most likely lacks: the ones of the same words in
 * the text it is compared with, and else of the longest forms of the lexicon. Other texts come back as they are.
 */
export function withAccents(text: string, beside: string, lexicon: Lexicon): string {
  if (writingOf(text) !== "vi-unaccented") return text;
  const known = spellingsOf(beside);
  const tokens = tokensOf(text);
  let written = "";
  let end = 0;
  for (let at = 0; at < tokens.length; ) {
    const { length, words } = accentedAt(
      tokens.map(({ form }) => form),
      at,
      known,
      lexicon,
    );
    for (let offset = 0; offset < length; offset += 1) {
      const token = tokens[at + offset];
      if (token === undefined) break;
      const word = words[offset] ?? token.surface;
      written += text.slice(end, token.start) + (/^\p{Lu}/u.test(token.surface) ? capitalised(word) : word);
      end = token.end;
    }
    at += length;
  }
  return written + text.slice(end);
}

/** Each folded word of a text with its spelling, where there is only one. */
function spellingsOf(text: string): Map<string, string> {
  const spellings = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const { form } of tokensOf(text)) {
    const folded = foldAccents(form);
    const before = spellings.get(folded);
    if (before !== undefined && before !== form) doubtful.add(folded);
    spellings.set(folded, form);
  }
  for (const folded of doubtful) spellings.delete(folded);
  return spellings;
}

function accentedAt(
  forms: readonly string[],
  at: number,
  known: ReadonlyMap<string, string>,
  lexicon: Lexicon,
): { length: number; words: readonly (string | undefined)[] } {
  const own = known.get(forms[at] ?? "");
  for (let length = Math.min(MAX_FORM_TOKENS, forms.length - at); length > 1; length -= 1) {
    const stretch = forms.slice(at, at + length);
    if (stretch.every((form) => known.has(form)))
      return { length, words: stretch.map((form) => known.get(form)) };
    if (own !== undefined) continue;
    const key = stretch.join(" ");
    const spelled = lexicon
      .folded(key)
      .flatMap(({ concept }) => concept.vietnamese)
      .find((form) => foldAccents(form.key) === key);
    if (spelled !== undefined) return { length, words: spelled.key.split(" ") };
  }
  return { length: 1, words: [own ?? COMMON.get(forms[at] ?? "")] };
}

/** Small words that carry a sentence, and no other word as often. */
const COMMON: ReadonlyMap<string, string> = new Map(
  "không đã sẽ đang bị được của và là các những một nhiều tất cả chưa nếu khi với trong tại từ đến phải có thể cho rằng ông bà người nước năm tháng ngày hơn gần khoảng"
    .split(" ")
    .map((word) => [foldAccents(word), word]),
);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
