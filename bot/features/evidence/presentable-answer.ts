import type { Answer, Citation } from "../../../retrieval/answering/answer.js";
import type { Engine } from "../../engine.js";
import type { StoredAnswer } from "../../store/answer-store.js";
import { type Overview, overviewCitingOnly } from "../../store/overview.js";

/** A stored answer without what may not be shown any more. */
export interface PresentableAnswer {
  readonly answer: Answer;
  /** When it is a timeline or a comparison. */
  readonly overview?: Overview;
  /** Numbers of the citations whose paragraphs were changed since; they are shown as they stood then. */
  readonly changed: readonly number[];
  /** True when something of it is left out, because an article or paragraph has been withdrawn. */
  readonly isCut: boolean;
}

/** The articles as they are now. */
export type Articles = Pick<Engine, "passage" | "citedNow">;

/**
 * Holds a stored answer against the articles as they are now. Quotations that have been withdrawn are left
 * out, with every statement that rests on one: a statement whose evidence is not shown is no claim to make.
 */
export async function presentableAnswer(
  { answer: stored, overview }: Pick<StoredAnswer, "answer" | "overview">,
  articles: Articles,
): Promise<PresentableAnswer> {
  const citations: Citation[] = [];
  const changed: number[] = [];
  for (const citation of stored.citations) {
    const { kind } = await articles.citedNow(citation);
    if (kind === "withdrawn") continue;
    if (kind === "changed") changed.push(citation.number);
    citations.push(await withoutWithdrawnPrints(citation, articles));
  }
  const nearest: Citation[] = [];
  for (const citation of stored.nearest) {
    const { kind } = await articles.citedNow(citation);
    // Offered for reading only: there is no reason to show what stood there once.
    if (kind === "current") nearest.push(await withoutWithdrawnPrints(citation, articles));
  }
  const shown = new Set(citations.map(({ number }) => number));
  const statements = stored.statements.filter((it) => it.citations.every((number) => shown.has(number)));
  const isCut = citations.length < stored.citations.length;
  // The plain text still has what is left out.
  const text = isCut && !stored.refused ? "" : stored.answer;
  return {
    answer: { ...stored, answer: text, statements, citations, nearest },
    ...(overview !== undefined && { overview: overviewCitingOnly(overview, shown) }),
    changed,
    isCut,
  };
}

async function withoutWithdrawnPrints(citation: Citation, articles: Articles): Promise<Citation> {
  const alsoIn: Citation["alsoIn"][number][] = [];
  for (const print of citation.alsoIn) {
    if ((await articles.passage(print.articleId, print.paragraph)) !== null) alsoIn.push(print);
  }
  return { ...citation, alsoIn };
}
