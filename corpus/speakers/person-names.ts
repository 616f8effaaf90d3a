import { foldAccents } from "../text/fold.js";
import type { Person } from "./person.js";

/** Whether `name` is the person's name or its beginning or end ("Koh" of "David Koh", "Khang"). */
export function isNamed(person: Person, name: string): boolean {
  const full = foldAccents(person.name).split(" ");
  const part = foldAccents(name).split(" ");
  const [long, short] = full.length >= part.length ? [full, part] : [part, full];
  const ends = short.every((word, k) => long[long.length - short.length + k] === word);
  const begins = short.every((word, k) => long[k] === word);
  // "James Otieno" for "James Mwangi Otieno".
  const skips = short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
  if (skips && short.length < long.length) return short.every((word) => long.includes(word));
  // Accents count where both have them: "Quý" is not "Quy".
  if (!(ends || begins)) return false;
  const accented = ends ? person.name.split(" ").at(-1) : person.name.split(" ")[0];
  const other = ends ? name.split(" ").at(-1) : name.split(" ")[0];
  if (ends && !begins && long.length === short.length) return accented === other;
  return !bothAccented(accented, other) || accented?.toLowerCase() === other?.toLowerCase();
}

function bothAccented(left = "", right = ""): boolean {
  return foldAccents(left) !== left.toLowerCase() && foldAccents(right) !== right.toLowerCase();
}

/** The two middle names that tell a Vietnamese person's sex. */
export function genderOfName(name: string): "male" | "female" | null {
  const words = name.split(" ");
  if (words.length < 3) return null;
  if (words[1] === "Thị") return "female";
  return words[1] === "Văn" ? "male" : null;
}

/** The offices that tell a person's sex by themselves. */
export function genderOfOffice(office: string | null): "male" | "female" | null {
  if (office === null) return null;
  if (/^(?:quốc vương|nhà vua|hoàng tử|thái tử|linh mục|giám mục|king|spokesman|chairman)$/u.test(office))
    return "male";
  return /^(?:nữ hoàng|nữ phát ngôn viên|queen|spokeswoman|chairwoman)$/u.test(office) ? "female" : null;
}
