import { standaloneQuestion } from "../../../retrieval/conversation/standalone-question.js";
import type { Turn, TurnCitation } from "../../../retrieval/conversation/turn.js";
import type { KnownSpeaker } from "../../../retrieval/index/passage-store.js";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { UnderstandOptions } from "../../../retrieval/query/understand-question.js";

const speaker = (name: string | null, country: string | null, organisation: string | null): KnownSpeaker => ({
  name,
  country,
  organisation,
  role: null,
});

/** Reads questions over a few made-up persons; "today" is Sunday, 22 November 2026. */
export function understanding(lexicon: Lexicon): UnderstandOptions {
  const names = new KnownNames([
    speaker("Trần Minh Khôi", "VN", null),
    speaker("Lim Hui Shan", "SG", null),
    speaker("Achieng Wafula", "KE", null),
    speaker(null, null, "Liên hợp quốc"),
    speaker(null, null, "EU"),
  ]);
  const clock = { now: new Date("2026-11-22T03:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };
  return { lexicon, names, clock, readerLanguage: "vi" };
}

export const KHOI = cited("Trần Minh Khôi", "VN");
export const LIM = cited("Lim Hui Shan", "SG");

export function cited(name: string | null, country: string | null): TurnCitation {
  return {
    articleId: "2020-05-22-hop-mang",
    paragraph: 0,
    publishedAt: "2020-05-22",
    speaker: { name, role: null, country, organisation: null, speech: "indirect" },
  };
}

/** A question asked two days before "today". */
export function turn(read: string, ...citations: readonly TurnCitation[]): Turn {
  return {
    askedAt: "2026-11-20T03:00:00.000Z",
    read,
    language: "vi",
    refused: citations.length === 0,
    cited: citations,
  };
}

/** The standalone question, or null when nothing is followed up. */
export function follow(
  options: UnderstandOptions,
  asked: string,
  ...turns: readonly (Turn | string)[]
): string | null {
  const made = standaloneQuestion(
    asked,
    turns.map((one) => (typeof one === "string" ? turn(one) : one)),
    options,
  );
  return made.followsUp ? made.question : null;
}
