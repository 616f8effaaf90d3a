import type { Language } from "../../corpus/article.js";
import { foldAccents, hasVietnameseMarks } from "../../corpus/text/fold.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isStopWord } from "../analysis/stop-words.js";
import { type Token, tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import { findAskedDates } from "../query/asked-dates.js";
import { questionFrame } from "../query/question-phrases.js";
import { resolveSide, speakerMentions } from "../query/resolve-side.js";
import { OFFICE_WORDS } from "../query/speech-cues.js";
import { splitsOf } from "../query/split-speakers.js";
import { type UnderstandOptions, understandQuestion } from "../query/understand-question.js";
import type { NewParts } from "./follow-up.js";
import { GROUPS, IN_SENTENCE, NO_TOPIC, TOPIC_LEADS } from "./follow-up-cues.js";
import { OFFICES, PRONOUNS } from "./pronouns.js";
import { PLACE_LEAD } from "./replace-place.js";
import { withoutSpans } from "./text-edits.js";
import { withoutCues } from "./without-cues.js";

/** A new topic of more words is a question of its own. */
const MOST_WORDS = 12;

/** "còn Estonia thì sao?", "and on climate change?", "Singapore?", "năm 2021?": a part without a sentence. */
export function readElliptical(text: string, options: UnderstandOptions): NewParts | null {
  const { rest, cue, isCued } = withoutCues(text);
  if (rest === "" || tokensOf(rest).length > MOST_WORDS) return null;
  const dates = findAskedDates(rest, options.clock);
  const undated = trimmed(withoutSpans(rest, dates?.spans ?? []));
  const datesText =
    dates === null ? null : dates.spans.map(({ start, end }) => rest.slice(start, end)).join(" ");
  const none: NewParts = {
    kind: "parts",
    cue,
    speaker: null,
    topic: null,

    place: null,
    dates: datesText,
  };
  if (undated === "") return none;
  const state = isCued ? stateBehind(undated, options) : null;
  if (state !== null) return { ...none, place: undated, speaker: state };
  const lead = topicLeadOf(undated);
  if (lead !== null) {
    const topic = undated.slice(lead.end).trim();
    return isNominal(topic, options) ? { ...none, cue: cue ?? lead.cue, topic } : null;
  }
  if (asksItself(undated)) return null;
  const splits = splitsOf(undated, options);
  const known = splits.find(
    ({ sides }) => sides.length > 0 && sides.every(({ speaker }) => speaker !== null),
  );
  const name = known === undefined ? null : nameIn(trimmed(undated.slice(0, known.at)), text);
  if (known !== undefined && name !== null) {
    const topic = undated.slice(known.topicFrom).trim();
    // "Singapore on cyber attacks" is a question of its own unless it is asked on.
    if (topic !== "" && (!isCued || !isNominal(topic, options))) return null;
    if (!isCued && !known.sides.every((side) => isBareName(side.text, options))) return null;
    const asked = known.sides.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
    const speaker = { text: name, asked };
    return { ...none, speaker, topic: topic === "" ? null : topic };
  }
  if (isCued && isGroup(undated)) {
    const asked = { kind: "name", forms: [foldedWords(undated)], label: undated } as const;
    return { ...none, speaker: { text: undated, asked: [asked] } };
  }
  if (known !== undefined && known.topicFrom === undated.length) return null;
  return isCued && isNominal(undated, options) ? { ...none, topic: undated } : null;
}

/** The state of "ở Israel", "with Mongolia"; null for all else. */
function stateBehind(text: string, options: UnderstandOptions): NewParts["speaker"] {
  const preposition = PLACE_LEAD.exec(text)?.[0];
  if (preposition === undefined) return null;
  const name = text.slice(preposition.length);
  const asked = resolveSide(name, writingOf(text) === "vi-unaccented" ? "vi-unaccented" : "vi", options);
  return asked?.kind === "country" ? { text: name, asked: [asked] } : null;
}

function topicLeadOf(text: string): { readonly cue: Language; readonly end: number } | null {
  const tokens = tokensOf(text);
  const { accented } = new DateWords(text, tokens);
  for (const cue of ["vi", "en"] as const) {
    const length = TOPIC_LEADS[cue].lengthFrom(tokens, 0, accented);
    const last = tokens[length - 1];
    if (last !== undefined && length < tokens.length) return { cue, end: last.end };
  }
  return null;
}

/** A phrase that asks nothing itself and has no verb that could be told. */
function isNominal(text: string, options: UnderstandOptions): boolean {
  const tokens = tokensOf(text);
  const accented = hasVietnameseMarks(text);
  const [first, last] = [withoutArticle(tokens)[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (NO_TOPIC.has([first], accented) || NO_TOPIC.has([last], accented)) return false;
  if (tokens.some((_, at) => PRONOUNS.some(([, list]) => list.lengthFrom(tokens, at, accented) > 0)))
    return false;
  if (tokens.every(({ form }) => isStopWord(form, "vi") || isStopWord(form, "en"))) return false;
  if (asksItself(text)) return false;
  if (OFFICES.has(withoutArticle(tokens), accented)) return false;
  return understandQuestion(text, options).speaker === null;
}

/** "AI", "WHO". */
function isAcronym(surface: string): boolean {
  return surface.length > 1 && surface === surface.toUpperCase();
}

/** "Nhật Bản nói gì", "which treaty"; "AI" and "đầu tư" ask nothing. */
function asksItself(text: string): boolean {
  const tokens = tokensOf(text);
  const asking = questionFrame(tokens).frame;
  return tokens.some(({ form, surface }, at) => asking.has(at) && form !== "đầu" && !isAcronym(surface));
}

/**
 * The name in what was read as a speaker: "Mỹ" of "quan điểm của Mỹ". Null for a sentence, and for "anh" in a
 * text with accents, where it is you or he.
 */
function nameIn(typed: string, text: string): string | null {
  const name = typed.replace(POSITION_OF, "").replace(OF_POSITION, "");
  const tokens = tokensOf(name);
  const accented = hasVietnameseMarks(text);
  if (accented && /^(?:anh|ý|áo)$/u.test(name) && writingOf(text) !== "vi-unaccented") return null;
  // Outside a state's name these are verbs and pronouns; "Ý" and "Anh" are states, and "bà" is a title.
  const isSentence = tokens.length > 1 && tokens.some((token) => IN_SENTENCE.has([token], accented));
  return name === "" || isSentence ? null : name;
}

const POSITION_OF =
  /^(?:quan điểm|lập trường|ý kiến|phát biểu|phản ứng|tuyên bố|quan diem|lap truong|y kien|phat bieu|phan ung|tuyen bo|(?:the )?(?:position|view|views|stance|reaction|statement|response|opinion)s?) (?:của|cua|of|from) /iu;
const OF_POSITION = /['’]s? (?:position|view|views|stance|reaction|statement|response|opinion)s?$/iu;

/** "Singapore", "ông Khôi", "the Vietnamese ambassador": without a word that asks on, nothing else may stand there. */
function isBareName(text: string, options: UnderstandOptions): boolean {
  const tokens = tokensOf(text);
  const writing = writingOf(text);
  const mentions = speakerMentions(text, tokens, writing === "unknown" ? "en" : writing, options);
  if (mentions.length === 0) return tokens.length === 1;
  const [mention] = mentions;
  return (
    mentions.length === 1 &&
    tokens.every(({ form }, at) => {
      if (mention !== undefined && at >= mention.from && at < mention.to) return true;
      const word = foldAccents(form);
      return word === "the" || BESIDE_NAME.has(word);
    })
  );
}

/** The words of offices and titles, one by one. */
const BESIDE_NAME = new Set([...OFFICE_WORDS].flatMap((phrase) => phrase.split(" ")));

/** "the tech companies", "các chuyên gia". */
function isGroup(text: string): boolean {
  const tokens = tokensOf(text);
  const accented = hasVietnameseMarks(text);
  if (tokens.length > 4) return false;
  return (
    GROUPS.en.lengthBefore(tokens, tokens.length, accented) > 0 ||
    GROUPS.vi.lengthFrom(tokens, 0, accented) > 0
  );
}

/** "the ambassador" as "ambassador". */
function withoutArticle(tokens: readonly Token[]): readonly Token[] {
  return tokens[0]?.form === "the" ? tokens.slice(1) : tokens;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;:.?!–-]+|[\s,;:.?!–-]+$/gu, "");
}
