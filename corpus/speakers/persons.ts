import { foldAccents } from "../text/fold.js";
import type { Agent } from "./agent.js";
import type { Person, Resolution } from "./person.js";
import { genderOfName, genderOfOffice, isNamed } from "./person-names.js";
import { holds, isDescribedAlike, related } from "./person-offices.js";

const UNKNOWN: Resolution = { kind: "unknown" };

/** The article's memory of who has been named, in order of introduction. */
export class Persons {
  private readonly known: Person[] = [];
  private lastSpeakers: readonly Person[] = [];

  private lastCountries: readonly string[] = [];

  /** Notes the countries of the sentence just read. */
  noteCountries(countries: readonly string[]): void {
    if (countries.length > 0) this.lastCountries = [...new Set(countries)];
  }

  /** What "nước này" means: the one country of the last sentence that named any; null when there were more. */
  get thisCountry(): string | null {
    const [only, second] = this.lastCountries;
    return only !== undefined && second === undefined ? only : null;
  }

  get all(): readonly Person[] {
    return this.known;
  }

  /** Notes who spoke in the sentence just read: later pronouns mean those first. */
  markSpeakers(speakers: readonly Person[]): void {
    this.lastSpeakers = speakers;
  }

  /** Whether a name belongs to somebody already introduced. */
  knows(agent: Agent): boolean {
    const { name } = agent;
    return name !== null && this.known.some((person) => isNamed(person, name) && canBe(person, agent));
  }

  /** Takes in a named agent: introduces the person, or adds to what is known. */
  meet(agent: Agent, paragraph: number, sentence: number): Resolution {
    if (agent.name === null) return UNKNOWN;
    const name = agent.name;
    const fitting = this.known.filter((person) => isNamed(person, name) && canBe(person, agent));
    const exact = fitting.filter((person) => foldAccents(person.name) === foldAccents(name));
    const found = exact.length === 1 ? exact : fitting;
    if (found.length > 1) return { kind: "ambiguous", names: found.map((person) => person.name) };
    const known = found[0];
    if (known !== undefined) {
      learn(known, agent);
      known.paragraph = paragraph;
      known.sentence = sentence;
      return { kind: "person", person: known };
    }
    const person: Person = {
      name,
      gender: agent.gender ?? genderOfName(name) ?? genderOfOffice(agent.office),
      role: agent.role,
      descriptions: agent.described === null ? [] : [agent.described],
      offices: new Set(agent.office === null ? [] : [agent.office]),
      country: agent.country,
      organisation: agent.organisation,
      familiar: agent.familiar || (agent.officeClass ?? "private") === "private",
      retired: agent.supersedes,
      paragraph,
      sentence,
    };
    this.known.push(person);
    return { kind: "person", person };
  }

  /**
   * Whom a pronoun means: the last speaker and whoever fits and was named after; one, or undecided. Who is
   * named in the same sentence is its hearer or its object.
   */
  byPronoun(agent: Agent, sentence: number): Resolution {
    const { gender, familiar } = agent;
    const fitting = this.known.filter(
      (person) =>
        (gender === null || fitsGender(person, gender)) &&
        (!familiar || (person.familiar && person.country === null)) &&
        person.sentence !== sentence,
    );
    const last = this.lastSpeakers.filter((person) => fitting.includes(person));
    if (last.length === 0) {
      const newest = Math.max(...fitting.map((person) => person.paragraph));
      const recent = fitting.filter((person) => person.paragraph === newest);
      // Of two who have not spoken, "bà" takes up the one whom the article has called "bà".
      const told = recent.filter((person) => gender !== null && person.gender === gender);
      return decide(told.length === 1 ? told : recent);
    }
    const spoke = Math.max(...last.map((person) => person.sentence));
    return decide(fitting.filter((person) => last.includes(person) || person.sentence > spoke));
  }

  /** Whom an office without a name means: those who hold it and, where told, for that state or body. */
  byOffice(agent: Agent): Resolution {
    const office = agent.office;
    if (office === null) return UNKNOWN;
    const candidates = this.known.filter(
      (person) =>
        holds(person, office) &&
        (agent.country === null || person.country === agent.country) &&
        (agent.organisation === null ||
          person.country !== null ||
          related(person.organisation, agent.organisation)) &&
        (agent.gender === null || fitsGender(person, agent.gender)) &&
        isDescribedAlike(person, agent),
    );
    // The last speaker takes it up, unless somebody else who fits has been named since.
    const [last, another] = this.lastSpeakers.filter((person) => candidates.includes(person));
    if (
      last !== undefined &&
      another === undefined &&
      !candidates.some((one) => one.sentence > last.sentence)
    )
      return { kind: "person", person: last };
    return decide(candidates);
  }
}

function decide(candidates: readonly Person[]): Resolution {
  const [only, second] = candidates;
  if (only === undefined) return UNKNOWN;
  if (second === undefined) return { kind: "person", person: only };
  return { kind: "ambiguous", names: candidates.map((person) => person.name) };
}

function canBe(person: Person, agent: Agent): boolean {
  if (agent.gender !== null && !fitsGender(person, agent.gender)) return false;
  if (agent.country !== null && person.country !== null && agent.country !== person.country) return false;
  return true;
}

function fitsGender(person: Person, gender: "male" | "female"): boolean {
  return person.gender === null || person.gender === gender;
}

function learn(person: Person, agent: Agent): void {
  if (agent.name !== null && agent.name.split(" ").length > person.name.split(" ").length)
    person.name = agent.name;
  person.gender ??= agent.gender;
  if (agent.supersedes) {
    person.role = agent.role;
    person.country = agent.country;
    person.organisation = agent.organisation;
    person.retired = true;
  }
  // A first full description stays; a later one only fills what was missing.
  if (
    person.role === null ||
    (person.country === null && person.organisation === null && agent.country !== null)
  )
    person.role = agent.role ?? person.role;
  if (person.country === null && person.organisation === null && !person.retired) {
    person.country = agent.country;
    person.organisation = agent.organisation;
  }
  if (agent.described !== null) person.descriptions.push(agent.described);
  if (agent.office !== null) person.offices.add(agent.office);
}
