import { findCountryMentions } from "../../../corpus/places/countries.js";
import { foldAccents } from "../../../corpus/text/fold.js";
import { englishLemma } from "../../analysis/english-lemma.js";
import { type Token, tokensOf } from "../../analysis/tokenise.js";
import type { Query, TopicUnit } from "../../query/query.js";
import { type ActPhrase, actsIn, namesAct } from "./act-words.js";
import { isBesides } from "./besides.js";
import { SURE } from "./names-of.js";
import { headsOf, objectKindOf } from "./object-kind.js";
import type { Premise, Subject } from "./premise.js";
import { readAsking } from "./read-asking.js";
import { subjectOf } from "./subject-of.js";
import { isTurned } from "./turned-object.js";
import type { Accents } from "./word-table.js";

/** The act that a question names, who is said to have done it and to what; null when it names none. */
export function readPremise(query: Query): Premise | null {
  // Telephones type a curved apostrophe.
  const typed = tokensOf(query.read.replaceAll("’", "'"));
  const accents: Accents = query.writing === "vi-unaccented" ? "none" : "typed";
  const asking = readAsking(typed, accents);
  if (asking === null) return null;
  const tokens = typed.slice(0, asking.to);
  const countries = findCountryMentions(query.read, { accents: "optional" });
  // "Hoa Ky" has no "ký" in it.
  const act = actsIn(tokens, accents, asking.from).find(({ from }) => {
    const start = tokens[from]?.start ?? 0;
    return !countries.some((country) => country.start <= start && start < country.end);
  });
  if (act === undefined || (asking.opensWithVerb && act.isDenied && !asking.isGiven)) return null;
  const naming = tokensBefore(tokens, act, asking.phrases);
  const subject = subjectOf(query, tokens, naming, act, accents);
  if (subject === null) return null;
  const words = [...tokens.slice(act.from, act.to), ...typed.slice(asking.to)];
  const object = objectOf(query, subject, words, act.kind === "relations");
  const isOfPair = act.kind === "relations" && subject.members.length > 1;
  if (object.length === 0 && !isOfPair) return null;
  const { side, isDenied } = act;
  // Who signs or joins has shown nothing of what they think of another's signing or joining.
  const after = tokens.slice(act.to);
  const isOfAct = act.kind === "stance" && namesAct(after, accents);
  const kind = isOfAct ? "view" : act.kind;
  return {
    act: { kind, side, isDenied },
    isGiven: asking.isGiven,
    subject,
    object,
    objectKind: objectKindOf(after, accents),
    heads: headsOf(object, accents),
    isTurned: isTurned(after, accents),
  };
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

/** The topic without the words of the act and of a tag, and without the subject. */
function objectOf(
  query: Query,
  { members }: Subject,
  others: readonly Token[],
  isOfRelations: boolean,
): TopicUnit[] {
  const words = new Set(others.flatMap(({ form }) => [form, englishLemma(form), foldAccents(form)]));
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
