import { findCountryMentions } from "../places/countries.js";
import { foldAccents } from "../text/fold.js";
import type { Agent } from "./agent.js";
import type { Person } from "./person.js";

const ANY_DIPLOMAT =
  /^(?:đại sứ|ngoại trưởng|thứ trưởng|bộ trưởng|đại biện|tham tán|vụ trưởng|phó vụ trưởng|trưởng phái đoàn|trưởng đoàn|đại diện|đại diện thường trực|tổng lãnh sự|ambassador|envoy|minister|representative|secretary|diplomat|consul|counsellor)$/u;

/** Whether a later "vị đại sứ", "nhà ngoại giao", "the minister" can mean this person’s office. */
export function holds(person: Person, office: string): boolean {
  for (const held of person.offices) {
    // "đại sứ" for "phó đại sứ"; "trưởng đoàn" for "trưởng đoàn đàm phán".
    if (held === office || held.endsWith(` ${office}`) || held.startsWith(`${office} `)) return true;
    if (/^(?:nhà ngoại giao|diplomat)$/u.test(office) && ANY_DIPLOMAT.test(held)) return true;
    if (
      /^(?:nhà lãnh đạo|lãnh đạo|leader)$/u.test(office) &&
      /tổng thống|thủ tướng|president|minister/u.test(held)
    )
      return true;
    if (
      /^(?:quan chức|official|người đứng đầu)$/u.test(office) &&
      !/giáo sư|chuyên gia|professor/u.test(held)
    )
      return true;
    if (
      /^(?:chuyên gia|expert|scholar|học giả|nhà nghiên cứu)$/u.test(office) &&
      /giáo sư|tiến sĩ|professor|economist|analyst|researcher|học giả|nhà /u.test(held)
    )
      return true;
  }
  return false;
}

/** Words of a role that distinguish nobody: "của", "nước", "senior". Folded. */
const COMMON_WORDS = new Set(
  "cua nuoc nay vi nha nguoi dong cap tai ve phu trach the of a an senior to for nu ong ba hien nguoi dung dau".split(
    " ",
  ),
);

/**
 * "Bộ trưởng Ngoại giao Kenya" is not the minister of finance introduced before: every word of the later
 * phrase but the office and the country must be in the earlier description.
 */
export function isDescribedAlike(person: Person, agent: Agent): boolean {
  const told = new Set(wordsOf(person.descriptions.join(" ")));
  const office = new Set(wordsOf(agent.office ?? ""));
  const role = agent.role ?? "";
  const countries = findCountryMentions(role, { accents: "as-typed" });
  const distinctive = wordsOf(countries.reduce((text, { form }) => text.replace(form, " "), role));
  if (
    countries.some(
      ({ country, kind }) =>
        kind !== "capital" && country !== person.country && !countriesIn(person).has(country),
    )
  )
    return false;
  return distinctive.every((word) => told.has(word) || office.has(word) || COMMON_WORDS.has(word));
}

function countriesIn(person: Person): Set<string> {
  const told = findCountryMentions(person.descriptions.join("; "), { accents: "as-typed" });
  return new Set(told.map(({ country }) => country));
}

function wordsOf(text: string): string[] {
  return foldAccents(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether two organisations as printed may be one: "LHQ" and "Liên hợp quốc". */
export function related(left: string | null, right: string): boolean {
  if (left === null) return false;
  const [a, b] = [foldAccents(left), foldAccents(right)];
  return a.includes(b) || b.includes(a) || (isUnitedNations(a) === true && isUnitedNations(b) === true);
}

function isUnitedNations(folded: string): boolean {
  return /^(?:lhq|un|lien hop quoc|lien hiep quoc|united nations)$/u.test(folded);
}
