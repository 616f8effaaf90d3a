import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../../corpus/article.js";
import { HashedEmbedding } from "../../../../retrieval/embedding/hashed-embedding.js";
import { ABLATIONS } from "../../../../retrieval/evaluation/ablation.js";
import { datasetSet, ownSet } from "../../../../retrieval/evaluation/evaluation-set.js";
import type { EvaluationQuestion } from "../../../../retrieval/evaluation/questions.js";
import { makeReport } from "../../../../retrieval/evaluation/report/make-report.js";
import { renderReport } from "../../../../retrieval/evaluation/report/render-report.js";
import type { ReportData } from "../../../../retrieval/evaluation/report/report-data.js";
import { parseConceptLine } from "../../../../retrieval/lexicon/concept-line.js";
import { smallLexicon } from "../../../helpers/small-lexicon.js";
import { temporaryFolder } from "../../../helpers/temporary-folder.js";

const HOSTILE = `<script>alert("1")</script> <img src="https://evil.example/x.png"> 'giá' & gạo`;
const CONCEPTS = ["rice | gạo | economy", "price | giá | economy", "flood | lũ lụt | environment"];

const article = (id: string, title: string, ...texts: string[]): Article => ({
  ...{ id, title, author: null, source: "Báo", url: null, publishedAt: "2020-05-22" },
  ...{ publishedAtInferred: false, language: "vi", sample: true, captions: [] },
  paragraphs: texts.map((text) => ({ text, speakers: [] })),
});
const articles = [
  article("lu", "Thời tiết", "Lũ lụt làm ngập nhiều làng ven sông.", `Trích: ${HOSTILE}`),
  // Last, so that it is not found first when nothing is known of any.
  article("gao", "Thị trường", "Giá gạo xuất khẩu giảm mạnh.", "Nông dân lo lắng vì mùa vụ."),
];
const question = (id: string, vi: string, more: Partial<EvaluationQuestion>): EvaluationQuestion => ({
  ...{ id, vi, unaccented: "gia gao xuat khau", en: "rice price", kind: "fact", answerable: true },
  ...{ paragraphs: ["gao#0"], expectedSpeaker: null, short: false, article: "gao" },
  ...more,
});
const questions = [
  question("q1", "Giá gạo xuất khẩu thế nào?", {}),
  question("q2", HOSTILE, { en: "flood", paragraphs: ["lu#0"], article: "lu" }),
  question("q3", "gạo", { short: true }),
  question("q4", "Ai thắng giải?", { answerable: false, paragraphs: [], kind: "off-topic", article: null }),
];
const passages = [
  { id: "a", title: "", text: "Giá gạo tăng." },
  { id: "b", title: "", text: "Lũ lụt lớn." },
];
const sets = [
  ownSet("own questions", questions, articles),
  datasetSet({
    name: "tiny",
    passages,
    queries: [
      { id: "1", text: "giá gạo" },
      { id: "2", text: "lũ lụt" },
      { id: "3", text: "nobody judged this" },
    ],
    qrels: new Map([
      ["1", new Map([["a", 1]])],
      ["2", new Map([["b", 1]])],
    ]),
  }),
];

