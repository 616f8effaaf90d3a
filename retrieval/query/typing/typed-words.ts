/** A stretch of a question that may be read in another way. Offsets are UTF-16 units, `end` exclusive. */
export interface TypedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A typed word and what it is read as. */
export interface Replacement {
  readonly word: TypedWord;
  readonly read: string;
}

const ADDRESS = /@|:\/\/|\w\.\w|_/u;

/** Runs of letters and digits; those of addresses and file names are left out. "Myx-Trung" is two. */
export function wordsOf(text: string): TypedWord[] {
  return piecesOf(text)
    .filter((piece) => !ADDRESS.test(piece.text))
    .flatMap((piece) => matches(piece.text, /[\p{L}\p{M}\p{N}]+/gu, piece.start));
}

/** What stands between spaces, without the punctuation around it: "VN-Index", "w/" and "b/c" are one each. */
export function piecesOf(text: string): TypedWord[] {
  return matches(text, /[^\s()[\]{}"“”«»?!.,;:…]+(?:[.,:][^\s()[\]{}"“”«»?!.,;:…]+)*|:\/\//gu, 0);
}

/** Puts the replacements, which do not overlap, into the text. */
export function replaceWords(text: string, replacements: readonly Replacement[]): string {
  let result = "";
  let from = 0;
  for (const { word, read } of replacements) {
    result += text.slice(from, word.start) + read;
    from = word.end;
  }
  return result + text.slice(from);
}

function matches(text: string, pattern: RegExp, offset: number): TypedWord[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
