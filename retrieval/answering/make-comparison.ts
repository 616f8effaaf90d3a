import { speakerName } from "../query/resolve-side.js";
import type { Side } from "../query/speaker-and-topic.js";
import { chooseEvidence, weighEvidence } from "./choose-evidence.js";
import type { Comparison, ComparisonSide } from "./comparison.js";
import { type Frames, framesFor } from "./frames.js";
import type { SidesFound } from "./make-timeline.js";
import { scopeText } from "./scope-text.js";
import { CitationList, inReadingOrder, withMarks, writeStatements } from "./write-statements.js";

/** Puts the sides beside each other, each with its own statements; an empty one is said to be empty. */
export function makeComparison({
  asked,
  passages,
  scope,
  support,
  generation,
  options,
}: SidesFound): Comparison {
  const { question, language, topic } = asked;
  const frames = framesFor(language);
  const citations = new CitationList();
  const isAsked = topic !== null && asked.sides.length > 1;
  const sides = (isAsked ? asked.sides : []).map((side, at): ComparisonSide => {
    const quoting = passages[at] ?? [];
    const request = { query: side.query, passages: quoting, support };
    const chosen = side.speaker === null ? [] : chooseEvidence(weighEvidence(request), options.ofSpeaker);
    const statements = writeStatements(inReadingOrder(chosen, language), frames, citations);
    const refused = statements.length === 0;
    const speaker = side.speaker === null ? side.text : speakerName(side.speaker, language);
    return {
      speaker,
      refused,
      statements,
      note: refused ? note(side, speaker, quoting.length > 0, frames) : null,
    };
  });
  const refused = sides.every((side) => side.refused);
  const hasGap = sides.some((side) => side.refused);
  const parts = isAsked ? sides.map((side) => sideText(side, frames)) : [frames.format("compare-how")];
  const answer = [...parts, ...(hasGap ? [scopeText(scope, frames)] : [])].join("\n\n");
  return { question, language, topic, sides, citations: citations.all, refused, answer, scope, generation };
}

function note({ speaker }: Side, name: string, isQuoted: boolean, frames: Frames): string {
  if (speaker === null) return frames.format("speaker-not-quoted", { name });
  return frames.format(isQuoted ? "compare-nothing" : "refusal-speaker-unknown", { speaker: name });
}

function sideText({ speaker, statements, note }: ComparisonSide, frames: Frames): string {
  const lines = note === null ? statements.map((statement) => `- ${withMarks(statement)}`) : [note];
  return [frames.format("compare-side", { speaker }), ...lines].join("\n");
}
