import type { Language } from "../../corpus/article.js";
import { type CountryMention, findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { normaliseLine } from "../../corpus/text/normalise.js";
import type { TextSpan } from "../../corpus/text/sentences.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { type Writing, writingOf } from "../analysis/writing.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { findAskedDates } from "./asked-dates.js";
import type { Clock } from "./dates/calendar.js";
import { figureUnits } from "./figure-units.js";
import { withOffices } from "./find-asked-office.js";
import { findAskedSpeaker, type Mention, mentionOfCountry } from "./find-asked-speaker.js";
import type { KnownNames } from "./known-names.js";
import { unquotedPersons } from "./named-persons.js";
import { openingCountry } from "./opening-country.js";
import type { Query } from "./query.js";
import { queryUnits } from "./query-units.js";
import { questionFrame } from "./question-phrases.js";
import { topicUnits } from "./topic-units.js";
import { readTyping } from "./typing/read-typing.js";
import { isEnglishWord, type Vocabulary } from "./vocabulary.js";

/** Longer questions are cut to so many words: what comes later adds cost, not sense. */
export const MAX_QUESTION_TOKENS = 256;

/** "NATO" and "LHQ HĐBA" are written so; "MỸ NÓI GÌ" is shouted. */
const LEAST_SHOUTED = 3;

export interface UnderstandOptions {
  readonly lexicon: Lexicon;
  /** Everyone whom the articles quote. */
  readonly names: KnownNames;
  /** The words that a question can be about; without them slips of the keyboard stay. */
  readonly vocabulary?: Vocabulary;
  /** What "last week" counts from. */
  readonly clock: Clock;
  /** Used where the question's language cannot be told. */
  readonly readerLanguage: Language;
}

/** Reads a question: how it is written, whose words it asks for, about what, and of which time. */
export function understandQuestion(raw: string, options: UnderstandOptions): Query {
  const { lexicon, names, clock, readerLanguage } = options;
  const question = normaliseLine(raw);
  const read = asMeant(question, options);
  const writing = writingOf(read);
  const tokens = withoutParticle(tokensOf(read).slice(0, MAX_QUESTION_TOKENS), writing);
  const cut = tokens.at(-1)?.end ?? 0;
  const countries = countriesIn(read, tokens, writing).filter(({ start }) => start < cut);
  const listLanguage = writing === "unknown" ? "en" : writing;
  const mentions = [
    ...names.mentionsIn(tokens, listLanguage, lexicon),
    ...countries.map((country) => mentionOfCountry(tokens, country)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const { vocabulary } = options;
  const persons =
    vocabulary === undefined
      ? []
      : unquotedPersons(tokens, mentions, listLanguage, { names, lexicon, vocabulary });
  const unprinted = persons.find(({ asked }) => asked.kind === "name" && asked.isUnprinted);
  const found =
    unprinted === undefined
      ? findAskedSpeaker(
          tokens,
          withOffices(read, tokens, withPersons(mentions, persons), listLanguage, { names, lexicon }),
        )
      : { asked: unprinted.asked, frame: tokensOfMention(unprinted) };
  const asking = questionFrame(tokens);
  const dates = findAskedDates(read.slice(0, cut), clock);
  const time = tokensWithin(tokens, dates?.spans ?? []);
  const topicTokens = without(tokens, new Set([...asking.frame, ...(found?.frame ?? []), ...time]));
  // A date stays a word that is searched for; "last week" is printed nowhere.
  const undated = tokensWithin(
    tokens,
    (dates?.spans ?? []).filter(({ start, end }) => !/\d/u.test(read.slice(start, end))),
  );
  const searched = searchedTokens(tokens, new Set([...asking.frame, ...undated]));
  const topicCountries = countries.filter(({ start }) => topicTokens.some((token) => token.start === start));
  return {
    question,
    read,
    writing,
    language: languageOf(writing, readerLanguage),
    speaker: found?.asked ?? null,
    countries: [...new Set(topicCountries.map(({ country }) => country))],
    expects: asking.expects,
    dates,
    units: [
      ...queryUnits({ tokens: searched, writing, countries }, lexicon),
      ...figureUnits(read.slice(0, cut)),
    ],
    topic: topicUnits({ tokens: topicTokens, writing, countries: topicCountries }, lexicon),
  };
}

/** The question with keystrokes, shorthand and slips read as they were meant. */
function asMeant(question: string, { lexicon, vocabulary }: UnderstandOptions): string {
  const last = tokensOf(question)[MAX_QUESTION_TOKENS];
  const asked = last === undefined ? question : question.slice(0, last.start);
  // In capitals no name stands out from the words around it; in small letters names are looked up as they are.
  const legible =
    /\p{Ll}/u.test(asked) || tokensOf(asked).length < LEAST_SHOUTED ? asked : asked.toLowerCase();
  return readTyping(legible, (word) => isEnglishWord(word, lexicon), vocabulary).text;
}

function countriesIn(read: string, tokens: readonly Token[], writing: Writing): CountryMention[] {
  const found = findCountryMentions(read, { accents: "optional" });
  const opening = writing === "vi-unaccented" ? openingCountry(tokens, read) : null;
  if (opening === null || found.some(({ start, end }) => start < opening.end && opening.start < end))
    return found;
  return [opening, ...found];
}

/** Persons in the place of what is called like a part of their name. */
function withPersons(mentions: readonly Mention[], persons: readonly Mention[]): Mention[] {
  const others = mentions.filter((one) => !persons.some(({ from, to }) => one.from < to && from < one.to));
  return [...others, ...persons].sort((a, b) => a.from - b.from || b.to - a.to);
}

function tokensOfMention({ from, to }: Mention): Set<number> {
  return new Set(Array.from({ length: to - from }, (_, at) => from + at));
}

/** Indexes of the tokens that lie in one of the stretches. */
function tokensWithin(tokens: readonly Token[], spans: readonly TextSpan[]): Set<number> {
  const within = tokens.flatMap(({ start, end }, at) =>
    spans.some((span) => start >= span.start && end <= span.end) ? [at] : [],
  );
  return new Set(within);
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
