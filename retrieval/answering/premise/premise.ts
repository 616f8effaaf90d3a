import type { TopicUnit } from "../../query/query.js";
import type { Evidence } from "../evidence.js";
import type { Act } from "./act.js";
import type { ObjectKind } from "./object-kind.js";

/**
 * An act that a question names: "vì sao Việt Nam phản đối Hiệp ước …" takes for granted that Việt Nam opposes
 * the treaty.
 *
 * @example
 * { act: { kind: "stance", side: "against", isDenied: false }, isGiven: true,
 *   subject: { label: "Việt Nam", members: [{ country: "VN", forms: ["viet nam"] }] }, object: [ … ] }
 */
export interface Premise {
  readonly act: Act;
  /** True for "why" and "when", which take the act for granted; false where it is what is asked: "did …?". */
  readonly isGiven: boolean;
  readonly subject: Subject;
  /** What the act is about: the question's topic without the act and the subject. Never empty. */
  readonly object: readonly TopicUnit[];
  readonly objectKind: ObjectKind;
  /** Units of the object that say what it is, "hiệp ước"; the others only tell which. May be empty. */
  readonly heads: readonly TopicUnit[];
  /** True when the question itself asks about a thing's end: "ủng hộ *loại bỏ* vũ khí". */
  readonly isTurned: boolean;
}

/** Who is said to have acted; several for "Mỹ, Anh và Pháp". */
export interface Subject {
  /** As typed, for messages. */
  readonly label: string;
  readonly members: readonly Member[];
}

export interface Member {
  /** ISO 3166-1 alpha-2; null for a person or an organisation. */
  readonly country: string | null;
  /** Names as `foldedWords`; they count beside the country's. */
  readonly forms: readonly string[];
}

/**
 * What the articles tell of a premise.
 * - `holds`: the act is told, or something like it
 * - `contrary`: only the contrary is told, in these pieces
 * - `untold`: neither is
 */
export interface PremiseFinding {
  readonly kind: "holds" | "contrary" | "untold";
  /** Best first; where it holds, what surely tells so, if anything does. */
  readonly evidence: readonly Evidence[];
}
