import { normaliseLine } from "../corpus/text/normalise.js";
import type { Answer, AnswerProgress, HitSummary, Timings } from "./answering/answer.js";
import type { Answerer, RankedPassage } from "./answering/answerer.js";
import type { OpenedGeneration } from "./live-index.js";
import type { Query } from "./query/query.js";
import { diversify } from "./search/diversify.js";
import { type FindOptions, findPassages } from "./search/find-passages.js";
import { foldNearDuplicates } from "./search/near-duplicates.js";

/** How many hits an answer is made from and reports. */
export const DEPTH = 30;

export interface AnswerQueryOptions extends Pick<FindOptions, "isShown" | "signal"> {
  readonly opened: OpenedGeneration;
  readonly answerer: Answerer;
  /** The question as typed; the query is one reading of it. */
  readonly asked: string;
  /** When work on the question began, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** Whom a model's tokens are charged to. */
  readonly reader?: string | null;
  /** Told of each further statement of an answer that is written piece by piece. */
  readonly onProgress?: (progress: AnswerProgress) => void;
}

/** Finds the passages for one reading of a question and has them made into an answer. */
export async function answerQuery(query: Query, options: AnswerQueryOptions): Promise<Answer> {
  const { opened, answerer, asked, startedAt, reader = null, isShown, onProgress, signal } = options;
  const { index, searcher, support } = opened;
  const understood = performance.now();
  const found = await findPassages(query, index, searcher, {
    limit: DEPTH,
    ...(isShown && { isShown }),
    ...(signal && { signal }),
  });
  const searched = performance.now();
  const passages = listed(found.passages);
  const scope = index.passages.scope();
  const { generation } = index.manifest;
  const hits = found.nearest.map(hitSummary);
  const timings = (): Timings => {
    const ended = performance.now();
    return {
      analyseMs: understood - startedAt,
      embedMs: found.embedMs,
      searchMs: searched - understood - found.embedMs,
      answerMs: ended - searched,
      totalMs: ended - startedAt,
    };
  };
  const draft = await answerer.answer({
    query,
    passages,
    nearest: found.nearest === found.passages ? passages : listed(found.nearest),
    speakerIsQuoted: found.speakerIsQuoted,
    scope,
    support,
    generation,
    startedAt,
    reader,
    ...(onProgress && {
      onProgress: (progress) => onProgress({ ...progress, scope, hits, generation, timings: timings() }),
    }),
    ...(signal && { signal }),
  });
  return {
    question: normaliseLine(asked),
    read: query.read,
    language: query.language,
    ...draft,
    scope,
    hits,
    generation,
    timings: timings(),
  };
}

/** The passages as an answer uses them: copies folded, and no article before all others. */
export function listed(ranked: readonly RankedPassage[]): RankedPassage[] {
  return diversify(foldNearDuplicates(ranked));
}

function hitSummary({ passage, score }: RankedPassage): HitSummary {
  return { articleId: passage.articleId, paragraph: passage.paragraph, score };
}
