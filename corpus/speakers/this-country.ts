import type { Agent } from "./agent.js";
import type { Persons } from "./persons.js";
import type { Sentence } from "./sentence.js";

const THIS_COUNTRY = / (?:của )?(?:nước|quốc gia) này$/u;

/**
 * "Đại diện nước này", "Bộ Ngoại giao nước này": the country is the only one that the sentence has named so far,
 * or else the only one of the last sentence that named any. With several it stays untold.
 */
export function withThisCountry(sentence: Sentence, agent: Agent, persons: Persons): Agent {
  const { role, organisation } = agent;
  const points = THIS_COUNTRY.test(role ?? "") || THIS_COUNTRY.test(organisation ?? "");
  if (!points || agent.country !== null) return agent;
  const told = {
    role: role?.replace(THIS_COUNTRY, "") ?? null,
    organisation: organisation?.replace(THIS_COUNTRY, "") ?? null,
  };
  if (!SPEAKS_FOR_STATE.has(agent.officeClass ?? "voice")) return { ...agent, ...told };
  const before = [...sentence.countries].filter(([at]) => at < agent.start);
  const [only, second] = new Set(before.map(([, { country }]) => country));
  const here = second === undefined ? only : null;
  return { ...agent, ...told, country: here === undefined ? persons.thisCountry : here };
}

const SPEAKS_FOR_STATE: ReadonlySet<string> = new Set(["state", "voice"]);
