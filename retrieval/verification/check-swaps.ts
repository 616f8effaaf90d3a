import { CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** Between them two sides may change places: "A và B", "A gặp B", "A là B". */
const EITHER_WAY = new CueTable({
  either:
    "và; với; cùng; hoặc; hay; còn; gặp; hội đàm; giáp; là; and; or; with; meet; border; is; are; was; were; be; marry; kết hôn; cưới",
});
/** Longer statements are never only the quotation with two parts changed round. */
const MOST_WORDS = 40;

/**
 * A statement of the quotation's own words in which what stands in front of a word and what stands behind it
 * have changed places: "maize is dearer than wheat" of "wheat is dearer than maize", whatever the word.
 */
export function isSwapped(statement: ReadText, quote: ReadText): boolean {
  const { forms, language } = statement;
  if (language !== quote.language || forms.length > MOST_WORDS || forms.length < 3) return false;
  const known = new Set(quote.forms);
  if (!forms.every((form) => known.has(form))) return false;
  const bag = [...forms].sort().join(" ");
  for (let from = 0; from + forms.length <= quote.forms.length; from += 1) {
    const window = quote.forms.slice(from, from + forms.length);
    if ([...window].sort().join(" ") === bag) return hasPivot(statement, forms, window);
  }
  return false;
}

/** `stated` is "… Y P X …" where `quoted` is "… X P Y …", and P says something that has a direction. */
function hasPivot(text: ReadText, stated: readonly string[], quoted: readonly string[]): boolean {
  let start = 0;
  while (start < stated.length && stated[start] === quoted[start]) start += 1;
  let end = stated.length;
  while (end > start && stated[end - 1] === quoted[end - 1]) end -= 1;
  const [own, theirs] = [stated.slice(start, end), quoted.slice(start, end)];
  const length = own.length;
  const isSame = (from: number, to: number, count: number): boolean =>
    own.slice(from, from + count).join(" ") === theirs.slice(to, to + count).join(" ");
  for (let first = 1; first < length; first += 1) {
    if (!isSame(length - first, 0, first)) continue;
    // "yesterday" at the end or at the head: a part that moved, and nothing changed round.
    if (isSame(0, first, length - first)) return false;
    for (let last = 1; first + last < length; last += 1) {
      if (!isSame(0, length - last, last) || !isSame(last, first, length - first - last)) continue;
      const pivot = { from: start + last, to: start + length - first };
      return !EITHER_WAY.find(text).some(({ from, to }) => from >= pivot.from && to <= pivot.to);
    }
  }
  return false;
}
