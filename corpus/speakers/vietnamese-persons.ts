import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { companyAgent, companyEnd } from "./company-names.js";
import { nameRunEnd } from "./name-run.js";
import { VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { isFormer } from "./role-office.js";
import { printed, type Sentence } from "./sentence.js";
import { withAppositions } from "./vietnamese-appositions.js";
import { VIETNAMESE_FORMER, VIETNAMESE_OFFICE_PREFIXES, VIETNAMESE_OFFICES } from "./vietnamese-offices.js";
import { consumePhrase, givenNameEnd, HONORIFICS } from "./vietnamese-phrase.js";
import { mayOpenFullName } from "./vietnamese-surnames.js";

const BACK_REFERENCE = /^(?:vị|nữ|nhà|người|viên|ông|bà)$/u;

/** "Ông Khang", "bà Claire Dunmore, Điều phối viên …", "ông" alone. */
export function parseHonorific(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const token = tokens[start];
  const gender = HONORIFICS.get(token?.lower ?? "");
  if (gender === undefined || sentence.countries.has(start)) return null;
  const next = tokens[start + 1];
  // "ông Bộ trưởng", "bà Đại sứ": the office without a name.
  const office = VIETNAMESE_OFFICES.at(tokens, start + 1);
  if (office !== null && next?.capital) {
    const agent = parseOffice(sentence, start + 1);
    return agent === null ? null : { ...agent, gender, start };
  }
  const end = givenNameEnd(sentence, start + 1);
  const familiar = /^(?:anh|chị|cô)$/u.test(token?.lower ?? "");
  if (end !== null) return { ...withAppositions(sentence, start, start + 1, end, gender, []), familiar };
  if (next?.capital) return null;
  const demonstrative = next?.lower === "này" || next?.lower === "ấy" || next?.lower === "ta";
  return {
    ...bareAgent("pronoun", start, start + (demonstrative ? 2 : 1)),
    gender,
    definite: true,
    familiar,
    country: token?.text === "Anh" && !demonstrative ? "GB" : null,
  };
}

/** An office with whatever names it: "Đại sứ Bỉ Pieter Van Landuyt", "Phó Tổng Thư ký LHQ", "vị đại sứ". */
export function parseOffice(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  let at = start;
  let definite = false;
  if (/^(?:vị|nữ|ngài|người)$/u.test(tokens[at]?.lower ?? "") && VIETNAMESE_OFFICES.at(tokens, at) === null) {
    // "vị này", "vị đại sứ", "nữ Bộ trưởng".
    if (tokens[at]?.lower === "vị" && tokens[at + 1]?.lower === "này")
      return { ...bareAgent("pronoun", start, at + 2), definite: true };
    definite = BACK_REFERENCE.test(tokens[at]?.lower ?? "");
    at++;
  }
  const roleStart = at;
  if (VIETNAMESE_FORMER.has(tokens[at]?.lower ?? "")) at++;
  else if (
    VIETNAMESE_OFFICE_PREFIXES.has(tokens[at]?.lower ?? "") &&
    VIETNAMESE_OFFICES.at(tokens, at) === null
  )
    at++;
  const office = VIETNAMESE_OFFICES.at(tokens, at);
  // "Đại sứ quán" is an institution, not an ambassador.
  const institution = VIETNAMESE_ORGANISATION_HEADS.at(tokens, at);
  if (office === null || (institution !== null && institution.end > office.end)) return null;
  const phrase = consumePhrase(sentence, at, office.end, true);
  if (phrase === null) return null;
  const role = { start: roleStart, end: phrase.nameStart ?? phrase.end };
  if (phrase.nameStart !== null && phrase.nameEnd !== null)
    return withAppositions(
      sentence,
      start,
      phrase.nameStart,
      phrase.nameEnd,
      phrase.gender ?? (tokens[start]?.lower === "nữ" ? "female" : null),
      [role],
    );
  // "Tổng thống Peru khi đó là Luis Arce".
  const then = thenName(sentence, phrase.end);
  if (then !== null) return withAppositions(sentence, start, then.start, then.end, then.gender, [role]);
  // "Ngoại trưởng Ba Lan, bà Agnieszka Twardoń, …": the name between commas.
  const named = commaName(sentence, phrase.end);
  if (named !== null) return withAppositions(sentence, start, named.start, named.end, named.gender, [role]);
  const second = secondRole(sentence, phrase.end);
  if (second !== null)
    return withAppositions(sentence, start, second.nameStart, second.nameEnd, second.gender, [
      role,
      { start: second.start, end: second.nameStart },
    ]);
  const affiliation = affiliationOf(sentence, [role]);
  const demonstrative = tokens[phrase.end]?.lower === "này" || tokens[phrase.end]?.lower === "trên";
  return {
    ...bareAgent("role", start, phrase.end + (demonstrative ? 1 : 0)),
    ...affiliation,
    role: printed(sentence, role.start, role.end),
    office: office.value.noun,
    officeClass: isFormer(sentence, role) ? "private" : office.value.class,
    definite:
      definite || demonstrative || (affiliation.country === null && affiliation.organisation === null),
  };
}

function thenName(
  sentence: Sentence,
  from: number,
): { start: number; end: number; gender: "male" | "female" | null } | null {
  const { tokens } = sentence;
  if (!/^(?:khi|lúc|đương)$/u.test(tokens[from]?.lower ?? "")) return null;
  let at = from + 1;
  while (/^(?:đó|ấy|bấy|giờ|thời|là)$/u.test(tokens[at]?.lower ?? "")) at++;
  const gender = HONORIFICS.get(tokens[at]?.lower ?? "") ?? null;
  if (gender !== null) at++;
  const end = gender === null ? nameRunEnd(sentence, at) : givenNameEnd(sentence, at);
  return end === null ? null : { start: at, end, gender };
}

function commaName(
  sentence: Sentence,
  comma: number,
): { start: number; end: number; gender: "male" | "female" | null } | null {
  const { tokens } = sentence;
  if (tokens[comma]?.text !== ",") return null;
  const gender = HONORIFICS.get(tokens[comma + 1]?.lower ?? "") ?? null;
  const start = comma + (gender === null ? 1 : 2);
  const end = gender === null ? nameRunEnd(sentence, start) : givenNameEnd(sentence, start);
  if (end === null || (gender === null && end - start < 2)) return null;
  // "Tiếp Ngoại trưởng Síp, ông Nikos Pavlou.": with an honorific the sentence may end there.
  const after = tokens[end]?.text ?? ".";
  if (after !== "," && (gender === null || !/^[.;]$/u.test(after))) return null;
  if (
    VIETNAMESE_OFFICES.at(tokens, start) !== null ||
    VIETNAMESE_ORGANISATION_HEADS.at(tokens, start) !== null
  )
    return null;
  return { start, end, gender };
}

/** "Chủ tịch Tòa án …, thẩm phán người Senegal Amara Ndoye, …": a second role, with the name, between commas. */
function secondRole(
  sentence: Sentence,
  comma: number,
): { start: number; nameStart: number; nameEnd: number; gender: "male" | "female" | null } | null {
  const { tokens } = sentence;
  const start = comma + 1;
  if (tokens[comma]?.text !== "," || tokens[start]?.capital !== false) return null;
  const office = VIETNAMESE_OFFICES.at(tokens, start);
  if (office === null) return null;
  const phrase = consumePhrase(sentence, start, office.end, true);
  if (phrase === null || phrase.nameStart === null || phrase.nameEnd === null) return null;
  if (tokens[phrase.nameEnd]?.text !== ",") return null;
  // Another state’s office is another person’s: "Bộ trưởng Kenya, đại sứ Uganda John Okello, …".
  for (let at = start; at < phrase.nameStart; at++)
    if (sentence.countries.has(at) && tokens[at - 1]?.lower !== "người") return null;
  return { start, nameStart: phrase.nameStart, nameEnd: phrase.nameEnd, gender: phrase.gender };
}

/** A name without honorific or office, with the appositions after it. */
export function parseBareName(sentence: Sentence, start: number): Agent | null {
  const end = nameRunEnd(sentence, start);
  if (end === null) return null;
  const company = companyEnd(sentence, start, end);
  if (company !== null) return company === end ? companyAgent(sentence, start, end) : null;
  if (end - start < 2) return null;
  if (VIETNAMESE_ORGANISATION_HEADS.at(sentence.tokens, start) !== null) return null;
  if (!mayOpenFullName(sentence.tokens, start)) return null;
  return withAppositions(sentence, start, start, end, null, []);
}
