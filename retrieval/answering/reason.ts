import type { Query } from "../query/query.js";
import type { Evidence } from "./evidence.js";

/** At the head of a question, or of its clause: "vì sao", "Why". */
const ASKS_WHY =
  /(?<![\p{L}\p{N}])(?:vì sao|tại sao|vi sao|tai sao|vì lý do gì|vì lí do gì|vi ly do gi|vi li do gi|why|how come|for what reason)(?![\p{L}\p{N}])/iu;

/** Words by which a sentence tells a cause or a purpose; rather too many, so that hardly one is denied. */
const TELLS_WHY =
  /(?<![\p{L}\p{N}])(?:vì|bởi|do|nhằm|để|nên|nhờ|khiến|bắt nguồn|xuất phát|dẫn đến|dẫn tới|nguyên nhân|lý do|lí do|căn cứ|trước tình hình|sau khi|because|since|due to|owing to|thanks to|so that|in order to|cause[sd]?|reasons?|therefore|thus|hence|given|amid|led to|leads to|in response|after)(?![\p{L}\p{N}])/iu;

/**
 * True for a question why somebody said something. Of other questions nothing is denied: a fact is often the reason
 * of another without a word that says so.
 */
export function asksWhySaid({ read, speaker }: Pick<Query, "read" | "speaker">): boolean {
  return speaker !== null && ASKS_WHY.test(read);
}

/** True when one of the sentences quoted can be read as a reason. */
export function tellsWhy(evidence: readonly Evidence[]): boolean {
  return evidence.some(({ ranked, quote }) =>
    TELLS_WHY.test(ranked.passage.text.slice(quote.start, quote.end)),
  );
}
