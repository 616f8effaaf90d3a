import { foldAccents } from "../../corpus/text/fold.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { MessageId } from "../message-ids.js";
import type { TextsByLanguage } from "../texts.js";

/**
 * Whether what stands behind a command names a choice: by one of its words, or as its button does in either
 * language, whatever the capitals, accents and spaces.
 *
 * @param label The text of the button.
 */
export function isTyped(
  typed: string,
  words: readonly string[],
  label: MessageId,
  texts: TextsByLanguage,
): boolean {
  const names = [...words, texts.vi.plain(label), texts.en.plain(label)].map(folded);
  return names.includes(folded(typed));
}

function folded(name: string): string {
  return foldAccents(normaliseLine(name)).replaceAll(" ", "");
}
