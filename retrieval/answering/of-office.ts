import { holdsAskedOffice, type OneSpeaker } from "../query/asked-speaker.js";
import type { Query } from "../query/query.js";
import { speakerName } from "../query/resolve-side.js";
import type { Evidence } from "./evidence.js";

/** What may answer a question for the holder of an office. */
export interface EvidenceOfOffice {
  readonly evidence: readonly Evidence[];
  /** The office as the reader called it, when only its state is quoted; null when its holder is, or none is asked. */
  readonly stateFor: string | null;
}

/** Keeps to the holder's own words; the words of the bare state stand only where the holder has none. */
export function ofOffice(found: readonly Evidence[], { speaker, language }: Query): EvidenceOfOffice {
  if (speaker === null || speaker.kind === "several" || speaker.office === undefined)
    return { evidence: found, stateFor: null };
  const theirs = found.filter((piece) => isHolders(piece, speaker));
  if (theirs.length > 0 || found.length === 0) return { evidence: theirs, stateFor: null };
  return { evidence: found, stateFor: speakerName(speaker, language) };
}

function isHolders({ speaker }: Evidence, asked: OneSpeaker): boolean {
  return speaker !== null && holdsAskedOffice(speaker, asked);
}
