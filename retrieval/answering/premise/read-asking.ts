import { foldAccents } from "../../../corpus/text/fold.js";
import type { Token } from "../../analysis/tokenise.js";
import { type Accents, type FoundPhrase, WordTable } from "./word-table.js";

/** How a question asks about an act. */
export interface Asking {
  /** True for "why" and "when", which take the act for granted. */
  readonly isGiven: boolean;
  /** The words that ask, wherever they stand. */
  readonly phrases: readonly { readonly from: number; readonly to: number }[];
  /**
   * Where the question's own words begin. A "not" before that asks and denies nothing: "didn't Việt Nam sign …?"
   * asks whether it signed, as "chẳng phải Việt Nam đã ký …?" does.
   */
  readonly from: number;
  /** Where they end and a tag begins, "…, didn't it?", "… phải không?"; the tag's "not" denies nothing either. */
  readonly to: number;
  /** True for "did …", which together with "not" may be meant either way. */
  readonly opensWithVerb: boolean;
}

const ASKING = new WordTable<"given" | "doubted">({
  given:
    "vì sao; tại sao; vì lý do gì; lý do gì; lý do nào; lý do; nguyên nhân; vì cớ gì; sao; do đâu; khi nào; từ khi nào; bao giờ; từ bao giờ; lúc nào; năm nào; ngày nào; tháng nào; ngày tháng nào; why; when; since when; what reason; what reasons; which reason; for what reason; on what grounds; how come; what year; which year; what date; which day; what led; what made; what prompted",
  doubted:
    "có phải; có đúng; có thật; liệu; phải chăng; không phải; không phải là; chẳng phải; chẳng phải là; chả phải; chẳng lẽ; không lẽ; lẽ nào; is it true; is it true that; isn't it true; isn't it true that; was it; wasn't it",
});

/** The verb that an English question begins with. */
const OPENING_VERB = /^(?:do|does|did|has|have|had|is|are|was|were|will|would)(n't)?$/u;

/** What turns a sentence into a question at its end, folded for a question without accents. */
const TAGS = phrases(
  "không; chưa; hay không; hay chưa; có không; phải không; có phải không; đúng không; có đúng không; thật không; có thật không; được không; phải không nhỉ; đúng không nhỉ; đúng chứ; phải chứ; chứ; à; thế à; vậy à; hả; thế hả; vậy hả; sao; hay sao; ư; chăng; nhỉ; right; correct; yes; is that right; is that correct; is that true; is that so; isn't that right; isn't that so",
);
const FOLDED_TAGS = new Set([...TAGS].map(foldAccents));
const MOST_TAG_WORDS = 4;
/** "Did it", "aren't they", "is it not". */
const VERB_TAG =
  /(?<=^| )(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could)(?:n't)? (?:it|they|he|she|we|you)(?: not)?$/u;

/** How a question asks; null when it asks for something else than whether, why or when. */
export function readAsking(tokens: readonly Token[], accents: Accents): Asking | null {
  const to = tagStart(tokens, accents);
  const found = ASKING.find(tokens.slice(0, to), accents);
  const given = found.some(({ value }) => value === "given");
  const head = headOf(tokens, found);
  if (!given && head === 0 && to === tokens.length) return null;
  return {
    isGiven: given,
    phrases: [...found, { from: 0, to: head }, { from: to, to: tokens.length }],
    from: given ? 0 : head,
    to,
    opensWithVerb: head === 1,
  };
}

/** Where the words end that a question of doubt begins with; 0 when it begins otherwise. */
function headOf(tokens: readonly Token[], found: readonly FoundPhrase<"given" | "doubted">[]): number {
  const phrase = found.find(({ value, from }) => value === "doubted" && from === 0);
  if (phrase !== undefined) return phrase.to;
  return OPENING_VERB.test(tokens[0]?.form ?? "") ? 1 : 0;
}

function tagStart(tokens: readonly Token[], accents: Accents): number {
  const words = tokens.map(({ form }) => (accents === "none" ? foldAccents(form) : form));
  const tags = accents === "none" ? FOLDED_TAGS : TAGS;
  for (let length = Math.min(MOST_TAG_WORDS, words.length - 1); length > 0; length -= 1) {
    const last = words.slice(-length).join(" ");
    if (tags.has(last)) return words.length - length;
  }
  const tag = VERB_TAG.exec(words.slice(-3).join(" "));
  return tag === null ? words.length : words.length - tag[0].split(" ").length;
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split("; "));
}
