import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { AS_IS } from "../../../retrieval/evaluation/ablation.js";
import { openEngineOver } from "../../../retrieval/evaluation/engine-over.js";
import { evaluationArticles } from "../../../retrieval/evaluation/evaluation-articles.js";
import {
  amongDistractors,
  datasetSet,
  ownSet,
  sharingCorpora,
} from "../../../retrieval/evaluation/evaluation-set.js";
import { PlainBm25 } from "../../../retrieval/evaluation/plain-bm25.js";
import { clusterOf, halfOf, readQuestions } from "../../../retrieval/evaluation/questions.js";
import { emptyLexicon, shuffledLexicon } from "../../../retrieval/evaluation/variant-lexicon.js";
import { VariantRanker } from "../../../retrieval/evaluation/variant-ranker.js";
import { GenerationStore } from "../../../retrieval/index/generation-store.js";
import { openLiveIndex } from "../../../retrieval/index/open-index.js";
import { readConcepts } from "../../../retrieval/lexicon/load-lexicon.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";
import { ROOT } from "../../helpers/run-program.js";

const QUESTIONS = path.join(ROOT, "tests/evaluation/questions.jsonl");
const passages = [
  { id: "a", title: "Thị trường", text: "Giá gạo tăng." },
  { id: "b", title: "", text: "Lũ lụt lớn, lũ lụt kéo dài." },
  { id: "c", title: "", text: "Lu Lan là một cái tên." },
];
const dataset = (name: string, text: string) => ({
  ...{ name, passages, queries: [{ id: "1", text }] },
  qrels: new Map([["1", new Map([["a", 1]])]]),
});

describe("the halves", () => {
  it("keep the questions about one article together", async () => {
    const questions = await readQuestions(QUESTIONS);
    const halves = new Map<string, Set<string>>();
    for (const question of questions.filter(({ article }) => article !== null)) {
      const key = question.article ?? "";
      halves.set(key, (halves.get(key) ?? new Set()).add(halfOf(question)));
    }
    expect([...halves.values()].every(({ size }) => size === 1)).toBe(true);
  });

  it("never change", () => {
    // SHA-256 of "a" begins with ca, of "b" with 3e, of "c" with 2e, of "f" with 25.
    expect(["a", "b", "c", "f"].map((article) => halfOf({ id: "x", article }))).toEqual([
      "tuning",
      "tuning",
      "tuning",
      "reporting",
    ]);
    expect(halfOf({ id: "f", article: null })).toBe("reporting");
  });

  it("draw a question with its article, else with that of the first paragraph, else alone", () => {
    const base = {
      ...{ id: "q", vi: "", unaccented: "", en: "", kind: "fact", answerable: true, short: false },
      ...{ expectedSpeaker: null, article: null, paragraphs: ["one#3", "two#1"] },
    };
    expect(clusterOf({ ...base, article: "three" })).toBe("three");
    expect(clusterOf(base)).toBe("one");
    expect(clusterOf({ ...base, paragraphs: [] })).toBe("q");
  });
});

describe("sets", () => {
  it("share a corpus when their passages are the same, among distractors too", () => {
    const [vi, bare] = sharingCorpora([
      datasetSet(dataset("vi", "giá gạo")),
      datasetSet(dataset("bare", "gia gao thang nay the nao")),
    ]);
    expect(vi?.corpus).toBe(bare?.corpus);
    expect([vi?.queries[0]?.way, bare?.queries[0]?.way]).toEqual(["vi", "unaccented"]);
    const [more, alike] = amongDistractors([vi!, bare!], [{ id: "a", title: "", text: "Bóng đá." }]);
    expect(more?.corpus).toBe(alike?.corpus);
    // A distractor with the id of an answer is no answer.
    expect(more?.corpus.passageIds).toEqual(["a", "b", "c", "distractor-0"]);
    const other = datasetSet({ ...dataset("other", "giá"), passages: passages.slice(1) });
    expect(sharingCorpora([vi!, other])[1]?.corpus).toBe(other.corpus);
  });

  it("number paragraphs as an index does", () => {
    const two = (id: string): Article => ({
      ...{ id, title: "", author: null, source: null, url: null, publishedAt: null },
      ...{ publishedAtInferred: false, language: "vi" as const, sample: true, captions: [] },
      paragraphs: [
        { text: "một", speakers: [] },
        { text: "hai", speakers: [] },
      ],
    });
    expect(ownSet("own", [], [two("x"), two("y")]).corpus.passageIds).toEqual(["x#0", "x#1", "y#0", "y#1"]);
  });
});

describe("the baseline", () => {
  const plain = new PlainBm25(datasetSet(dataset("plain", "x")).corpus);

  it("finds syllables as printed when asked with accents, folded ones when asked without", () => {
    expect(plain.search("lũ", 10)).toEqual([1]);
    // "Lu" is printed without accents in the third: without accents both match, the more frequent first.
    expect(plain.search("lu", 10)).toEqual([1, 2]);
    expect(plain.search("thị trường", 10)).toEqual([0]);
    expect(plain.search("market", 10)).toEqual([]);
  });
});

describe("variants", () => {
  it("have a lexicon that knows nothing, or one in which nothing means what it did", async () => {
    expect(emptyLexicon().hash).not.toBe((await projectLexicon()).hash);
    const concepts = (await readConcepts()).slice(0, 50);
    const [first, again] = [shuffledLexicon(concepts, 7), shuffledLexicon(concepts, 7)];
    expect(first.hash).toBe(again.hash);
  });

  it("rank as the engine does when nothing is taken away", async () => {
    const lexicon = await projectLexicon();
    const model = new HashedEmbedding(lexicon);
    const workDir = path.join(folderOfTest(), "index");
    const articles = await evaluationArticles(`${ROOT}corpus/articles`, {
      onlySamples: true,
      onProblem: () => {},
    });
    const engine = await openEngineOver(articles, { model, lexicon, workDir });
    const index = await openLiveIndex(new GenerationStore(workDir), { model, lexicon });
    try {
      const ranker = new VariantRanker(index, model, lexicon, AS_IS);
      const { passageIds } = ownSet("own", [], articles).corpus;
      for (const { vi } of (await readQuestions(QUESTIONS)).slice(0, 8)) {
        const { hits } = await engine.ask(vi, { readerLanguage: "vi" });
        expect((await ranker.rank(vi)).map((ordinal) => passageIds[ordinal])).toEqual(
          hits.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`),
        );
      }
    } finally {
      index.close();
      engine.close();
    }
  });
});
