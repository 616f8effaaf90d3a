import { createHash } from "node:crypto";
import type { Article } from "../../corpus/article.js";
import { writingOf } from "../analysis/writing.js";
import type { Dataset } from "./beir.js";
import { passageArticle } from "./passage-article.js";
import { clusterOf, type EvaluationQuestion, type Half, halfOf, WAYS, type Way } from "./questions.js";

/** What is searched; several sets may share one. */
export interface SearchedCorpus {
  readonly articles: readonly Article[];
  /** Id of every paragraph, in the order in which an index numbers them. */
  readonly passageIds: readonly string[];
}

/** One question in one way of typing, with the passages that answer it. */
export interface SetQuery {
  readonly id: string;
  readonly way: Way;
  readonly text: string;
  readonly kind: string;
  /** What it is drawn together with in a bootstrap. */
  readonly cluster: string;
  readonly half: Half | null;
  readonly short: boolean;
  readonly relevant: ReadonlyMap<string, number>;
  /** The question behind it, when it is one of the project's own. */
  readonly own: EvaluationQuestion | null;
}

/** Questions and what they are asked of. */
export interface EvaluationSet {
  readonly name: string;
  readonly corpus: SearchedCorpus;
  readonly queries: readonly SetQuery[];
}

/** The project's own questions, each in three ways of typing, on articles. */
export function ownSet(
  name: string,
  questions: readonly EvaluationQuestion[],
  articles: readonly Article[],
): EvaluationSet {
  const passageIds = articles.flatMap(({ id, paragraphs }) => paragraphs.map((_, at) => `${id}#${at}`));
  const queries = WAYS.flatMap((way) =>
    questions.map((question) => ({
      id: question.id,
      way,
      text: question[way],
      kind: question.kind,
      cluster: clusterOf(question),
      half: halfOf(question),
      short: question.short,
      relevant: new Map(question.paragraphs.map((id) => [id, 1])),
      own: question,
    })),
  );
  return { name, corpus: { articles, passageIds }, queries };
}

/** A data set in BEIR layout; questions that nobody judged are left out, as trec_eval does. */
export function datasetSet({ name, passages, queries, qrels }: Dataset): EvaluationSet {
  const articles = passages.map(({ title, text }, at) => passageArticle(`p${at}`, title, text));
  const judged = queries.flatMap(({ id, text }): SetQuery[] => {
    const relevant = qrels.get(id);
    if (relevant === undefined || relevant.size === 0) return [];
    const cluster = [...relevant.keys()].sort()[0] ?? id;
    return [
      {
        id,
        way: wayOf(text),
        text,
        kind: "question",
        cluster,
        half: null,
        short: false,
        relevant,
        own: null,
      },
    ];
  });
  const way = mostFrequent(judged.map((query) => query.way));
  return {
    name,
    corpus: { articles, passageIds: passages.map(({ id }) => id) },
    // A Vietnamese question may happen to have no accented word: the set tells how it was meant.
    queries: judged.map((query) => ({ ...query, way })),
  };
}

/** The same sets, with one corpus object for those whose passages are the same. */
export function sharingCorpora(sets: readonly EvaluationSet[]): EvaluationSet[] {
  const known = new Map<string, SearchedCorpus>();
  return sets.map((set) => {
    const print = fingerprint(set.corpus);
    const corpus = known.get(print) ?? set.corpus;
    known.set(print, corpus);
    return { ...set, corpus };
  });
}

/** The same sets among passages that answer nothing; sets that share a corpus go on sharing one. */
export function amongDistractors(
  sets: readonly EvaluationSet[],
  distractors: Dataset["passages"],
): EvaluationSet[] {
  const more = distractors.map(({ title, text }, at) => passageArticle(`distractor-${at}`, title, text));
  const ids = more.map(({ id }) => id);
  const grown = new Map<SearchedCorpus, SearchedCorpus>();
  return sets.map((set) => {
    const { articles, passageIds } = set.corpus;
    const corpus = grown.get(set.corpus) ?? {
      articles: [...articles, ...more],
      passageIds: [...passageIds, ...ids],
    };
    grown.set(set.corpus, corpus);
    return { ...set, name: `${set.name} + ${distractors.length} distractors`, corpus };
  });
}

function wayOf(text: string): Way {
  const writing = writingOf(text);
  if (writing === "vi") return "vi";
  return writing === "vi-unaccented" ? "unaccented" : "en";
}

function mostFrequent(ways: readonly Way[]): Way {
  const count = (way: Way): number => ways.filter((one) => one === way).length;
  return [...WAYS].sort((a, b) => count(b) - count(a))[0] ?? "vi";
}

function fingerprint({ articles, passageIds }: SearchedCorpus): string {
  const hash = createHash("sha256").update(JSON.stringify(passageIds));
  for (const { title, paragraphs } of articles) hash.update(JSON.stringify([title, paragraphs]));
  return hash.digest("hex");
}
