import { type CountryMention, countryByName } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import type { Token } from "../analysis/tokenise.js";
import { SPEECH_VERBS } from "./speech-cues.js";

/**
 * States of one syllable that are another word without accents, "my" (our hair), "uc" (breast); at the head
 * of a question and before a verb of speech they can only be the state. "Anh", "Ý" and "Hàn" are as often
 * "you", "the idea" and "weld", and need more than that.
 */
const STATES = new Map(
  ["Mỹ", "Mĩ", "Nga", "Pháp", "Úc", "Đức", "Nhật", "Lào"].map((name) => [
    foldAccents(name.toLowerCase()),
    countryByName(name, { accents: "as-typed" }),
  ]),
);

/** Words that ask what was said, within so many words of the verb. */
const ASKING = new Set(["gi", "sao", "nao"]);
const REACH = 4;
/** "Con My thi sao?" begins like that too. */
const OPENERS = new Set(["con", "the", "vay"]);

/** "My noi gi ve Bien Dong?", typed without accents: the state that the question begins with, or null. */
export function openingCountry(tokens: readonly Token[], text: string): CountryMention | null {
  const at = OPENERS.has(foldAccents(tokens[0]?.form ?? "")) ? 1 : 0;
  const token = tokens[at];
  if (token === undefined || /[^\p{ASCII}]/u.test(token.form)) return null;
  const country = STATES.get(token.form.toLowerCase()) ?? null;
  if (country === null) return null;
  const after = tokens.slice(at + 1, at + 2 + REACH).map(({ form }) => foldAccents(form));
  const isSpeaking = [2, 1].some((count) => SPEECH_VERBS.has(after.slice(0, count).join(" ")));
  if (!isSpeaking || !after.some((word) => ASKING.has(word))) return null;
  const { start, end } = token;
  return { country, kind: "name", form: text.slice(start, end), start, end };
}
