import type { Language } from "../../corpus/article.js";
import { countryName } from "../../corpus/places/countries.js";
import { countrySpokenFor, type Speaker } from "../../corpus/speaker.js";
import { formsIn, type TokenReadings } from "../analysis/concept-readings.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Passage, PassageStore } from "../index/passage-store.js";
import type { Lexicon, LexiconConcept } from "../lexicon/lexicon.js";

/** Someone whom the articles quote, and what they are quoted about. */
export interface SpeakerTopic {
  /** The state for which they speak; null for a person who speaks for none. */
  readonly country: string | null;
  /** The state's name in the language, or the person's as printed. */
  readonly speaker: string;
  /** As an article prints it, or its name in the other language. */
  readonly topic: string;
  readonly articleId: string;
  /** Whether the title has the topic: then the article is about it. */
  readonly isTitled: boolean;
}

/** What is new is what readers ask about; so many of the newest articles are read. */
const MOST_ARTICLES = 60;
/** A topic in the title is what the article is about. */
const TITLE_WORTH = 4;
/** A form that means something else as often is no topic to ask about. */
const LEAST_SHARE = 0.6;
/** Shorter English words are too general to ask about. */
const LEAST_LETTERS = 10;
/** Begins a Vietnamese phrase for one event or thing rather than for a subject. */
const CLASSIFIER = /^(?:vụ|cuộc|việc|sự|người|nước|cơ sở|ấn phẩm) /u;
/** English words for what is not counted, by how they end; and plurals. */
const UNCOUNTED =
  /(?:ing|ity|tion|sion|ment|ism|ance|ence|ness|cy|gy|ics|th|ure|our|ware|fare|law|zero|space|change|trade|water|food|power|relief|aid|data|peace|order|research|work|oil|coal|steel|rice|coffee|al|ed|s)$/u;
/** Words of these fields are subjects of news; names, offices and plain words are not. */
const FIELDS = new Set(
  "diplomacy defence law economy energy environment health science cyber transport education culture".split(
    " ",
  ),
);

/** Who is quoted about what in the newest articles, the topics nearest to what the articles are about first. */
export function speakerTopics(
  language: Language,
  passages: PassageStore,
  lexicon: Lexicon,
): readonly SpeakerTopic[] {
  const found = new Map<string, { readonly topic: SpeakerTopic; readonly worth: number }>();
  for (const { first, last } of passages.newestFirst().slice(0, MOST_ARTICLES)) {
    let title = "";
    for (let ordinal = first; ordinal <= last; ordinal += 1) {
      const passage = passages.get(ordinal);
      title ||= passage.article.title.toLowerCase();
      for (const { printed, ...topic } of topicsOf(passage, language, lexicon)) {
        const key = `${topic.speaker}\n${topic.topic}`;
        const isTitled = title.includes(printed);
        const known = found.get(key);
        const isBetter = known === undefined || (isTitled && !known.topic.isTitled);
        const worth = (known?.worth ?? 0) + (isTitled ? TITLE_WORTH : 1);
        found.set(key, { topic: isBetter ? { ...topic, isTitled } : known.topic, worth });
      }
    }
  }
  return [...found.values()].sort((one, other) => other.worth - one.worth).map(({ topic }) => topic);
}

function* topicsOf(
  { text, speakers, article }: Passage,
  language: Language,
  lexicon: Lexicon,
): Generator<Omit<SpeakerTopic, "isTitled"> & { readonly printed: string }> {
  for (const speaker of speakers) {
    const who = labelOf(speaker, language);
    if (who === null) continue;
    const clause = text.slice(speaker.start, speaker.end);
    const tokens = tokensOf(clause);
    for (const form of formsIn(tokens, article.language, lexicon)) {
      const concept = topicOf(form, tokens);
      if (concept === null) continue;
      const printed = clause.slice(tokens[form.from]?.start, tokens[form.to - 1]?.end);
      const topic = article.language === language ? printed : nameOf(concept, language);
      if (topic !== undefined && isSubject(topic, language))
        yield { ...who, topic, printed, articleId: article.id };
    }
  }
}

function labelOf(speaker: Speaker, language: Language): Pick<SpeakerTopic, "country" | "speaker"> | null {
  const country = countrySpokenFor(speaker);
  if (country !== null) return { country, speaker: countryName(country, language) };
  if (speaker.name === null || speaker.anonymous || speaker.ambiguous) return null;
  return { country: null, speaker: speaker.name };
}

/** What a form is a name of, when it is in small letters and hardly means anything else. */
function topicOf({ from, to, readings }: TokenReadings, tokens: readonly Token[]): LexiconConcept | null {
  const printed = tokens.slice(from, to);
  if (printed.some(({ surface }) => surface !== surface.toLowerCase())) return null;
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  const [likeliest] = [...readings].sort((one, other) => other.weight - one.weight);
  if (likeliest === undefined || likeliest.weight < LEAST_SHARE * Math.max(total, 1)) return null;
  return FIELDS.has(likeliest.concept.domain) ? likeliest.concept : null;
}

/** The best form that can stand as a subject; an English one in the plural if it is of things to be counted. */
function nameOf({ vietnamese, english }: LexiconConcept, language: Language): string | undefined {
  const keys = (language === "vi" ? vietnamese : english).map(({ key }) => key);
  const name = keys.find((key) => isSubject(key, language));
  if (name === undefined || language === "vi" || UNCOUNTED.test(name)) return name;
  return name
    .replace(/([^aeiou])y$/u, "$1ie")
    .replace(/(?:ch|sh|x)$/u, "$&e")
    .concat("s");
}

/** Compounds and long words are clear by themselves; "service", "attack", "vụ tấn công" ask which one. */
function isSubject(name: string, language: Language): boolean {
  if (name.includes(" ")) return !CLASSIFIER.test(name);
  return language === "en" && name.length >= LEAST_LETTERS;
}
