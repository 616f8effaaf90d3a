import { ENGLISH_ORGANISATION_NOUNS } from "./organisations.js";
import { type Sentence, verbAt } from "./sentence.js";

/** The end of an organisation's name at `at`: capitals or a country, up to and over an organisation noun. */
export function organisationEnd(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  for (let k = at; k < Math.min(tokens.length, at + 9); k++) {
    const token = tokens[k];
    if (token === undefined) return null;
    const noun = ENGLISH_ORGANISATION_NOUNS.at(tokens, k);
    if (noun !== null && verbAt(sentence, k) === null) {
      let end = noun.end;
      if (
        k === at &&
        !/^(?:ministry|government|university|institute|department|bank|association|organi[sz]ation|centre|center|agency|embassy|fund|council|commission)$/u.test(
          token.lower,
        )
      )
        return null;
      const later = ENGLISH_ORGANISATION_NOUNS.at(tokens, end);
      if (later !== null) end = later.end;
      if (
        /^(?:of|for|in)$/u.test(tokens[end]?.lower ?? "") &&
        (tokens[end + 1]?.capital || tokens[end + 1]?.lower === "the") &&
        tokens[end]?.lower !== "in"
      ) {
        end += tokens[end + 1]?.lower === "the" ? 2 : 1;
        while (
          end < tokens.length &&
          (tokens[end]?.capital || (tokens[end]?.lower === "and" && tokens[end + 1]?.capital))
        )
          end++;
      }
      return end;
    }
    const possessive = token.text === "’s" || token.text === "'s";
    const lowerField =
      /^(?:foreign|health|finance|defence|defense|interior|trade|transport|energy|education|central|justice|and|of|for|national|federal)$/u.test(
        token.lower,
      );
    if (
      !possessive &&
      !(
        token.kind === "word" &&
        (token.capital || ((k > at || tokens[at - 1]?.lower === "the") && lowerField))
      )
    )
      return null;
  }
  return null;
}
