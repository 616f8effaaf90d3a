/** Characters that print nothing but would make two equal sentences unequal: zero-width and soft-hyphen. */
const INVISIBLE = /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/gu;

/** Embeddings, overrides and isolates that can make text read in another order than it is stored. */
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** C0 and C1 controls other than tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/**
 * The one form in which text enters the corpus: Unicode NFC, without invisible, bidirectional and control
 * characters, line ends as `\n`, every other white space as one plain space, lines trimmed.
 *
 * Offsets of citations refer to text in this form.
 */
export function normaliseText(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/gu, "\n")
    .replace(INVISIBLE, "")
    .replace(BIDIRECTIONAL, "")
    .replace(CONTROL, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .trim();
}

/** {@link normaliseText} for something that must be one line: a title, a name, a question. */
export function normaliseLine(raw: string): string {
  return normaliseText(raw).replace(/\s+/gu, " ");
}
