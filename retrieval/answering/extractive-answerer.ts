import type { AnswerDraft, Answerer, AnswerRequest } from "./answerer.js";
import { type ChoiceLimits, chooseEvidence, weighEvidence } from "./choose-evidence.js";
import { directAnswer } from "./direct-answer.js";
import { framesFor } from "./frames.js";
import { ofOffice } from "./of-office.js";
import { premiseAnswer } from "./premise/premise-answer.js";
import { silenceAnswer } from "./premise/silence-answer.js";
import { printedDraft, withOpening } from "./printed-draft.js";
import { asksWhySaid, tellsWhy } from "./reason.js";
import { refusalOf } from "./refusal.js";
import { CitationList, inReadingOrder, writeStatements } from "./write-statements.js";

/** How the extractive answerer chooses; tuned on the project's own questions, see docs/retrieval.md. */
export interface ExtractiveOptions {
  /** When someone's words are asked for: the speaker is certain already. */
  readonly ofSpeaker: ChoiceLimits;
  /** When no one's words are asked for. */
  readonly other: ChoiceLimits;
}

export const DEFAULT_EXTRACTIVE: ExtractiveOptions = {
  ofSpeaker: { leastLikelihood: 0.3, leastSupport: 0.3, leastShareOfBest: 0, most: 6 },
  other: { leastLikelihood: 0.35, leastSupport: 0.3, leastShareOfBest: 0.6, most: 3 },
};

/**
 * Answers in the articles' own words: picks the clauses that have the topic (and the speaker) of the
 * question, says whose they are, and cites the sentence each stands in. Needs no model.
 */
export class ExtractiveAnswerer implements Answerer {
  readonly id = "extractive";

  constructor(readonly options: ExtractiveOptions = DEFAULT_EXTRACTIVE) {}

  async answer(request: AnswerRequest): Promise<AnswerDraft> {
    const { query } = request;
    // "How often?" asks for no one's words and names no topic: every sentence would do.
    const asksNothing = query.units.length === 0 || (query.speaker === null && query.topic.length === 0);
    const limits = query.speaker === null ? this.options.other : this.options.ofSpeaker;
    const weighed = asksNothing ? [] : weighEvidence(request);
    const support = weighed[0]?.likelihood ?? 0;
    const found = chooseEvidence(weighed, limits, query.dates?.newestFirst);
    const { evidence: chosen, stateFor } = ofOffice(found, query);
    const premise = asksNothing ? null : premiseAnswer(request, chosen);
    if (premise !== null) return premise;
    const silence = asksNothing ? null : silenceAnswer(request, chosen);
    if (silence !== null) return silence;
    if (chosen.length === 0) return { ...refusalOf(request), support };
    const frames = framesFor(query.language);
    const citations = new CitationList();
    // Someone's words are read in their order; of facts the likeliest answer comes first.
    const ordered = query.speaker === null ? chosen : inReadingOrder(chosen, query.language);
    // "When did they say that?" is answered by the day on which it was printed.
    const isDated = query.speaker !== null && query.expects === "date";
    const [likeliest] = query.speaker === null ? ordered : [];
    const direct = likeliest === undefined ? null : directAnswer(query, likeliest, request.support);
    const written = writeStatements(ordered, frames, citations, { isDated });
    const statements =
      stateFor !== null
        ? withOpening(written, (statement) =>
            frames.format("state-for-office", { speaker: stateFor, statement }),
          )
        : direct === null
          ? written
          : withOpening(written, (statement) =>
              frames.format("direct-answer", { answer: direct, statement }),
            );
    const draft = printedDraft(statements, citations, support);
    if (!asksWhySaid(query) || tellsWhy(chosen)) return draft;
    return { ...draft, note: { kind: "no-reason", text: frames.format("note-no-reason") } };
  }
}
