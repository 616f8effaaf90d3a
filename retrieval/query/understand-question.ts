import type { Language } from "../../corpus/article.js";
import { findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { type Writing, writingOf } from "../analysis/writing.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { findAskedSpeaker, mentionOfCountry } from "./find-asked-speaker.js";
import type { KnownNames } from "./known-names.js";
import type { Query } from "./query.js";
import { queryUnits } from "./query-units.js";
import { questionFrame } from "./question-phrases.js";
import { topicUnits } from "./topic-units.js";

/** Longer questions are cut to so many words: what comes later adds cost, not sense. */
export const MAX_QUESTION_TOKENS = 256;

export interface UnderstandOptions {
  readonly lexicon: Lexicon;
  /** Everyone whom the articles quote. */
  readonly names: KnownNames;
  /** Used where the question's language cannot be told. */
  readonly readerLanguage: Language;
}

/** Reads a question: how it is written, whose words it asks for, and about what. */
export function understandQuestion(raw: string, options: UnderstandOptions): Query {
  const { lexicon, names, readerLanguage } = options;
  const question = normaliseLine(raw);
  const writing = writingOf(question);
  const tokens = withoutParticle(tokensOf(question).slice(0, MAX_QUESTION_TOKENS), writing);
  const cut = tokens.at(-1)?.end ?? 0;
  const countries = findCountryMentions(question, { accents: "optional" }).filter(({ start }) => start < cut);
  const listLanguage = writing === "unknown" ? "en" : writing;
  const mentions = [
    ...names.mentionsIn(tokens, listLanguage, lexicon),
    ...countries.map((country) => mentionOfCountry(tokens, country)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const found = findAskedSpeaker(tokens, mentions);
  const asking = questionFrame(tokens);
  const topicTokens = without(tokens, new Set([...asking.frame, ...(found?.frame ?? [])]));
  return {
    question,
    writing,
    language: languageOf(writing, readerLanguage),
    speaker: found?.asked ?? null,
    expects: asking.expects,
    units: queryUnits({ tokens: searchedTokens(tokens, asking.frame), writing, countries }, lexicon),
    topic: topicUnits(
      {
        tokens: topicTokens,
        writing,
        countries: countries.filter(({ start }) => topicTokens.some((token) => token.start === start)),
      },
      lexicon,
    ),
  };
}

/** Words that only ask are in every passage or none; a question of nothing else is searched as it stands. */
function searchedTokens(tokens: readonly Token[], asking: ReadonlySet<number>): readonly Token[] {
  return asking.size === tokens.length ? tokens : without(tokens, asking);
}

function languageOf(writing: Writing, readerLanguage: Language): Language {
  if (writing === "unknown") return readerLanguage;
  return writing === "en" ? "en" : "vi";
}

/** "Việt Nam có ủng hộ … không?": the closing word asks, and denies nothing. */
function withoutParticle(tokens: readonly Token[], writing: Writing): readonly Token[] {
  const last = tokens.at(-1);
  const isParticle =
    writing.startsWith("vi") && /^(?:khong|chua|nhi|nhe|a|vay|the)$/u.test(foldAccents(last?.form ?? ""));
  return isParticle && tokens.length > 2 ? tokens.slice(0, -1) : tokens;
}

/** What is left has a break where something was taken out, so that no pair is made across it. */
function without(tokens: readonly Token[], taken: ReadonlySet<number>): Token[] {
  return tokens.flatMap((token, at) => {
    if (taken.has(at)) return [];
    return taken.has(at - 1) ? [{ ...token, afterBreak: true }] : [token];
  });
}
