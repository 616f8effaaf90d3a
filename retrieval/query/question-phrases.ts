import { foldAccents } from "../../corpus/text/fold.js";
import type { Token } from "../analysis/tokenise.js";
import type { Expectation } from "./expectation.js";

/**
 * Phrases that ask and name no topic, folded as tokens are; longest first where one begins another.
 * Each kind but `other` tells what the answer must contain.
 */
const PHRASES: Readonly<Record<Kind, readonly string[]>> = {
  date: split(`
    khi nao; luc nao; bao gio; tu bao gio; tu khi nao; ngay nao; nam nao; thang nao; vao ngay nao; vao nam nao; thoi diem nao; tu nam nao; hoi nao; ngay thang nao
    when; since when; what year; which year; in what year; what date; on what date; what day; which day; what month
  `),
  number: split(`
    bao nhieu; may; co may; co bao nhieu; den muc nao; thuong xuyen den muc nao; bao lau; bao xa; ti le bao nhieu; muc nao
    how many; how much; how often; how long; how large; how big; how far; what percentage; what share; how frequently; how old
  `),
  name: split(`
    nuoc nao; nhung nuoc nao; quoc gia nao; ai; la ai; nhung ai; nguoi nao; ben nao
    who; whom; whose; which country; which countries; which state; which states
  `),
  place: split(`
    o dau; tai dau; noi nao; dau; thanh pho nao; o thanh pho nao; tai thanh pho nao; dia diem nao
    where; in which city; which city; what city; at which place
  `),
  other: split(`
    the nao; nhu the nao; ra sao; lam sao; vi sao; tai sao; li do gi; dieu gi; nhung gi; viec gi; cai gi; la gi; lam gi; nhu nao; do dau
    gi; nao; sao; gi nua; nua; con noi; con noi gi; con noi gi nua; con cho biet; con cho rang; noi gi them; them gi; co phai; phai khong; duoc khong; co khong; hay khong; co dung; dung khong
    van de; lien quan; lien quan den; doi voi; xung quanh; ve viec; trong viec; ve van de; cu the; hien nay; xin hoi; cho biet; cho toi biet; cho hoi
    how; why; what kind; what kind of; what sort of; what is; what are; what was; what were; which; what; what else; else; anything else; what more; tell me; please; can you; do you know; there; there any; any
    regarding; concerning; in relation to; with regard to; as for; the issue of; the question of; the matter of; issue of; question of; matter of
  `),
};

type Kind = "date" | "number" | "name" | "place" | "other";

const KINDS = new Map<string, Kind>(
  (["other", "name", "place", "number", "date"] as const).flatMap((kind) =>
    PHRASES[kind].map((phrase) => [phrase, kind] as const),
  ),
);
const MAX_WORDS = 5;

export interface QuestionFrame {
  readonly expects: Expectation;
  /** Indexes of the tokens that only ask. */
  readonly frame: ReadonlySet<number>;
}

/** Finds the words of a question that ask; what is left is what it is about. */
export function questionFrame(tokens: readonly Token[]): QuestionFrame {
  const words = tokens.map(({ form }) => foldAccents(form));
  const frame = new Set<number>();
  let expects: Expectation = null;
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at);
    const kind = KINDS.get(words.slice(at, at + length).join(" "));
    if (kind === undefined) {
      at += 1;
      continue;
    }
    if (kind !== "other") expects ??= kind;
    for (let index = at; index < at + length; index += 1) frame.add(index);
    at += length;
  }
  return { expects, frame };
}

function longestPhrase(words: readonly string[], from: number): number {
  for (let length = MAX_WORDS; length > 1; length -= 1) {
    if (KINDS.has(words.slice(from, from + length).join(" "))) return length;
  }
  return 1;
}

function split(list: string): readonly string[] {
  return list
    .split(/[;\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
