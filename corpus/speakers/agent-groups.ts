import { type Agent, bareAgent } from "./agent.js";
import { parseEnglishAgent } from "./english-agents.js";
import { printed, type Sentence } from "./sentence.js";
import { parseVietnameseAgent } from "./vietnamese-agents.js";

/** One or several agents that share a verb: "Đại diện Pháp, Đức và Bỉ". */
export interface AgentGroup {
  readonly agents: readonly Agent[];
  readonly start: number;
  readonly end: number;
}

/** All agents of a sentence in order, enumerations together, never overlapping. */
export function agentGroupsOf(sentence: Sentence): AgentGroup[] {
  const groups: AgentGroup[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const group = parseGroup(sentence, at);
    if (group === null) at++;
    else {
      groups.push(group);
      at = Math.max(group.end, at + 1);
    }
  }
  return groups;
}

function parseGroup(sentence: Sentence, start: number): AgentGroup | null {
  const pair = parseTwoCountries(sentence, start) ?? parseMinistersOf(sentence, start);
  if (pair !== null) return pair;
  const first = parseAgent(sentence, start);
  if (first === null) return null;
  const agents = [first];
  let end = first.end;
  let joinedEnd = end;
  let joined: Agent[] = [first];
  for (;;) {
    const link = linkAt(sentence, end);
    if (link === null) break;
    // "các bên kiềm chế, và Mỹ …": a comma before "và" after one agent opens a new clause, not a pair.
    if (
      first.kind === "collective" &&
      link.closes &&
      sentence.tokens[end]?.text === "," &&
      agents.length === 1
    )
      break;
    const next = parseAgent(sentence, link.end);
    if (next === null || !canJoin(first, next)) break;
    agents.push(shareOffice(first, next));
    end = next.end;
    // Commas alone make no list: it must come to "và" or "and".
    if (link.closes) {
      joined = [...agents];
      joinedEnd = end;
    }
  }
  return { agents: joined, start, end: joinedEnd };
}

function parseAgent(sentence: Sentence, start: number): Agent | null {
  return sentence.language === "vi"
    ? parseVietnameseAgent(sentence, start)
    : parseEnglishAgent(sentence, start);
}

/** "ngoại trưởng hai nước Việt Nam và Indonesia", "hai nước Lào và Campuchia", "các nước Latvia, Litva". */
function parseTwoCountries(sentence: Sentence, start: number): AgentGroup | null {
  const { tokens } = sentence;
  let at = start;
  const words: string[] = [];
  while (at < start + 5 && !/^(?:hai|ba|bốn|các|hai)$/u.test(tokens[at]?.lower ?? "")) {
    if (tokens[at]?.kind !== "word") return null;
    words.push(tokens[at]?.lower ?? "");
    at++;
  }
  if (tokens[at + 1]?.lower !== "nước" || words.length > 4) return null;
  const role = printed(sentence, start, at);
  if (
    words.length > 0 &&
    !/^(?:ngoại trưởng|thủ tướng|tổng thống|bộ trưởng|bộ ngoại giao|lãnh đạo|đại diện|đại biểu|phái đoàn|trưởng đoàn|đặc phái viên|quan chức|chính phủ|đại sứ|nguyên thủ)/iu.test(
      role,
    )
  )
    return null;
  const countries: string[] = [];
  let end = at + 2;
  for (;;) {
    const named = sentence.countries.get(end);
    if (named === undefined) break;
    countries.push(named.country);
    const link = linkAt(sentence, named.end);
    end = named.end;
    if (link === null || !sentence.countries.has(link.end)) break;
    end = link.end;
  }
  if (countries.length < 2) return null;
  const agents = countries.map(
    (country): Agent => ({
      kind: words.length > 0 ? "role" : "state",
      name: null,
      gender: null,
      role: role === "" ? null : role,
      described: null,
      office: null,
      officeClass: "state",
      country,
      organisation: null,
      definite: false,
      familiar: false,
      supersedes: false,
      start,
      end,
    }),
  );
  return { agents, start, end };
}

/** "the foreign ministers of Chile and Peru". */
function parseMinistersOf(sentence: Sentence, start: number): AgentGroup | null {
  if (sentence.language !== "en") return null;
  const { tokens } = sentence;
  let at = tokens[start]?.lower === "the" ? start + 1 : start;
  const roleStart = at;
  while (
    at < roleStart + 3 &&
    tokens[at]?.kind === "word" &&
    !/^(?:ministers|presidents|leaders|governments|ambassadors|envoys|representatives|delegations)$/u.test(
      tokens[at]?.lower ?? "",
    )
  )
    at++;
  if (!/s$/u.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "of") return null;
  const role = printed(sentence, roleStart, at + 1);
  const agents: Agent[] = [];
  let end = at + 2;
  for (;;) {
    const named =
      sentence.countries.get(end) ?? sentence.countries.get(tokens[end]?.lower === "the" ? end + 1 : end);
    if (named === undefined || named.kind !== "name") break;
    agents.push({
      ...bareAgent("role", start, named.end),
      role,
      officeClass: "state",
      country: named.country,
    });
    end = named.end;
    const link = linkAt(sentence, end);
    const after = tokens[link?.end ?? end]?.lower === "the" ? 1 : 0;
    if (link === null || !sentence.countries.has(link.end + after)) break;
    end = link.end;
  }
  return agents.length < 2 ? null : { agents, start, end };
}

function linkAt(sentence: Sentence, index: number): { end: number; closes: boolean } | null {
  const { tokens } = sentence;
  const afterComma = tokens[index]?.text === "," || tokens[index - 1]?.text === ",";
  const at = tokens[index]?.text === "," ? index + 1 : index;
  if (/^(?:và|and|cùng|&)$/u.test(tokens[at]?.lower ?? "")) {
    const next = /^(?:với)$/u.test(tokens[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    return { end: next, closes: true };
  }
  return afterComma && at > 0 ? { end: at, closes: false } : null;
}

function canJoin(first: Agent, next: Agent): boolean {
  if (next.kind === "pronoun" || first.kind === "pronoun") return false;
  if (first.kind === "role" && next.kind === "state") return first.country !== null;
  if (first.kind === "person" || first.kind === "role")
    return next.kind === "person" || next.kind === "role" || next.kind === "organisation";
  return next.kind !== "person";
}

/** In "Đại diện Pháp, Đức và Bỉ" the later countries share the office. */
function shareOffice(first: Agent, next: Agent): Agent {
  if (first.kind !== "role" || next.kind !== "state") return next;
  const office = first.role
    ?.split(" ")
    .filter((word) => /^\p{Ll}/u.test(word) || word === first.role?.split(" ")[0]);
  return {
    ...next,
    kind: "role",
    role: office?.join(" ") ?? null,
    office: first.office,
    officeClass: first.officeClass,
  };
}
