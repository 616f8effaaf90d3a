import type { Speaker } from "../../corpus/speaker.js";
import { foldedWords } from "../analysis/folded-words.js";
import { type AskedOffice, holds } from "./asked-office.js";

/** Whose words a question asks for: one, or any of several ("Mỹ, Anh và Pháp nói gì"). */
export type AskedSpeaker = OneSpeaker | SeveralSpeakers;

export interface SeveralSpeakers {
  readonly kind: "several";
  readonly of: readonly OneSpeaker[];
}

export type OneSpeaker =
  | {
      readonly kind: "country";
      /** ISO 3166-1 alpha-2. */
      readonly country: string;
      /** As typed, for messages. */
      readonly label: string;
      /** When one office of the state is asked for; the label names it then. */
      readonly office?: AskedOffice;
      readonly isUnprinted?: never;
    }
  | {
      readonly kind: "name";
      /**
       * Names of one person or organisation as `foldedWords`: "lien hop quoc", "lhq", "un"; none for an office
       * of which the question tells no state or body.
       */
      readonly forms: readonly string[];
      readonly label: string;
      readonly office?: AskedOffice;
      /** True for a name that no article prints. */
      readonly isUnprinted?: true;
    };

type Credited = Pick<Speaker, "name" | "role" | "country" | "organisation" | "anonymous" | "ambiguous">;

/** True when a span that quotes `speaker` is a statement of the one who is asked about. */
export function speaksFor(speaker: Credited, asked: AskedSpeaker): boolean {
  // Neither a source that stays unnamed nor one of two candidates may stand for anybody.
  if (speaker.anonymous || speaker.ambiguous) return false;
  if (asked.kind === "several") return asked.of.some((one) => speaksFor(speaker, one));
  if (asked.office !== undefined) return holdsAskedOffice(speaker, asked) || isStateOf(speaker, asked);
  if (asked.kind === "country") return speaker.country === asked.country;
  return [speaker.name, speaker.organisation].some((printed) => {
    if (printed === null) return false;
    const words = ` ${foldedWords(printed)} `;
    return asked.forms.some((form) => words.includes(` ${form} `));
  });
}

/** True when a speaker has the office that is asked for, of the state or body that is asked for. */
export function holdsAskedOffice(speaker: Credited, asked: OneSpeaker): boolean {
  if (asked.office === undefined || speaker.anonymous || speaker.ambiguous) return false;
  if (!holds(speaker, asked.office)) return false;
  if (asked.kind === "country") return speaker.country === asked.country;
  if (asked.forms.length === 0) return true;
  const words = ` ${[speaker.role, speaker.organisation].map((part) => foldedWords(part ?? "")).join(" ")} `;
  return asked.forms.some((form) => words.includes(` ${form} `));
}

/** Who speaks in the name of the whole state. */
const VOICES_OF_STATE = new Set(["prime minister", "president", "foreign minister", "spokesperson", "king"]);

/**
 * True for the state itself, of which no one else is told. What its head said may be printed as the state's own
 * words: they may be shown, as the state's, when nobody of the office is quoted.
 */
function isStateOf({ name, role, organisation, country }: Credited, asked: OneSpeaker): boolean {
  if (asked.kind !== "country" || asked.office === undefined || country !== asked.country) return false;
  const { keys, ranks } = asked.office;
  return (
    name === null &&
    role === null &&
    organisation === null &&
    ranks.length === 0 &&
    keys.some((key) => VOICES_OF_STATE.has(key))
  );
}
