import type { OfficeClass } from "./office.js";

/** A noun phrase that may be the subject of a reporting verb. */
export interface Agent {
  readonly kind: AgentKind;
  /** Names as printed, without titles; null where none is. */
  readonly name: string | null;
  readonly gender: "male" | "female" | null;
  /** The office or the describing words as printed. */
  readonly role: string | null;
  /** All that describes the person, appositions included. */
  readonly described: string | null;
  /** The noun of the office, in lower case, by which a later mention takes it up. */
  readonly office: string | null;
  readonly officeClass: OfficeClass | null;
  readonly country: string | null;
  readonly organisation: string | null;
  /** True when the phrase points back: "vị đại sứ", "the minister", "ông". */
  readonly definite: boolean;
  /** True for "anh", "chị", "cô": said of private people. */
  readonly familiar: boolean;
  /** True when the phrase tells that an earlier office is no longer held ("cựu", "former", "nay là"). */
  readonly supersedes: boolean;
  /** Token indices in the sentence; `end` is exclusive and comes after a closing comma of an apposition. */
  readonly start: number;
  readonly end: number;
}

/**
 * `person`: named; `role`: an office without a name; `pronoun`: he, she; `state`: a country as subject;
 * `metonym`: a capital; `organisation`, `collective`, `anonymous`: as in a speaker.
 */
export type AgentKind =
  | "person"
  | "role"
  | "pronoun"
  | "state"
  | "metonym"
  | "organisation"
  | "collective"
  | "anonymous";

/** An agent with nothing told; the parsers fill in what the phrase says. */
export function bareAgent(kind: AgentKind, start: number, end: number): Agent {
  return {
    kind,
    name: null,
    gender: null,
    role: null,
    described: null,
    office: null,
    officeClass: null,
    country: null,
    organisation: null,
    definite: false,
    familiar: false,
    supersedes: false,
    start,
    end,
  };
}
