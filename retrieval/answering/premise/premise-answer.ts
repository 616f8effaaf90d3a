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

/** How many pieces are shown, and what share of the best one's support each must have. */
const MOST_SHOWN = 2;
const LEAST_SHARE_OF_BEST = 0.8;
/** Least support (0–1) of what is shown only because it bears the premise out. */
const LEAST_SURE = 0.5;

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
  const frames = framesFor(request.query.language);
  if (kind === "contrary")
    return noted(bestOf(evidence), frames, (statement) => frames.format("premise-contrary", { statement }));
  // "Ủng hộ loại bỏ bom" bears out that bombs are opposed, though without a word of it.
  if (kind === "holds" && !premise.isGiven && chosen.length === 0 && isSure(evidence))
    return noted(bestOf(evidence), frames, (statement) => statement);
  if (kind === "holds" || !premise.isGiven || mayTell(chosen, premise)) return null;
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

function isSure([best]: readonly Evidence[]): boolean {
  return best !== undefined && best.support >= LEAST_SURE;
}

function bestOf(evidence: readonly Evidence[]): Evidence[] {
  const best = evidence[0]?.support ?? 0;
  return evidence.filter(({ support }) => support >= best * LEAST_SHARE_OF_BEST).slice(0, MOST_SHOWN);
}
