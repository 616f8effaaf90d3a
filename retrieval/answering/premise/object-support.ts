import type { TextSpan } from "../../../corpus/text/sentences.js";
import { readSentences } from "../../analysis/read-sentences.js";
import type { Token } from "../../analysis/tokenise.js";
import type { TopicUnit } from "../../query/query.js";
import type { AnswerRequest, RankedPassage } from "../answerer.js";
import type { WeightedText } from "../topic-support.js";
import type { ActPhrase } from "./act-words.js";
import type { Premise } from "./premise.js";

/** Where an act stands. */
export interface ActPlace {
  readonly ranked: RankedPassage;
  readonly sentence: TextSpan;
  /** The sentence's tokens. */
  readonly tokens: readonly Token[];
  readonly act: ActPhrase;
  /** Where the sentence's next act begins, or the sentence ends. */
  readonly next: number;
  /** What stands before the first act may be what it is about: "hosted by", "gồm". */
  readonly isFirst: boolean;
  /** True where a list only tells who did what was told before. */
  readonly isListed: boolean;
}

/** How much of the object counts that stands with the act, where its short name is explained, and around. */
const PLACE_WEIGHTS = { act: 1, sentence: 0.85, explained: 0.85, paragraph: 0.7, title: 0.6 } as const;
/** So much of the object (0–1) must be with an act that has an object of its own. */
const LEAST_NEAR = 0.3;

/** Share of the object's words that the act's own may lack and still be about nothing else. */
const MOST_MISSING = 0.34;

/** After these no object follows: "tuyên bố không tham gia *vì* …", "*this* treaty" is the one before. */
const NO_OBJECT =
  /^(?:vì|do|bởi|nên|từ|tháng|năm|ngày|vào|này|đó|trên|ngay|xong|luôn|rồi|online|immediately|already|together|because|since|in|on|as|after|this|that|it|and|và)$/u;

/** How an act is related to the object that a question names. */
export interface ObjectFound {
  /** How surely the act is about the object, 0–1. */
  readonly support: number;
  /**
   * True when next to nothing of the object is missing in what the act's own words name, or when they name
   * nothing and so mean what was spoken of before.
   */
  readonly isNamed: boolean;
  /** True when it is named behind the act, where what is done to it stands. */
  readonly isNamedAfter: boolean;
  /** What the act is done to, up to the sentence's next act. */
  readonly after: readonly Token[];
}

/** Looks for the object where an act is told. */
export function findObject(
  { object, heads }: Pick<Premise, "object" | "heads">,
  place: ActPlace,
  { nearest, support }: Pick<AnswerRequest, "nearest" | "support">,
): ObjectFound {
  const { ranked, sentence, tokens, act, next, isFirst, isListed } = place;
  const { text, article } = ranked.passage;
  const words = text.slice(sentence.start, sentence.end);
  const from = tokens[isFirst ? 0 : act.from]?.start ?? 0;
  const near: WeightedText[] = [
    { text: words.slice(from, tokens[next - 1]?.end ?? words.length), weight: PLACE_WEIGHTS.act },
    { text: words, weight: PLACE_WEIGHTS.sentence },
    ...explainedIn(words, ranked, nearest),
  ];
  const around: WeightedText[] = [
    { text, weight: PLACE_WEIGHTS.paragraph },
    { text: article.title, weight: PLACE_WEIGHTS.title },
  ];
  const needsObject = !isListed && hasObject(tokens, act);
  const isAway = needsObject && support.of(object, near, article.language) < LEAST_NEAR;
  const named = [...near, ...(needsObject ? [] : around)].map((one) => one.text);
  const after = words.slice(tokens[act.from]?.start ?? 0, tokens[next - 1]?.end ?? words.length);
  const lacks = (units: readonly TopicUnit[], places: readonly string[]): number =>
    support.missing(units, places, article.language);
  return {
    support: isAway ? 0 : support.of(object, [...near, ...around], article.language),
    isNamed:
      lacks(object, named) <= MOST_MISSING ||
      // "Phán quyết" alone is the ruling that the article is about.
      (heads.length > 0 &&
        lacks(heads, named) === 0 &&
        lacks(object, [...named, ...articleOf(ranked, nearest)]) === 0),
    isNamedAfter: lacks(object, [after]) === 0,
    after: tokens.slice(act.to, next),
  };
}

function articleOf({ passage }: RankedPassage, nearest: readonly RankedPassage[]): string[] {
  return nearest.flatMap(({ passage: { articleId, text } }) =>
    articleId === passage.articleId ? [text] : [],
  );
}

/** True when the act's words go on with what it is done to, which then must be the object. */
function hasObject(tokens: readonly Token[], { kind, to }: ActPhrase): boolean {
  // What is binding stands before: "phán quyết là chung thẩm".
  if (kind === "valid") return true;
  const after = tokens[to];
  if (kind === "vote" || after === undefined || after.afterBreak) return false;
  // "Phản đối hiệp ước này": the one that was spoken of.
  const isPointing = tokens.slice(to, to + 3).some(({ form }) => /^(?:này|đó|ấy|this|that|it)$/u.test(form));
  return !isPointing && !NO_OBJECT.test(after.form);
}

/** Where the article spells out a short name of the sentence: "GCM là tên tắt của Thỏa thuận …". */
function explainedIn(
  words: string,
  { passage }: RankedPassage,
  nearest: readonly RankedPassage[],
): WeightedText[] {
  const short = [...new Set(words.match(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu) ?? [])];
  if (short.length === 0) return [];
  return nearest
    .filter(
      ({ passage: other }) => other.articleId === passage.articleId && other.ordinal !== passage.ordinal,
    )
    .flatMap(({ passage: { text } }) => readSentences(text))
    .filter((sentence) => short.some((name) => explains(sentence.words, name)))
    .map((sentence) => ({ text: sentence.words, weight: PLACE_WEIGHTS.explained }));
}

function explains(text: string, name: string): boolean {
  return text.includes(`(${name})`) || new RegExp(`${name} (?:là|is|stands for)(?!\\p{L})`, "u").test(text);
}
