import type { Article } from "../../corpus/article.js";
import { loadArticles } from "../../corpus/article-store.js";
import { attributeArticle } from "../../corpus/speakers/attribute-article.js";

export interface EvaluationArticlesOptions {
  /** True: without an operator's own articles, which would move the figures. */
  readonly onlySamples: boolean;
  /** Told of files that cannot be used. */
  readonly onProblem: (problem: Error) => void;
}

/** The articles that the project's own questions are asked of. */
export async function evaluationArticles(
  corpusDir: string,
  { onlySamples, onProblem }: EvaluationArticlesOptions,
): Promise<Article[]> {
  const { articles, problems } = await loadArticles(corpusDir, {
    attribute: attributeArticle,
    includeSamples: true,
  });
  for (const problem of problems) onProblem(problem);
  return articles.filter(({ sample }) => sample || !onlySamples);
}
