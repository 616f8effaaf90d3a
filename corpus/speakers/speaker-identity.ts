import type { Agent } from "./agent.js";
import type { Person, Resolution } from "./person.js";
import type { Persons } from "./persons.js";
import type { SpeakerIdentity } from "./statement.js";

/** An agent as a speaker, with the person behind it when there is one. */
export interface Identified {
  readonly identity: SpeakerIdentity;
  readonly person: Person | null;
}

/** Whom an agent means in this article; null when nobody can be told. */
export function identify(
  agent: Agent,
  persons: Persons,
  paragraph: number,
  sentence: number,
): Identified | null {
  switch (agent.kind) {
    case "person":
      return fromResolution(personNamed(agent, persons, paragraph, sentence), agent);
    case "pronoun":
      return fromPronoun(agent, persons, sentence);
    case "role":
      return fromRole(agent, persons);
    case "state": {
      const country = agent.definite ? persons.thisCountry : agent.country;
      if (country === null) return null;
      return { identity: { ...unnamed(agent), role: null, country }, person: null };
    }
    case "metonym":
      return { identity: { ...unnamed(agent), role: null, metonym: agent.role ?? "" }, person: null };
    case "organisation":
      return { identity: { ...unnamed(agent), role: null }, person: null };
    case "collective":
      return { identity: { ...unnamed(agent), organisation: null, collective: true }, person: null };
    case "anonymous":
      return {
        identity: { ...unnamed(agent), country: null, organisation: null, anonymous: true },
        person: null,
      };
  }
}

/** "Anh cho biết": with nobody in the article who is called so, the United Kingdom. */
function fromPronoun(agent: Agent, persons: Persons, sentence: number): Identified | null {
  const resolution = persons.byPronoun(agent, sentence);
  if (resolution.kind === "unknown" && agent.country !== null)
    return { identity: { ...unnamed(agent), role: null }, person: null };
  return fromResolution(resolution, agent);
}

/** A lone capital word is a person only if the article knows it, or a title says so. */
function personNamed(agent: Agent, persons: Persons, paragraph: number, sentence: number): Resolution {
  const isLone =
    agent.name !== null && !agent.name.includes(" ") && agent.role === null && agent.gender === null;
  if (isLone && !persons.knows(agent)) return { kind: "unknown" };
  return persons.meet(agent, paragraph, sentence);
}

function fromRole(agent: Agent, persons: Persons): Identified | null {
  const resolution = agent.officeClass === "private" && !agent.definite ? null : persons.byOffice(agent);
  if (resolution !== null && resolution.kind === "person") return fromResolution(resolution, agent);
  // "Đại sứ Kenya" with two ambassadors of Kenya is undecided; with none it is an office that speaks.
  if (resolution !== null && resolution.kind === "ambiguous" && agent.definite)
    return fromResolution(resolution, agent);
  return { identity: unnamed(agent), person: null };
}

function fromResolution(resolution: Resolution, agent: Agent): Identified | null {
  if (resolution.kind === "unknown") return null;
  if (resolution.kind === "ambiguous") {
    const identity = {
      name: null,
      role: null,
      country: null,
      organisation: null,
      ambiguous: [...resolution.names],
    };
    return { identity, person: null };
  }
  const { person } = resolution;
  return {
    identity: {
      name: person.name,
      role: person.role ?? agent.role,
      country: person.country,
      organisation: person.organisation,
    },
    person,
  };
}

function unnamed(agent: Agent): SpeakerIdentity {
  return { name: null, role: agent.role, country: agent.country, organisation: agent.organisation };
}
