import type { Language } from "../../corpus/article.js";
import { countryName } from "../../corpus/places/countries.js";
import type { AskedSpeaker } from "../query/asked-speaker.js";

/** States that English names with an article: "the US", "the Philippines". */
const WITH_ARTICLE = new Set("US GB AE NL PH CZ DO CF CD CG GM BS MV KM SC SB MH".split(" "));
const LISTS: Record<Language, string> = { vi: " và ", en: " and " };

/** A speaker as a question in this language names him; a state's name is translated, others stay. */
export function speakerText(asked: AskedSpeaker, language: Language): string {
  if (asked.kind === "several") {
    const names = asked.of.map((one) => speakerText(one, language));
    return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(LISTS[language]);
  }
  if (asked.kind === "name") return asked.label;
  return withArticle(countryName(asked.country, language), asked, language);
}

/** "the" before the states that want it. */
export function withArticle(name: string, asked: AskedSpeaker, language: Language): string {
  const wants = language === "en" && asked.kind === "country" && WITH_ARTICLE.has(asked.country);
  return wants &&
    !/^the\s/iu.test(name) &&
    !/^(?:america|britain|england|holland|czechia|american|british)\b/iu.test(name)
    ? `the ${name}`
    : name;
}

/** True when both are the same speaker. */
export function isSameSpeaker(one: AskedSpeaker, other: AskedSpeaker): boolean {
  if (one.kind === "several" || other.kind === "several") {
    const [these, those] = [membersOf(one), membersOf(other)];
    return these.length === those.length && these.every((a) => those.some((b) => isSameSpeaker(a, b)));
  }
  if (one.kind === "country" || other.kind === "country") {
    return one.kind === other.kind && one.kind === "country" && other.kind === "country"
      ? one.country === other.country
      : false;
  }
  return one.forms.some((form) => other.forms.includes(form));
}

function membersOf(asked: AskedSpeaker): readonly AskedSpeaker[] {
  return asked.kind === "several" ? asked.of : [asked];
}
