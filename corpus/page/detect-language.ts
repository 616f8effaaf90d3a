import type { Language } from "../article.js";

/** Words that occur in nearly every paragraph of the one language and hardly in the other. */
const COMMON_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  vi: new Set(
    "và của là các được trong cho không với những này đã có người một khi đến tại về ông bà từ cũng theo ngày nước việc".split(
      " ",
    ),
  ),
  en: new Set(
    "the of and to in that for is was on with as by it from at are be has said have not this an which will".split(
      " ",
    ),
  ),
};

/** Share of all words that common words make up in any prose of a language; half of what is usual. */
const LEAST_SHARE = 0.12;

/** The language of a prose text, or null when it is neither of those that Trichdan reads. */
export function detectLanguage(text: string): Language | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (language: Language) =>
    words.filter((word) => COMMON_WORDS[language].has(word)).length / Math.max(1, words.length);
  const [vi, en] = [share("vi"), share("en")];
  if (Math.max(vi, en) < LEAST_SHARE) return null;
  return vi > en ? "vi" : "en";
}
