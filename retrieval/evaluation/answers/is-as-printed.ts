import type { Language } from "../../../corpus/article.js";
import type { Citation } from "../../answering/answer.js";
import { frameStatement } from "../../answering/frame-statement.js";
import { framesFor } from "../../answering/frames.js";
import { PIECE_LINK } from "../../answering/write-statements.js";

/** Stand for the clause and for the one asked about while a frame is made; no article contains them. */
const CLAUSE = "\uFFFC";
const ASKED = "\uFFFB";

/**
 * True when a printed statement is its citations' words, piece after piece, framed with their speaker and source.
 *
 * @param citations those of the statement, in its order
 */
export function isAsPrinted(text: string, citations: readonly Citation[], language: Language): boolean {
  const [first] = citations;
  if (first === undefined) return false;
  const frames = framesFor(language);
  const wholes = [false, true].flatMap((isDated) => {
    const statement = frameStatement(first, CLAUSE, frames, { isDated });
    // A premise that the articles deny is told before the statement, and so is a silence.
    return [
      statement,
      frames.format("direct-answer", { answer: ASKED, statement }),
      frames.format("premise-contrary", { statement }),
      frames.format("silence-present", { speaker: ASKED, statement }),
    ];
  });
  return wholes.some((frame) => {
    const words = patternOf(frame).exec(text)?.[1];
    return words !== undefined && areQuoted(words.split(PIECE_LINK), citations);
  });
}

/** The pieces one after another, each whole in a quotation; a piece may hold the link itself. */
function areQuoted(parts: readonly string[], citations: readonly Citation[]): boolean {
  if (parts.length === 0) return true;
  return parts.some((_, at) => {
    const piece = parts.slice(0, at + 1).join(PIECE_LINK);
    return citations.some(({ quote }) => quote.includes(piece)) && areQuoted(parts.slice(at + 1), citations);
  });
}

function patternOf(frame: string): RegExp {
  const literal = frame.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
  return new RegExp(`^${literal.replace(ASKED, "[^\\n]+?").replace(CLAUSE, () => "([^]+)")}$`, "u");
}
