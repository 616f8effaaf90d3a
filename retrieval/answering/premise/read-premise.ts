import { findCountryMentions } from "../../../corpus/places/countries.js";
import { foldAccents } from "../../../corpus/text/fold.js";
import { englishLemma } from "../../analysis/english-lemma.js";
import { type Token, tokensOf } from "../../analysis/tokenise.js";
import type { Query, TopicUnit } from "../../query/query.js";
import { type ActPhrase, actsIn, namesAct } from "./act-words.js";
import { isBesides } from "./besides.js";
import { SURE } from "./names-of.js";
import type { Premise, Subject } from "./premise.js";
import { subjectOf } from "./subject-of.js";
import { type Accents, WordTable } from "./word-table.js";

/** How a question asks: after "why" an act is given, after "did" it is in doubt. */
const ASKING = new WordTable<"given" | "doubted">({
  given:
    "vì sao; tại sao; vì lý do gì; lý do gì; lý do nào; lý do; nguyên nhân; vì cớ gì; sao; do đâu; khi nào; từ khi nào; bao giờ; từ bao giờ; lúc nào; năm nào; ngày nào; tháng nào; ngày tháng nào; why; when; since when; what reason; what reasons; which reason; for what reason; on what grounds; how come; what year; which year; what date; which day; what led; what made; what prompted",
  doubted: "có phải; có đúng; có thật; liệu; phải chăng; did; has; does; do; have; is it true; was it",
});

/** The act that a question names, who is said to have done it and to what; null when it names none. */
export function readPremise(query: Query): Premise | null {
  const tokens = tokensOf(query.read);
  const accents: Accents = query.writing === "vi-unaccented" ? "none" : "typed";
  const asking = ASKING.find(tokens, accents);
  // "What did X tell …?" asks for words; only at its head does "did" ask whether.
  const first = asking.find(({ value, from }) => value === "given" || from === 0);
  const isDoubted = first?.value === "doubted" || (first === undefined && isYesNo(tokens, accents));
  if (first === undefined && !isDoubted) return null;
  const countries = findCountryMentions(query.read, { accents: "optional" });
  // "Hoa Ky" has no "ký" in it.
  const act = actsIn(tokens, accents).find(({ from }) => {
    const start = tokens[from]?.start ?? 0;
    return !countries.some((country) => country.start <= start && start < country.end);
  });
  if (act === undefined) return null;
  const naming = tokensBefore(tokens, act, asking);
  const subject = subjectOf(query, tokens, naming, act, accents);
  if (subject === null) return null;
  const object = objectOf(query, subject, tokens.slice(act.from, act.to), act.kind === "relations");
  const isOfPair = act.kind === "relations" && subject.members.length > 1;
  if (object.length === 0 && !isOfPair) return null;
  const { side, isDenied } = act;
  // Who signs or joins has shown nothing of what they think of another's signing or joining.
  const isOfAct = act.kind === "stance" && namesAct(tokens.slice(act.to), accents);
  const kind = isOfAct ? "view" : act.kind;
  return { act: { kind, side, isDenied }, isGiven: !isDoubted, subject, object };
}

/** "Trung Quốc có từ chối … không?" */
function isYesNo(tokens: readonly Token[], accents: Accents): boolean {
  const last = tokens.at(-1)?.form ?? "";
  return accents === "none" ? /^(?:khong|chua)$/u.test(last) : /^(?:không|chưa)$/u.test(last);
}

/** Indexes of what stands before the act and does not ask: who acts. */
function tokensBefore(
  tokens: readonly Token[],
  act: ActPhrase,
  asking: readonly { readonly from: number; readonly to: number }[],
): number[] {
  return tokens.flatMap((_, at) =>
    at < act.from && !asking.some(({ from, to }) => at >= from && at < to) ? [at] : [],
  );
}

/** The topic without the act's words and the subject. */
function objectOf(
  query: Query,
  { members }: Subject,
  act: readonly Token[],
  isOfRelations: boolean,
): TopicUnit[] {
  const words = new Set(act.flatMap(({ form }) => [form, englishLemma(form), foldAccents(form)]));
  const names = new Set(members.flatMap(({ forms }) => forms));
  return query.topic.filter(({ whole }) => {
    const [typed] = whole.alternatives;
    if (typed === undefined) return false;
    const isAct = typed.term.split(" ").every((word) => words.has(word) || isBesides(word, "none"));
    const isSubject = whole.alternatives.some(
      ({ term, weight }) => weight >= SURE && names.has(foldAccents(term)),
    );
    return !isAct && !isSubject && !(isOfRelations && RELATIONS.test(foldAccents(typed.term)));
  });
}

/** What is raised or cut off is told by the act already. */
const RELATIONS = /(?<![a-z])(?:quan he|ngoai giao|relations?|ties?|diplomatic|partnership)(?![a-z])/u;
