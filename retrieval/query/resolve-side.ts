import { countryName, findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { AskedSpeaker } from "./asked-speaker.js";
import { type Mention, mentionOfCountry } from "./find-asked-speaker.js";
import type { KnownNames } from "./known-names.js";
import { OFFICE_WORDS, SPEECH_NOUNS, SPEECH_VERBS } from "./speech-cues.js";

/** Where the names of speakers are looked up. */
export interface SpeakerNames {
  readonly lexicon: Lexicon;
  /** Everyone whom the articles quote. */
  readonly names: KnownNames;
}

/** The states and known names in a text, in order, the longer one first where two begin together. */
export function speakerMentions(
  text: string,
  tokens: readonly Token[],
  language: StopWordLanguage,
  { names, lexicon }: SpeakerNames,
): Mention[] {
  return [
    ...names.mentionsIn(tokens, language, lexicon),
    ...findCountryMentions(text, { accents: "optional" }).map((found) => mentionOfCountry(tokens, found)),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The one whom a few words name as a speaker, "Việt Nam", "ông David Koh", "the Vietnamese ambassador to the
 * UN"; null when they name nobody known, or something else beside ("luật Việt Nam").
 */
export function resolveSide(
  text: string,
  language: StopWordLanguage,
  known: SpeakerNames,
): AskedSpeaker | null {
  const tokens = tokensOf(text);
  const mentions = speakerMentions(text, tokens, language, known);
  const [first] = mentions;
  if (first === undefined) return loneCountry(text);
  const words = tokens.map(({ form }) => foldAccents(form));
  for (let at = 0; at < words.length; at += 1) {
    if (at >= first.from && at < first.to) continue;
    const place = mentions.find(({ from }) => from === at);
    // "Singapore's ambassador to the UN" speaks for Singapore; "Vietnam Kenya" is nobody.
    if (place !== undefined) {
      if (at < first.from || !BEFORE_PLACE.has(words[at - 1] ?? "")) {
        if (place.from < first.to) continue;
        return null;
      }
      at = place.to - 1;
    } else if (!isFrame(words[at] ?? "", tokens[at]?.form ?? "")) return null;
  }
  return first.asked;
}

/** A speaker's name as results print it: a state in the reader's language, others as they are called. */
export function speakerName(asked: AskedSpeaker, language: "vi" | "en"): string {
  if (asked.kind === "several") return asked.of.map((one) => speakerName(one, language)).join(", ");
  return asked.kind === "country" && asked.office === undefined
    ? countryName(asked.country, language)
    : asked.label;
}

/** "my", "nga": alone they are too many other words; beside "về" and the like they are states. */
function loneCountry(text: string): AskedSpeaker | null {
  if (tokensOf(text).length !== 1) return null;
  const cued = foldAccents(text) === text.toLowerCase() ? `nuoc ${text}` : `nước ${text}`;
  const [found] = findCountryMentions(cued, { accents: "optional" });
  return found === undefined ? null : { kind: "country", country: found.country, label: text };
}

/** Before a place in a speaker's office: "tại LHQ", "to the UN", "của Singapore". */
const BEFORE_PLACE = new Set("tai o to at in the of cua for cho".split(" "));

/** True for a word that may stand beside a speaker's name and tells nothing else. */
function isFrame(folded: string, form: string): boolean {
  return FRAME_WORDS.has(folded) || isStopWord(form, "vi") || isStopWord(form, "en");
}

const FRAME_WORDS: ReadonlySet<string> = new Set(
  [
    ...OFFICE_WORDS,
    ...SPEECH_NOUNS,
    ...SPEECH_VERBS,
    "mr mrs ms miss dr prof professor gs ts pgs tien si giao su anh chi co permanent thuong truc",
    "so sanh compare comparison timeline between giua dong thoi gian chinh sach cua va the gi nao",
  ].flatMap((phrase) => phrase.split(" ")),
);
