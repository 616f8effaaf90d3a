import type { CitedSpeaker } from "./answer.js";
import type { Frames } from "./frames.js";
import { momentText } from "./moment-text.js";
import { speakerLabel } from "./speaker-label.js";

/** What a statement says beside its words: whose they are, who printed them, and when. */
export interface StatementFacts {
  readonly speaker: CitedSpeaker | null;
  readonly source: string | null;
  /** ISO date, or null when unknown. */
  readonly publishedAt: string | null;
  readonly sample: boolean;
}

export interface FrameOptions {
  /** True: the day on which it was printed is told; for questions that ask when something was said. */
  readonly isDated: boolean;
}

/** The article's words with the one who says them, and who reports it, inside the sentence. */
export function frameStatement(
  { speaker, source, publishedAt, sample }: StatementFacts,
  clause: string,
  frames: Frames,
  { isDated }: FrameOptions,
): string {
  const name = source ?? frames.format("source-unknown");
  const label = sample ? frames.format("source-sample", { source: name }) : name;
  if (speaker === null) return frames.format("statement-report", { source: label, clause });
  const printedBy =
    isDated && publishedAt !== null
      ? frames.format("source-dated", { source: label, date: momentText(publishedAt, frames.language) })
      : label;
  const frame = speaker.speech === "direct" ? "statement-direct" : "statement-indirect";
  return frames.format(frame, { speaker: speakerLabel(speaker, frames), source: printedBy, clause });
}
