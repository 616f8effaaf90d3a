import { countryName } from "../../corpus/places/countries.js";
import type { Speaker } from "../../corpus/speaker.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import type { KnownSpeaker } from "../index/passage-store.js";
import { type AskedSpeaker, speaksFor } from "../query/asked-speaker.js";
import type { Mention } from "../query/find-asked-speaker.js";
import { resolveSide, type SpeakerNames, speakerMentions } from "../query/resolve-side.js";
import { OFFICE_WORDS } from "../query/speech-cues.js";
import { isOffice, type Office, officesIn } from "../verification/offices.js";
import { ReadText } from "../verification/read-text.js";

/** The one who is said to have said something, as far as the articles know anyone of that name. */
export interface NamedSpeaker {
  /** As given. */
  readonly text: string;
  /** The person, state or organisation; null when nobody known is called so. */
  readonly asked: AskedSpeaker | null;
  /** True when a person is named, so that others of the same state are somebody else. */
  readonly isPerson: boolean;
  /** "Thủ tướng", "the ambassador": others of the state who hold another office are somebody else. */
  readonly offices: readonly Office[];
  /** All words that tell who it is, folded: for an office that names nobody known. */
  readonly words: readonly string[];
}

/** What a name is looked up in. */
export interface KnownNamesAndSpeakers extends SpeakerNames {
  readonly speakers: readonly KnownSpeaker[];
}

/** Reads "ông Khôi", "Đại sứ Việt Nam Trần Minh Khôi", "Vietnam's Prime Minister", "UN". */
export function readNamedSpeaker(text: string, known: KnownNamesAndSpeakers): NamedSpeaker {
  const writing = writingOf(text);
  const language = writing === "unknown" ? "en" : writing;
  const tokens = tokensOf(text);
  const read = new ReadText(text, known.lexicon);
  const offices = officesIn(read);
  const mentions = speakerMentions(text, tokens, language, known);
  const persons = mentions.filter((mention) => isPersonName(mention, known.speakers));
  const isTitle = (at: number): boolean => offices.some(({ from, to }) => at >= from && at < to);
  const person = persons.find((mention) => isWholeName(mention, tokens, mentions, isTitle));
  const isOther = person === undefined && persons.length > 0;
  const asked = person?.asked ?? (isOther ? null : resolveSide(text, language, known));
  return {
    text,
    asked,
    isPerson: person !== undefined || isOther,
    offices: person === undefined ? offices : [],
    words: tokens
      .map(({ form }) => foldAccents(form))
      .filter((word, at) => !COURTESY.has(word) && !isStopWord(tokens[at]?.form ?? "", language)),
  };
}

/** True when a span's words are those of the one who was named. */
export function isSaidBy(speaker: Speaker, named: NamedSpeaker, known: SpeakerNames): boolean {
  if (speaker.anonymous || speaker.ambiguous) return false;
  const { asked } = named;
  if (asked === null) return !named.isPerson && hasWords(speaker, named.words);
  if (speaksFor(speaker, asked)) return named.isPerson || holdsOffice(speaker, named, known);
  // "thay mặt ASEAN": a statement in the name of a group is the group's too.
  return asked.kind === "name" && !named.isPerson && namesGroup(speaker.onBehalfOf, asked.forms);
}

function isPersonName({ asked }: Mention, speakers: readonly KnownSpeaker[]): boolean {
  if (asked.kind !== "name") return false;
  return speakers.some(
    ({ name }) => name !== null && speaksFor({ name, role: null, country: null, organisation: null }, asked),
  );
}

/** "Trần Đình Quý" is not "Đặng Đình Quý", of whose name it has two words. */
function isWholeName(
  { from, to }: Mention,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  isTitle: (at: number) => boolean,
): boolean {
  return [from - 1, to].every((at) => {
    const token = tokens[at];
    if (token === undefined || !/^\p{Lu}/u.test(token.surface)) return true;
    if ((at === from - 1 ? tokens[from] : token)?.afterBreak) return true;
    const word = foldAccents(token.form);
    const before = foldAccents(tokens[at - 1]?.form ?? "");
    if (isTitle(at) || COURTESY.has(word) || OFFICE_WORDS.has(word) || OFFICE_WORDS.has(`${before} ${word}`))
      return true;
    return mentions.some((mention) => mention.from !== from && at >= mention.from && at < mention.to);
  });
}

/** Beside a name, and no part of it. */
const COURTESY = new Set(
  "ong ba anh chi co ngai mr mrs ms miss dr sir madam prof professor gs ts pgs ths tien si giao su bac luat su nha bao nuoc thuong truc".split(
    " ",
  ),
);

/** The office is not another one than the article gives; an article that gives none does not contradict. */
function holdsOffice({ role }: Speaker, { offices }: NamedSpeaker, { lexicon }: SpeakerNames): boolean {
  if (role === null || offices.length === 0) return true;
  const held = officesIn(new ReadText(role, lexicon));
  if (held.length === 0) return true;
  return offices.some((named) => held.some((one) => isOffice(named, one) || isOffice(one, named)));
}

function namesGroup(group: string | undefined, forms: readonly string[]): boolean {
  if (group === undefined) return false;
  const words = ` ${foldedWords(group)} `;
  return forms.some((form) => words.includes(` ${form} `));
}

/** "Phó Tổng Thư ký LHQ", when the article gives that office and the name beside it. */
function hasWords(speaker: Speaker, words: readonly string[]): boolean {
  const { name, role, organisation, country, metonym, onBehalfOf } = speaker;
  const countries = country === null ? [] : [countryName(country, "vi"), countryName(country, "en")];
  const theirs = new Set(
    [name, role, organisation, metonym, onBehalfOf, ...countries]
      .filter((part) => part !== null && part !== undefined)
      .flatMap((part) => foldedWords(part).split(" ")),
  );
  return (
    words.length > 0 &&
    words.every((word) => theirs.has(word)) &&
    !words.every((word) => OFFICE_WORDS.has(word))
  );
}
