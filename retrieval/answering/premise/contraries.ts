import type { Act, ActKind } from "./act.js";

/**
 * What shows that an act did not take place. Not every opposite does: who signed a treaty may have left it
 * later, and who chaired a meeting may oppose what it was about.
 */
const SHOWS_NOT_AGAINST: Readonly<Record<ActKind, readonly ActKind[]>> = {
  stance: ["stance", "accept", "text", "join", "vote", "deed", "valid"],
  view: ["stance", "accept", "vote", "valid"],
  accept: ["stance", "accept", "text", "join", "vote", "deed", "valid"],
  text: ["text", "join", "vote"],
  join: ["text", "join", "host"],
  host: ["host", "join"],
  vote: ["vote", "stance"],
  deed: ["deed", "stance", "accept"],
  work: ["work", "deed"],
  refuse: ["stance", "accept", "text", "join", "host", "vote", "deed", "work", "valid"],
  out: ["text", "join", "host", "vote"],
  leave: ["vote", "deed"],
  relations: ["relations"],
  valid: ["valid"],
};

const SHOWS_NOT_FOR: Readonly<Record<ActKind, readonly ActKind[]>> = {
  stance: ["stance", "accept", "text", "join", "vote", "refuse", "out", "leave"],
  view: ["stance", "accept", "vote", "refuse"],
  accept: ["stance", "accept", "refuse"],
  text: ["text", "join", "stance", "refuse", "out"],
  join: ["text", "join", "stance", "refuse", "out"],
  host: ["host", "refuse", "out"],
  vote: ["vote", "stance", "refuse"],
  deed: ["deed", "stance", "accept", "refuse", "out", "leave"],
  work: ["work", "refuse"],
  refuse: [],
  out: [],
  leave: [],
  relations: ["relations"],
  valid: ["valid", "stance", "accept"],
};

/** True when who did `told` did not, as far as words tell, do `asked` to the same thing. */
export function isContrary(told: Act, asked: Act): boolean {
  if (told.side === asked.side) return false;
  if (told.side === "aside" || asked.side === "aside") return told.kind === "vote" && asked.kind === "vote";
  const kinds = asked.side === "for" ? SHOWS_NOT_FOR : SHOWS_NOT_AGAINST;
  return kinds[asked.kind].includes(told.kind);
}

/** What bears an act out: to sign is to support, but to support is not to sign. */
const SHOWS_FOR: Readonly<Partial<Record<ActKind, readonly ActKind[]>>> = {
  view: ["stance", "accept", "vote", "valid"],
  accept: ["accept", "stance", "valid"],
  text: ["text", "join"],
  join: ["text", "join", "host", "work"],
  host: ["host", "join", "work"],
  vote: ["vote"],
  work: ["work", "deed", "host"],
  valid: ["valid", "stance", "accept"],
};

/** True when `told` bears out that `asked` took place. */
export function isSame(told: Act, asked: Act): boolean {
  if (told.side !== asked.side || (told.kind === "relations") !== (asked.kind === "relations")) return false;
  return asked.side !== "for" || (SHOWS_FOR[asked.kind]?.includes(told.kind) ?? true);
}

/** Acts that tell what somebody thinks or does of a matter, beside those on a text, a meeting or a group. */
const OF_WILL: ReadonlySet<ActKind> = new Set([
  "stance",
  "view",
  "accept",
  "deed",
  "work",
  "refuse",
  "valid",
]);

export function isOfWill(kind: ActKind): boolean {
  return OF_WILL.has(kind);
}
