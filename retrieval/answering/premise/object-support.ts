import type { TextSpan } from "../../../corpus/text/sentences.js";
import type { Token } from "../../analysis/tokenise.js";
import type { TopicUnit } from "../../query/query.js";
import type { AnswerRequest, RankedPassage } from "../answerer.js";
import type { WeightedText } from "../topic-support.js";
import type { ActPhrase } from "./act-words.js";

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

/** After these no object follows: "tuyên bố không tham gia *vì* …", "*this* treaty" is the one before. */
const NO_OBJECT =
  /^(?:vì|do|bởi|nên|từ|tháng|năm|ngày|vào|này|đó|trên|ngay|xong|luôn|rồi|online|immediately|already|together|because|since|in|on|as|after|this|that|it|and|và)$/u;

/** How surely an act is about the object, 0–1. */
export function objectSupport(
  object: readonly TopicUnit[],
  place: ActPlace,
  { nearest, support }: Pick<AnswerRequest, "nearest" | "support">,
): number {
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
  if (!isListed && hasObject(tokens, act) && support.of(object, near, article.language) < LEAST_NEAR)
    return 0;
  return support.of(object, [...near, ...around], article.language);
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
    .filter(({ passage: { text } }) => short.some((name) => explains(text, name)))
    .map(({ passage: { text } }) => ({ text, weight: PLACE_WEIGHTS.explained }));
}

function explains(text: string, name: string): boolean {
  return text.includes(`(${name})`) || new RegExp(`${name} (?:là|is|stands for)(?!\\p{L})`, "u").test(text);
}
