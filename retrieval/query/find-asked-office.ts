import { foldAccents } from "../../corpus/text/fold.js";
import { formsIn } from "../analysis/concept-readings.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord, type StopWordLanguage } from "../analysis/stop-words.js";
import type { Token } from "../analysis/tokenise.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { OneSpeaker } from "./asked-speaker.js";
import type { Mention } from "./find-asked-speaker.js";
import { type FoundOffice, officesAmong } from "./office-words.js";
import { questionFrame } from "./question-phrases.js";
import type { SpeakerNames } from "./resolve-side.js";
import {
  LIGHT_VERBS,
  SOURCE_PREPOSITIONS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  TOPIC_PREPOSITIONS,
} from "./speech-cues.js";

/** As many words may tell of which state, body or field an office is. */
const MOST_DETAILS = 6;
/** Between an office and what it is of: "Thủ tướng *nước* Lào", "the President *of the* Council". */
const LINKS = new Set("cua nuoc chinh phu of the s for".split(" "));
/** "Đại sứ Việt Nam *tại* Liên Hợp Quốc": where the office is held, told by few articles. */
const AT = new Set("tai o ben to at".split(" "));
/** Before a verb. */
const AUXILIARIES = new Set(
  "da se dang vua co moi cung did do does has have had will would is was".split(" "),
);

/**
 * The mentions of a question with each office and what it is of as one: "Thủ tướng Nhật Bản", "the UN
 * Secretary-General". An office with a known person's name stays that person.
 *
 * @param mentions the states and known names, in order
 */
export function withOffices(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  language: StopWordLanguage,
  known: SpeakerNames,
): Mention[] {
  const words = tokens.map(({ form }) => foldAccents(form));
  const found: Mention[] = [];
  for (const office of officesAmong(words)) {
    if (found.some(({ to }) => office.from < to)) continue;
    const mention = officeMention(office, text, tokens, words, mentions, language, known);
    if (mention !== null) found.push(mention);
  }
  const rest = mentions.filter((one) => !found.some(({ from, to }) => one.from < to && from < one.to));
  return [...found, ...rest].sort((a, b) => a.from - b.from || b.to - a.to);
}

function officeMention(
  office: FoundOffice,
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  mentions: readonly Mention[],
  language: StopWordLanguage,
  known: SpeakerNames,
): Mention | null {
  const stops = stopsIn(tokens, words, language);
  // In English what an office is of follows "of" or "for": any other word is no part of its name.
  const goesOn = language !== "en" || /^(?:of|for|to)$/u.test(words[office.to] ?? "");
  const behind = goesOn
    ? detailsAfter(office.to, tokens, words, mentions, stops)
    : { to: office.to, end: office.to };
  const from = language.startsWith("vi") ? office.from : detailsBefore(office.from, words, mentions, stops);
  const within = [
    ...range(from, office.from),
    ...range(office.from, office.to).filter((at) => mentions.some((one) => at >= one.from && at < one.to)),
    ...range(office.to, behind.to),
  ].filter((at) => !LINKS.has(words[at] ?? ""));
  const ofWithin = (one: Mention): boolean => within.some((at) => at >= one.from && at < one.to);
  const own = [...mentions, ...organisationsIn(tokens, within, language, known)].filter(ofWithin);
  // "Ambassador Dang Dinh Quy", "the Vietnamese Foreign Minister Bui": the person is asked for.
  const next = mentions.filter((one) => one.from === behind.end);
  if ([...own, ...next].some((one) => isPersonMention(one, known))) return null;
  const owner = own.find(({ asked }) => asked.kind === "country") ?? own[0];
  const details = within.filter((at) => !own.some((one) => at >= one.from && at < one.to));
  const [first, last] = [tokens[from], tokens[behind.end - 1]];
  if (first === undefined || last === undefined) return null;
  const label = text.slice(
    words[from - 1] === "the" ? (tokens[from - 1] ?? first).start : first.start,
    last.end,
  );
  const asked: OneSpeaker =
    owner?.asked.kind === "country"
      ? { kind: "country", country: owner.asked.country, label }
      : { kind: "name", forms: owner?.asked.kind === "name" ? owner.asked.forms : [], label };
  const wanted = {
    keys: office.keys,
    ranks: office.ranks,
    details: alternativesOf(
      details.flatMap((at) => tokens[at] ?? []),
      language,
      known.lexicon,
    ),
    holders: [],
  };
  const holders = known.names.holdersOf({ ...asked, office: wanted });
  return { asked: { ...asked, office: { ...wanted, holders } }, from, to: behind.end };
}

