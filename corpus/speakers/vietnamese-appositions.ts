import { skipAdverbs } from "./adverbials.js";
import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { isFormer, officeIn } from "./role-office.js";
import { printed, type Sentence, verbAt } from "./sentence.js";
import type { TokenRange } from "./token-range.js";
import { VIETNAMESE_FORMER, VIETNAMESE_OFFICE_PREFIXES, VIETNAMESE_OFFICES } from "./vietnamese-offices.js";
import { consumePhrase } from "./vietnamese-phrase.js";

/** Closes a named agent: appositions after the name, then for whom all of it speaks. */
export function withAppositions(
  sentence: Sentence,
  start: number,
  nameStart: number,
  nameEnd: number,
  gender: "male" | "female" | null,
  before: readonly TokenRange[],
): Agent {
  const { tokens } = sentence;
  const ranges: TokenRange[] = [...before];
  let end = nameEnd;
  if (tokens[end]?.kind === "bracket") end++;
  while (/^[,–-]$/u.test(tokens[end]?.text ?? "")) {
    const apposition = parseApposition(sentence, end + 1);
    if (apposition === null || (isReceived(sentence, start) && isSubject(sentence, apposition))) break;
    ranges.push(apposition);
    end = apposition.end;
  }
  if (end > nameEnd && tokens[end]?.text === ",") end++;
  else if (tokens[end]?.text === "," && tokens[nameStart - 1]?.text === ",") end++;
  const affiliation = affiliationOf(sentence, ranges);
  const supersedes = ranges.some(
    (range) =>
      isFormer(sentence, range) || /^(?:nay|hiện)$/u.test(tokens[range.opener ?? range.start]?.lower ?? ""),
  );
  const role = ranges.find((range) => officeIn(sentence, range) !== null) ?? ranges[0];
  const office = role === undefined ? null : officeIn(sentence, role);
  return {
    ...bareAgent("person", start, end),
    ...affiliation,
    name: printed(sentence, nameStart, nameEnd),
    gender,
    supersedes,
    described: ranges.map((range) => printed(sentence, range.start, range.end)).join("; ") || null,
    role: role === undefined ? null : printed(sentence, role.start, role.end),
    office: office?.noun ?? null,
    officeClass: office?.class ?? null,
  };
}

/** "Tiếp bà X, Bộ trưởng Brazil, Chủ tịch nước hoan nghênh …": who is received is not who speaks. */
function isReceived({ tokens }: Sentence, start: number): boolean {
  return /^(?:tiếp|gặp|đón|với|chào)$/u.test(tokens[start - 1]?.lower ?? "");
}

function isSubject(sentence: Sentence, { end }: TokenRange): boolean {
  return verbAt(sentence, skipAdverbs(sentence, end)) !== null;
}

/** One phrase between commas that describes the person before it; null when it names another. */
function parseApposition(sentence: Sentence, start: number): TokenRange | null {
  const { tokens } = sentence;
  let at = start;
  while (/^(?:nay|hiện|đang|là|giữ|chức|đồng|thời|kiêm|một)$/u.test(tokens[at]?.lower ?? "")) at++;
  const former = VIETNAMESE_FORMER.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  const prefixed = VIETNAMESE_OFFICE_PREFIXES.has(tokens[former]?.lower ?? "") ? former + 1 : former;
  const head =
    VIETNAMESE_OFFICES.at(tokens, former) ??
    VIETNAMESE_OFFICES.at(tokens, prefixed) ??
    (tokens[at]?.capital ? VIETNAMESE_ORGANISATION_HEADS.at(tokens, at) : null) ??
    sentence.organisations.get(at);
  if (head == null) return null;
  const phrase = consumeApposition(sentence, at, head.end);
  return phrase === null || phrase === at ? null : { start: at, end: phrase, opener: start };
}

function consumeApposition(sentence: Sentence, from: number, afterHead: number): number | null {
  const phrase = consumePhrase(sentence, from, afterHead, true);
  if (phrase === null) return null;
  if (phrase.nameStart === null) {
    // "nhà ngoại giao Na Uy đang giữ chức Phó Cao ủy LHQ về người tị nạn": on to the comma.
    const holds = /^(?:là|giữ)$/u.test(sentence.tokens[phrase.end]?.lower ?? "")
      ? phrase.end - 1
      : phrase.end;
    if (/^(?:đang|hiện)$/u.test(sentence.tokens[holds]?.lower ?? "")) {
      for (let at = phrase.end; at < sentence.tokens.length; at++)
        if (sentence.tokens[at]?.text === ",") return at;
    }
    return phrase.end;
  }
  // "Giám đốc Bảo tàng Gốm,": one capital before a border is no second person.
  const border = sentence.tokens[phrase.end];
  const isLone = phrase.nameEnd !== null && phrase.nameEnd - phrase.nameStart === 1 && phrase.gender === null;
  if (isLone && (border === undefined || /^[,.;]$/u.test(border.text))) return phrase.end;
  // A proper name closes an institution ("Đại học Tartu,"); after an office it is another person.
  // But "Bộ trưởng" is no "Bộ".
  const institution = VIETNAMESE_ORGANISATION_HEADS.at(sentence.tokens, from);
  const isInstitution = institution !== null && institution.end >= afterHead;
  const closed = /^[,(]/u.test(sentence.tokens[phrase.end]?.text ?? "");
  if (isInstitution && (closed || verbAt(sentence, phrase.end) !== null)) {
    let end = phrase.end;
    while (sentence.tokens[end]?.kind === "bracket") end++;
    return end;
  }
  const organised = vietnameseInstitutionBefore(sentence, from, phrase.nameStart);
  return organised && closed ? phrase.end : null;
}

function vietnameseInstitutionBefore(sentence: Sentence, from: number, nameStart: number): boolean {
  for (let at = from; at < nameStart; at++) {
    const head = VIETNAMESE_ORGANISATION_HEADS.at(sentence.tokens, at);
    if (head !== null && sentence.tokens[at]?.capital && head.value === "other") return true;
  }
  return false;
}
