import { findCountryMentions } from "../../../corpus/places/countries.js";
import { foldAccents } from "../../../corpus/text/fold.js";
import { foldedWords } from "../../analysis/folded-words.js";
import type { Token } from "../../analysis/tokenise.js";
import type { OneSpeaker } from "../../query/asked-speaker.js";
import type { Query } from "../../query/query.js";
import type { ActPhrase } from "./act-words.js";
import { isBesides } from "./besides.js";
import { namesOf } from "./names-of.js";
import type { Member, Subject } from "./premise.js";
import type { Accents } from "./word-table.js";

const PASSIVE = /^(?:bị|được|was|were|been|being|be)$/u;
const NAMING = /^(?:of|of the|the|và|and|cùng|với|va|cung|voi)$/u;

/** Who is said to have done an act of the question; null when it cannot be told. */
export function subjectOf(
  query: Query,
  tokens: readonly Token[],
  naming: readonly number[],
  act: ActPhrase,
  accents: Accents,
): Subject | null {
  const within = tokens.slice(0, act.from);
  const end = within.at(-1)?.end ?? 0;
  const countries = findCountryMentions(query.read, { accents: "optional" }).filter((one) => one.end <= end);
  const asked =
    query.speaker === null ? [] : query.speaker.kind === "several" ? query.speaker.of : [query.speaker];
  const named = asked.filter(
    (one): one is OneSpeaker & { kind: "name" } => one.kind === "name" && one.office === undefined,
  );
  const isPassive = within.some(({ form }, at) => at >= act.from - 2 && PASSIVE.test(form));
  if (isPassive) return null;
  // Only what says nothing may stand between who acts and the act.
  const lastNamed = Math.max(-1, ...naming.filter((at) => !isBesides(tokens[at]?.form ?? "", accents)));
  const members: Member[] = [
    ...named.map(({ forms }) => ({ country: null, forms })),
    ...(named.length > 0
      ? []
      : countries.map(({ country, form }) => ({ country, forms: [foldedWords(form)] }))),
  ];
  const head = tokens[lastNamed];
  if (head === undefined) return null;
  if (members.length > 0) {
    const last = countries.at(-1);
    const isAdjoining =
      named.length > 0 || (last !== undefined && last.end >= head.start) || isOfficeAfter(query, head, last);
    return isAdjoining ? { label: labelOf(named, countries), members: unique(members) } : null;
  }
  const words = naming.filter(
    (at) => !isBesides(tokens[at]?.form ?? "", accents) && !NAMING.test(tokens[at]?.form ?? ""),
  );
  const typed = words.map((at) => tokens[at]?.form ?? "").join(" ");
  const forms = namesOf(query, foldAccents(typed));
  const label = query.read.slice(tokens[words[0] ?? 0]?.start ?? 0, head.end);
  // At the head of a question every word has a capital: "Nước ta".
  // Without accents one syllable is no name: "My", "Phap".
  if (accents === "none" && words.length === 1 && forms.length === 1) return null;
  const isName = forms.length > 1 || words.some((at) => at > 0 && /^\p{Lu}/u.test(tokens[at]?.surface ?? ""));
  return words.length > 0 && isName ? { label, members: [{ country: null, forms }] } : null;
}

/** "Kenya's president", "Vietnamese delegation": the state's name stands before the office. */
function isOfficeAfter(query: Query, head: Token, last: { readonly end: number } | undefined): boolean {
  if (last === undefined) return false;
  return query.read.slice(last.end, head.end).trim().split(/\s+/u).length <= 2;
}

function labelOf(
  named: readonly { readonly label: string }[],
  countries: readonly { readonly form: string }[],
): string {
  return named.length > 0
    ? named.map(({ label }) => label).join(", ")
    : [...new Set(countries.map(({ form }) => form))].join(", ");
}

function unique(members: readonly Member[]): Member[] {
  return members.filter(
    (member, at) =>
      member.country === null || members.findIndex(({ country }) => country === member.country) === at,
  );
}
