import type { TextSpan } from "../../../corpus/text/sentences.js";
import { tokensOf } from "../../analysis/tokenise.js";
import type { AnswerDraft, AnswerRequest } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import { framesFor } from "../frames.js";
import { refusalSaying } from "../refusal.js";
import { actsIn } from "./act-words.js";
import { isSame } from "./contraries.js";
import { judgePremise } from "./judge-premise.js";
import { noted } from "./noted.js";
import type { Premise } from "./premise.js";
import { readPremise } from "./read-premise.js";

/** How many pieces show the contrary, and what share of the best one's support each must have. */
const MOST_CONTRARY = 2;
const LEAST_SHARE_OF_BEST = 0.8;

/**
 * The answer to a question that takes for granted what the articles do not tell: that on the contrary …, or
 * that they do not show it; null where the premise may stand and the question is answered as any other.
 *
 * @param chosen what the question would be answered with
 */
export function premiseAnswer(request: AnswerRequest, chosen: readonly Evidence[]): AnswerDraft | null {
  const premise = readPremise(request.query);
  if (premise === null) return null;
  const { kind, evidence } = judgePremise(premise, request);
  if (kind === "contrary") return contraryAnswer(evidence, request);
  if (kind === "holds" || !premise.isGiven || mayTell(chosen, premise)) return null;
  const frames = framesFor(request.query.language);
  return refusalSaying(frames.format("premise-untold", { subject: premise.subject.label }), request);
}

/**
 * True when what would be the answer may tell of the act, though in words that do not name the subject. Joining,
 * signing and supporting are told in too many ways to say that none of them is there.
 */
function mayTell(chosen: readonly Evidence[], { act }: Premise): boolean {
  if (chosen.length > 0 && act.side === "for") return true;
  return chosen.some(({ ranked, quote }) => {
    const words = sliceOf(ranked.passage.text, quote);
    return actsIn(tokensOf(words), "typed").some((told) => isSame(told, act));
  });
}

function sliceOf(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

function contraryAnswer(evidence: readonly Evidence[], { query }: AnswerRequest): AnswerDraft {
  const best = evidence[0]?.support ?? 0;
  const shown = evidence
    .filter(({ support }) => support >= best * LEAST_SHARE_OF_BEST)
    .slice(0, MOST_CONTRARY);
  const frames = framesFor(query.language);
  return noted(shown, frames, (statement) => frames.format("premise-contrary", { statement }));
}
