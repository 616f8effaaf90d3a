import { findCountryMentions } from "../../corpus/places/countries.js";
import { foldedWords } from "../analysis/folded-words.js";
import { isOffice, officesIn } from "./offices.js";
import { ReadText } from "./read-text.js";
import { spellingKey } from "./spelling.js";
import type { QuotedSpeaker } from "./verdict.js";

/** "He called it a mistake": reported without a verb of saying. */
const NAMING = new Set("call describe label gọi coi mô".split(" "));

export function isReportedByName(statement: ReadText): boolean {
  return statement.lemmas.some((lemma) => NAMING.has(lemma));
}

/** True when the statement says whose words it reports, by name, by office and country, or by organisation. */
export function namesSpeaker(statement: ReadText, speaker: QuotedSpeaker): boolean {
  const { name, role, country, organisation } = speaker;
  if (name !== null) {
    if (sharesName(statement, name)) return true;
    // By office and country: the office alone could be anybody's.
    if (role === null) return false;
    const roles = officesIn(new ReadText(role, statement.lexicon));
    const hasRole = officesIn(statement).some((one) => roles.some((other) => isOffice(one, other)));
    return hasRole && (country === null || namesCountry(statement, country));
  }
  if (organisation !== null && sharesName(statement, organisation)) return true;
  return country === null ? organisation !== null : namesCountry(statement, country);
}

function namesCountry(statement: ReadText, country: string): boolean {
  return findCountryMentions(statement.text, { accents: "as-typed" }).some((one) => one.country === country);
}

/** The last word of a Western name or any two words of a name; one word of a short one. */
export function sharesName(statement: ReadText, name: string): boolean {
  const words = foldedWords(name).split(" ").map(spellingKey);
  const capitals = new Set(statement.folded.filter((_, at) => statement.isCapital(at)).map(spellingKey));
  const shared = words.filter((word) => capitals.has(word)).length;
  return shared >= Math.min(2, words.length) || (shared >= 1 && capitals.has(words.at(-1) ?? ""));
}
