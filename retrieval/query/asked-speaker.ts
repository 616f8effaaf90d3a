import type { Speaker } from "../../corpus/speaker.js";
import { foldedWords } from "../analysis/folded-words.js";

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
    }
  | {
      readonly kind: "name";
      /** Names of one person or organisation as `foldedWords`: "lien hop quoc", "lhq", "un". */
      readonly forms: readonly string[];
      readonly label: string;
    };

type Credited = Pick<Speaker, "name" | "role" | "country" | "organisation" | "anonymous" | "ambiguous">;

/** True when a span that quotes `speaker` is a statement of the one who is asked about. */
export function speaksFor(speaker: Credited, asked: AskedSpeaker): boolean {
  // Neither a source that stays unnamed nor one of two candidates may stand for anybody.
  if (speaker.anonymous || speaker.ambiguous) return false;
  if (asked.kind === "several") return asked.of.some((one) => speaksFor(speaker, one));
  if (asked.kind === "country") return speaker.country === asked.country;
  return [speaker.name, speaker.organisation].some((printed) => {
    if (printed === null) return false;
    const words = ` ${foldedWords(printed)} `;
    return asked.forms.some((form) => words.includes(` ${form} `));
  });
}
