import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { companyAgent, companyEnd } from "./company-names.js";
import { closeNamed } from "./english-appositions.js";
import { ENGLISH_FORMER, ENGLISH_OFFICES } from "./english-offices.js";
import { complementEnd, DETERMINERS, findOffice } from "./english-role-phrase.js";
import { nameRunEnd } from "./name-run.js";
import { ENGLISH_ORGANISATION_NOUNS } from "./organisations.js";
import { isFormer } from "./role-office.js";
import { printed, type Sentence, verbAt } from "./sentence.js";

const TITLES: ReadonlyMap<string, "male" | "female" | null> = new Map([
  ["mr", "male"],
  ["mr.", "male"],
  ["sir", "male"],
  ["ms", "female"],
  ["ms.", "female"],
  ["mrs", "female"],
  ["mrs.", "female"],
  ["miss", "female"],
]);

/** "He", "she". */
export function parsePronoun(sentence: Sentence, start: number): Agent | null {
  const lower = sentence.tokens[start]?.lower;
  if (lower !== "he" && lower !== "she") return null;
  return {
    ...bareAgent("pronoun", start, start + 1),
    gender: lower === "he" ? "male" : "female",
    definite: true,
  };
}

/** "Mr Koh", "Ms Otieno". */
export function parseTitled(sentence: Sentence, start: number): Agent | null {
  const lower = sentence.tokens[start]?.lower ?? "";
  if (!TITLES.has(lower)) return null;
  const end = nameRunEnd(sentence, start + 1);
  return end === null ? null : closeNamed(sentence, start, start + 1, end, TITLES.get(lower) ?? null, []);
}

/** A role with what stands before it ("Zambian Mines Minister", "Chile’s deputy minister") and its name. */
export function parseRole(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const headStart = findOffice(sentence, start);
  if (headStart === null) return null;
  const office = ENGLISH_OFFICES.at(tokens, headStart);
  if (office === null) return null;
  const determiner = tokens[start]?.lower ?? "";
  const roleStart = DETERMINERS.has(determiner) ? start + 1 : start;
  const nameEnd = nameRunEnd(sentence, office.end);
  if (nameEnd !== null) {
    const role = { start: roleStart, end: office.end };
    return closeNamed(sentence, start, office.end, nameEnd, null, [role]);
  }
  // "president of the" is an office with the opening of its complement.
  const end = complementEnd(sentence, tokens[office.end - 1]?.lower === "the" ? office.end - 2 : office.end);
  const role = { start: roleStart, end };
  // "Norway’s fisheries minister, Torbjørn Aasland, …"
  const commaStart = tokens[end]?.text === "," ? end + 1 : -1;
  const titled = TITLES.has(tokens[commaStart]?.lower ?? "") ? commaStart + 1 : commaStart;
  const commaEnd = commaStart === -1 ? null : nameRunEnd(sentence, titled);
  if (
    commaEnd !== null &&
    commaEnd - titled >= 2 &&
    closesName(sentence, commaEnd) &&
    findOffice(sentence, titled) === null
  )
    return closeNamed(
      sentence,
      start,
      titled,
      commaEnd,
      TITLES.get(tokens[commaStart]?.lower ?? "") ?? null,
      [role],
    );
  const inside = nameAtEnd(sentence, office.end, end);
  if (inside !== null)
    return closeNamed(sentence, start, inside, end, null, [{ start: roleStart, end: inside }]);
  const affiliation = affiliationOf(sentence, [role]);
  const noun = tokens[office.end - 1]?.lower ?? office.value.noun;
  return {
    ...bareAgent("role", start, end),
    ...affiliation,
    role: printed(sentence, roleStart, end),
    office: noun,
    officeClass: isFormer(sentence, role) ? "private" : office.value.class,
    definite: determiner === "the" || (affiliation.country === null && affiliation.organisation === null),
  };
}

/** "ambassador to Vietnam Kaimar Karu": the capitals after the institution or the country. */
function nameAtEnd(sentence: Sentence, from: number, end: number): number | null {
  for (let at = from; at < end; at++) {
    const country = sentence.countries.get(at);
    const closed =
      ENGLISH_ORGANISATION_NOUNS.at(sentence.tokens, at)?.end ??
      (country?.kind === "demonym" ? undefined : country?.end) ??
      sentence.organisations.get(at)?.end;
    if (closed === undefined || closed >= end) continue;
    const run = nameRunEnd(sentence, closed);
    if (run === end && run - closed >= 2 && !holdsOrganisationNoun(sentence, closed, run)) return closed;
  }
  return null;
}

function holdsOrganisationNoun(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (ENGLISH_ORGANISATION_NOUNS.at(sentence.tokens, at) !== null) return true;
  return false;
}

function closesName(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token === undefined || token.kind !== "word" || verbAt(sentence, at) !== null;
}

/** A name without title or role, with the appositions after it. */
export function parseBareName(sentence: Sentence, start: number): Agent | null {
  const first = sentence.tokens[start];
  if (first === undefined || DETERMINERS.has(first.lower) || ENGLISH_FORMER.has(first.lower)) return null;
  const end = nameRunEnd(sentence, start);
  if (end === null) return null;
  const company = companyEnd(sentence, start, end);
  if (company !== null) return company === end ? companyAgent(sentence, start, end) : null;
  return closeNamed(sentence, start, start, end, null, []);
}
