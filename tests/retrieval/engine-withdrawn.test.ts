import { describe, expect, it, onTestFinished } from "vitest";
import type { Answerer } from "../../retrieval/answering/answerer.js";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { Engine, type EngineOptions } from "../../retrieval/engine.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { madeUpArticle, paragraph } from "../helpers/made-up-articles.js";
import { MADE_UP_CORPUS } from "../helpers/made-up-corpus.js";
import { RecordingEmbedding } from "../helpers/recording-embedding.js";
import { smallLexicon } from "../helpers/small-lexicon.js";
import { TemporaryIndex } from "../helpers/temporary-index.js";

const lexicon = smallLexicon("cyberspace | không gian mạng | cyber");
const inVietnamese = { readerLanguage: "vi" } as const;
const QUESTION = "Việt Nam nói gì về không gian mạng?";
const PRINTED = "Việt Nam ủng hộ luật quốc tế trên không gian mạng";

/** The made-up corpus, and a reprint of its first paragraph in another paper. */
const ARTICLES = [
  ...MADE_UP_CORPUS,
  madeUpArticle("hop-mang-dang-lai", [
    paragraph("Đại sứ Trần Minh Khôi cho biết Việt Nam ủng hộ luật quốc tế trên không gian mạng.", {
      says: PRINTED,
      name: "Trần Minh Khôi",
      role: "Đại sứ",
      country: "VN",
    }),
  ]),
];

async function setUp(options: Partial<EngineOptions> = {}) {
  const withdrawn = new Set<string>();
  const index = new TemporaryIndex(folderOfTest(), new RecordingEmbedding(), lexicon);
  await index.build(ARTICLES);
  const engine = await Engine.open({
    store: index.store,
    model: index.model,
    lexicon,
    answerer: new ExtractiveAnswerer(),
    withdrawn: () => withdrawn,
    ...options,
  });
  onTestFinished(() => engine.close());
  return { engine, withdrawn };
}

const HIDDEN = ["hop-mang", "hop-mang#0"] as const;

describe.each(HIDDEN)("%s is withdrawn", (id) => {
  const isHidden = (one: { articleId: string; paragraph: number }) =>
    one.articleId === "hop-mang" && (id === "hop-mang" || one.paragraph === 0);

  it("from answers, their hits and passages, and from what is also printed, at once", async () => {
    const { engine, withdrawn } = await setUp();
    const before = await engine.ask(QUESTION, inVietnamese);
    const shownBy = ({ citations, nearest, hits }: typeof before) => [
      ...hits,
      ...[...citations, ...nearest].flatMap((one) => [one, ...one.alsoIn]),
    ];
    expect(shownBy(before).some(isHidden)).toBe(true);
    withdrawn.add(id);
    const after = await engine.ask(QUESTION, inVietnamese);
    expect(shownBy(after).filter(isHidden)).toEqual([]);
    expect(after.refused).toBe(false);
    withdrawn.clear();
    const restored = await engine.ask(QUESTION, inVietnamese);
    expect(restored.citations).toEqual(before.citations);
    expect(restored.hits).toEqual(before.hits);
  });

  it("from timelines and comparisons", async () => {
    const { engine, withdrawn } = await setUp();
    const made = async () =>
      JSON.stringify([
        await engine.timeline("Việt Nam về không gian mạng", inVietnamese),
        await engine.compare("Việt Nam, Singapore về không gian mạng", inVietnamese),
      ]);
    expect(await made()).toContain('"articleId":"hop-mang","');
    withdrawn.add(id);
    const after = await made();
    if (id === "hop-mang") expect(after).not.toContain('"articleId":"hop-mang","');
    else expect(after).not.toMatch(/"articleId":"hop-mang",[^}]*"paragraph":0\b/);
    expect(after).toContain("hop-mang-dang-lai");
  });

  it("from checked quotations, and as a passage", async () => {
    const { engine, withdrawn } = await setUp();
    const check = () => engine.checkQuotation("tấn công mạng làm mất niềm tin", inVietnamese);
    expect(await check()).toMatchObject({
      verdict: "verbatim",
      match: { citation: { articleId: "hop-mang" } },
    });
    expect(await engine.passage("hop-mang", 0)).not.toBeNull();
    withdrawn.add(id);
    expect((await check()).verdict).toBe("absent");
    expect(await engine.passage("hop-mang", 0)).toBeNull();
    expect(await engine.passage("cuu-tro-lu", 0)).not.toBeNull();
  });

  it("from answers that cited it before", async () => {
    const { engine, withdrawn } = await setUp();
    const { citations } = await engine.ask(QUESTION, inVietnamese);
    const citation = citations.find(isHidden) ?? expect.unreachable("the answer cites it");
    expect(await engine.citedNow(citation)).toMatchObject({
      kind: "current",
      passage: { articleId: "hop-mang", paragraph: 0 },
    });
    withdrawn.add(id);
    expect(await engine.citedNow(citation)).toEqual({ kind: "withdrawn" });
  });
});

it("all that is withdrawn leaves a refusal", async () => {
  const { engine, withdrawn } = await setUp();
  for (const { id } of ARTICLES) withdrawn.add(id);
  expect(await engine.ask(QUESTION, inVietnamese)).toMatchObject({
    refused: true,
    citations: [],
    nearest: [],
    hits: [],
  });
});

it("a list that cannot be read is a failure, not an answer", async () => {
  const { engine } = await setUp({
    withdrawn: () => {
      throw new Error("broken list");
    },
  });
  await expect(engine.ask(QUESTION, inVietnamese)).rejects.toThrow("broken list");
});

it("asked to answer plainly, nobody else is asked", async () => {
  const costly: Answerer = {
    id: "costly",
    answer: async () => {
      throw new Error("a model was asked");
    },
  };
  const followUps = {
    standalone: async () => {
      throw new Error("a model was asked");
    },
  };
  const { engine } = await setUp({ answerer: costly, followUps });
  await expect(engine.ask(QUESTION, inVietnamese)).rejects.toThrow("a model was asked");
  const answer = await engine.ask(QUESTION, { ...inVietnamese, plainly: true });
  expect(answer).toMatchObject({ refused: false, writtenBy: "extractive" });
});