/** True at each token that belongs to no name: what asks, speaks, or leads to the topic. */
function stopsIn(tokens: readonly Token[], words: readonly string[], language: StopWordLanguage): boolean[] {
  const stops = tokens.map(
    ({ form }, at) =>
      AUXILIARIES.has(words[at] ?? "") || (isStopWord(form, language) && !LINKS.has(words[at] ?? "")),
  );
  for (const at of questionFrame(tokens).frame) stops[at] = true;
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= 4; length += 1) {
      const phrase = words.slice(at, at + length).join(" ");
      const isCue = [SPEECH_VERBS, LIGHT_VERBS, SPEECH_NOUNS, TOPIC_PREPOSITIONS, SOURCE_PREPOSITIONS].some(
        (set) => set.has(phrase),
      );
      if (isCue && phrase !== "for" && phrase !== "state") stops[at] = true;
    }
  }
  return stops;
}

/** What follows an office: `to` ends what it is of, `end` also where it is held. */
function detailsAfter(
  from: number,
  tokens: readonly Token[],
  words: readonly string[],
  mentions: readonly Mention[],
  stops: readonly boolean[],
): { readonly to: number; readonly end: number } {
  let to = from;
  for (let at = from; at < words.length && at - from < MOST_DETAILS; ) {
    const mention = mentions.find((one) => one.from === at);
    if (mention !== undefined) at = mention.to;
    else if (stops[at] || AT.has(words[at] ?? "") || tokens[at]?.afterBreak) break;
    else {
      at += 1;
      if (LINKS.has(words[at - 1] ?? "")) continue;
    }
    to = at;
  }
  const place = AT.has(words[to] ?? "")
    ? mentions.find((one) => one.from === to + 1 || (words[to + 1] === "the" && one.from === to + 2))
    : undefined;
  return { to, end: place?.to ?? to };
}

/** "Japan's", "the UN", "foreign ministry" before an English office: where that begins. */
function detailsBefore(
  office: number,
  words: readonly string[],
  mentions: readonly Mention[],
  stops: readonly boolean[],
): number {
  let from = office;
  for (let at = office; at > 0 && office - at < MOST_DETAILS; ) {
    const mention = mentions.find((one) => one.to === at && one.from < at);
    if (mention !== undefined) at = mention.from;
    else if (words[at - 1] === "s") {
      at -= 1;
      continue;
    } else if (stops[at - 1] || LINKS.has(words[at - 1] ?? "")) break;
    else at -= 1;
    from = at;
  }
  return from;
}

/** "UN" of "UN Secretary-General", which the lexicon has as one name. */
function organisationsIn(
  tokens: readonly Token[],
  within: readonly number[],
  language: StopWordLanguage,
  { names, lexicon }: SpeakerNames,
): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < within.length; ) {
    let end = at + 1;
    while (end < within.length && within[end] === (within[end - 1] ?? 0) + 1) end += 1;
    const [from, to] = [within[at] ?? 0, (within[end - 1] ?? 0) + 1];
    for (const one of names.mentionsIn(tokens.slice(from, to), language, lexicon))
      found.push({ ...one, from: one.from + from, to: one.to + from });
    at = end;
  }
  return found;
}

/** The words that tell what an office is of, each with its names in both languages. */
function alternativesOf(details: readonly Token[], language: StopWordLanguage, lexicon: Lexicon): string[][] {
  const forms = formsIn(details, language, lexicon);
  const found: string[][] = [];
  for (let at = 0; at < details.length; ) {
    const form = forms.find(({ from }) => from === at);
    const to = form?.to ?? at + 1;
    const typed = details
      .slice(at, to)
      .map(({ form: word }) => foldAccents(word))
      .join(" ");
    const others = (form?.readings ?? []).flatMap(({ concept }) =>
      [...concept.vietnamese, ...concept.english].map(({ key }) => foldedWords(key)),
    );
    found.push([...new Set([typed, ...others])]);
    at = to;
  }
  return found;
}

/** A person whom articles quote, or name: known to `withOffices` as a name that is no organisation's. */
function isPersonMention({ asked }: Mention, { names }: SpeakerNames): boolean {
  return asked.kind === "name" && (names.isPerson(asked.forms) || !names.isOrganisation(asked.forms));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