describe("a report", () => {
  let data: ReportData;
  let page: string;
  let workDir: string;

  beforeAll(async () => {
    const { folder, remove } = temporaryFolder();
    workDir = path.join(folder, "work");
    const lexicon = smallLexicon(...CONCEPTS);
    data = await makeReport(path.join(folder, "report.html"), sets, {
      model: new HashedEmbedding(lexicon),
      lexicon,
      concepts: CONCEPTS.map((line, at) => parseConceptLine(line, "small.txt", at + 1)),
      workDir,
      now: new Date("2021-03-05T06:07:08Z"),
      distractors: [{ id: "d", title: "", text: "Bóng đá tối qua." }],
    });
    page = readFileSync(path.join(folder, "report.html"), "utf8");
    expect(existsSync(workDir)).toBe(false);
    remove();
  }, 120_000);

  it("is data that JSON can carry, and a page made from nothing else", () => {
    const carried = JSON.parse(JSON.stringify(data)) as ReportData;
    expect(carried).toEqual(data);
    // Drawings are numbered within a process.
    const unnumbered = (text: string) => text.replace(/zr\d+-/gu, "zr-");
    expect(unnumbered(renderReport(carried))).toBe(unnumbered(page));
  });

  it("has every set alone and among distractors, and leaves the unjudged out", () => {
    expect(data.sets).toEqual([
      { name: "own questions", passages: 4, questions: 4, ways: ["vi", "unaccented", "en"] },
      { name: "tiny", passages: 2, questions: 2, ways: ["vi"] },
      { name: "own questions + 1 distractors", passages: 5, questions: 4, ways: ["vi", "unaccented", "en"] },
      { name: "tiny + 1 distractors", passages: 3, questions: 2, ways: ["vi"] },
    ]);
  });

  it("measures by way, half, kind and length, the baseline beside", () => {
    const find = (set: string, group: string, system: string, metric: string) =>
      data.metrics.find(
        (row) =>
          row.set === set &&
          row.way === "vi" &&
          row.group === group &&
          row.system === system &&
          row.metric === metric,
      )?.interval;
    expect(find("tiny", "all", "Trichdan", "hit@1")).toMatchObject({ mean: 1, observations: 2, clusters: 2 });
    expect(find("tiny", "all", "plain BM25", "hit@1")).toMatchObject({ mean: 1 });
    // q3 is short, q4 has no answer.
    expect(find("own questions", "all", "Trichdan", "hit@5")?.observations).toBe(2);
    expect(find("own questions", "short", "Trichdan", "hit@1")).toMatchObject({ mean: 1, observations: 1 });
    expect(find("own questions", "all", "Trichdan", "refused")?.observations).toBe(1);
  });

  it("takes every part away on every set, those that are worth nothing included", () => {
    for (const { name } of data.sets) {
      const parts = data.ablations.filter((row) => row.set === name && row.way === "vi");
      expect(new Set(parts.map(({ variant }) => variant))).toEqual(new Set(ABLATIONS.map((one) => one.name)));
    }
    // Nobody is quoted in these articles, so nothing is lost by not looking for them.
    const speakers = data.ablations.filter(({ variant }) => variant === "no-speakers");
    expect(speakers.every(({ loss }) => loss.mean === 0 && loss.shareNotAbove === 1)).toBe(true);
  });

  it("sees that English questions live by the lexicon", () => {
    const lost = (variant: string) =>
      data.ablations.find(
        (row) =>
          row.set === "own questions" &&
          row.way === "en" &&
          row.variant === variant &&
          row.metric === "hit@1",
      )?.loss.mean;
    expect(lost("no-lexicon")).toBeGreaterThan(0);
    expect(lost("no-dates")).toBe(0);
  });

  it("tells what broken keyboards leave of the Vietnamese questions, and of those only", () => {
    const own = data.typing.filter(({ set }) => set === "own questions");
    expect(own.map(({ typing }) => typing)).toEqual(["telex", "vni", "shorthand", "mixed", "typo"]);
    // The one without an answer is left out.
    for (const { questions, kept } of own) {
      expect(questions).toBe(3);
      expect(kept).toBeGreaterThan(0);
    }
    expect(page).toContain("Typed on a broken keyboard");
  });

  it("compares the ways of typing on the same questions", () => {
    const ways = data.comparisons.filter(({ set, metric }) => set === "own questions" && metric === "hit@1");
    expect(ways.map(({ before, after }) => `${before} ${after}`)).toEqual([
      "vi unaccented",
      "vi en",
      "unaccented en",
    ]);
  });

  it("draws recall for every depth and refusal where there is something to refuse", () => {
    for (const { recall } of data.recall) {
      expect(recall).toHaveLength(30);
      expect(recall.every((value, at) => value >= (recall[at - 1] ?? 0))).toBe(true);
    }
    expect(data.refusal.map(({ set }) => set)).toEqual(["own questions", "own questions + 1 distractors"]);
    expect(data.refusal[0]?.byKind.map(({ kind }) => kind)).toEqual(["off-topic"]);
  });

  it("loads nothing from anywhere", () => {
    const shown = page.replace(/xmlns(?::\w+)?="[^"]*"/gu, "");
    // What a hostile text says stays text: its quotes are escaped, so that it is no attribute.
    expect(shown).not.toMatch(/(?:src|href|action|data|poster)\s*=\s*["']?\s*(?:https?:)?\/\//iu);
    expect(shown).not.toMatch(/@import|url\(\s*["']?(?!#)|<(?:script|link|iframe|object|embed|img)\b/iu);
    const links = [...shown.matchAll(/href="([^"]*)"/gu)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toMatch(/^#/u);
      expect(shown).toContain(`id="${link?.slice(1)}"`);
    }
  });

  it("escapes what strangers wrote", () => {
    expect(data.worst.some(({ text }) => text === HOSTILE)).toBe(true);
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(page).not.toContain("<script>");
  });

  it("closes every element that it opens", () => {
    const open: string[] = [];
    const body = page.replace(/^<!doctype html>/u, "").replace(/<style>[\s\S]*?<\/style>/gu, "");
    for (const [, closing, name = "", own] of body.matchAll(/<(\/?)([a-z][\w]*)(?:\s[^<>]*?)?(\/?)>/giu)) {
      if (own === "/" || name === "meta") continue;
      if (closing === "/") expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(page.match(/<svg/gu)?.length).toBeGreaterThan(10);
    expect(page).not.toMatch(/NaN|undefined|Infinity/u);
  });
});
