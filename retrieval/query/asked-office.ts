import { foldedWords } from "../analysis/folded-words.js";
import { isSameOffice, officesAmong } from "./office-words.js";

/** The office in a question for somebody's words: "Tổng Thư ký", "the Prime Minister". */
export interface AskedOffice {
  /** What the word may stand for, as `office-words` calls it. */
  readonly keys: readonly string[];
  /** "deputy", "former", …: a deputy is not the minister, nor the minister a deputy. */
  readonly ranks: readonly string[];
  /** What else is said of it, "of Communications": for each the folded names, one of which must be told too. */
  readonly details: readonly (readonly string[])[];
  /** Folded names of those whom some article gives the office; another may leave it out. */
  readonly holders: readonly string[];
}

/** The part of a speaker that tells an office. */
export interface OfficeHolder {
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** True when a speaker is told to have the very office that is asked for, of whatever state or body. */
export function holds({ name, role, organisation }: OfficeHolder, asked: AskedOffice): boolean {
  if (role === null) return name !== null && asked.holders.includes(foldedWords(name));
  if (!officesOfRole(role).some((held) => isSameOffice(asked, held))) return false;
  const told = ` ${[role, organisation, name].map((part) => foldedWords(part ?? "")).join(" ")} `;
  return asked.details.every((names) => names.some((one) => told.includes(` ${one} `)));
}

/**
 * The offices that a role gives to its holder: the first of each part, since "phát ngôn viên của Tổng Thư ký"
 * names one that is another's; in English not the one before a possessive.
 */
function officesOfRole(role: string) {
  return role.split(/[,;/]|\s(?:kiêm|và|and)\s/u).flatMap((part) => {
    const words = foldedWords(part).split(" ");
    const [first] = officesAmong(words).filter(({ to }) => words[to] !== "s");
    return first === undefined ? [] : [first];
  });
}
