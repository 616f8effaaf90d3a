import { describe, expect, it, onTestFinished } from "vitest";
import { ExtractiveAnswerer } from "../../retrieval/answering/extractive-answerer.js";
import { Engine, type EngineOptions } from "../../retrieval/engine.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { madeUpArticle, paragraph } from "../helpers/made-up-articles.js";
import { MADE_UP_CORPUS } from "../helpers/made-up-corpus.js";
import { RecordingEmbedding } from "../helpers/recording-embedding.js";
import { smallLexicon } from "../helpers/small-lexicon.js";
import { TemporaryIndex } from "../helpers/temporary-index.js";

const QUESTION = "Việt Nam nói gì về không gian mạng?";
const inEnglish = { readerLanguage: "en" } as const;
const lexicon = smallLexicon("cyberspace | không gian mạng | cyber");

/** A corpus whose one answer names its edition, so that an answer tells which generation it is from. */
const edition = (number: number) => [
  madeUpArticle("hop-mang", [
    paragraph(`Đại sứ Khôi nói không gian mạng cần luật số ${number}.`, {
      says: `không gian mạng cần luật số ${number}`,
      name: "Trần Minh Khôi",
      country: "VN",
    }),
  ]),
];

async function setUp(options: Partial<EngineOptions> = {}, articles = MADE_UP_CORPUS) {
  const model = new RecordingEmbedding();
  const index = new TemporaryIndex(folderOfTest(), model, lexicon);
  await index.build(articles);
  const { store } = index;
  const engine = await Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer(), ...options });
  onTestFinished(() => engine.close());
  return { engine, index, model };
}

describe("the engine", () => {
  it("answers with all that a record of the answer needs", async () => {
    const { engine, index } = await setUp();
    const answer = await engine.ask(`  ${QUESTION.normalize("NFD")} `, inEnglish);
    expect(answer).toMatchObject({
      question: QUESTION,
      language: "vi",
      refused: false,
      scope: { articles: 3, from: "2021-03-04", to: "2022-06-02" },
      generation: await index.store.live(),
    });
    expect(answer.citations[0]).toMatchObject({ articleId: "hop-mang", paragraph: 0 });
    const ids = answer.hits.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of Object.values(answer.timings)) expect(part).toBeGreaterThanOrEqual(0);
    // The answer is data: it survives being stored.
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it("shows a paragraph as it is indexed, or null", async () => {
    const { engine } = await setUp();
    expect((await engine.passage("cuu-tro-lu", 1))?.text).toContain("Nzoia");
    expect(await engine.passage("cuu-tro-lu", 2)).toBeNull();
    expect(await engine.passage("khong-co", 0)).toBeNull();
  });

  it("is not opened without an index", async () => {
    const model = new RecordingEmbedding();
    const { store } = new TemporaryIndex(folderOfTest(), model, lexicon);
    const opening = Engine.open({ store, model, lexicon, answerer: new ExtractiveAnswerer() });
    await expect(opening).rejects.toThrow(/no index in [^\n]*npm run index/u);
  });

  it("still answers when the model fails, and says that it did", async () => {
    const failures: unknown[] = [];
    const { engine, model } = await setUp({ onModelFailure: (error) => failures.push(error) });
    model.beforeAnswer = () => {
      throw new Error("away");
    };
    expect((await engine.ask(QUESTION, inEnglish)).refused).toBe(false);
    expect(failures.length).toBeGreaterThan(0);
  });

  it("stops when the reader does not wait any more", async () => {
    const { engine, model } = await setUp();
    const gone = new AbortController();
    model.beforeAnswer = () => {
      gone.abort(new Error("gone"));
      throw new Error("request was cancelled");
    };
    await expect(engine.ask(QUESTION, { ...inEnglish, signal: gone.signal })).rejects.toThrow("gone");
  });
});

describe("questions asked at the same time", () => {
  it("are answered one after the other, in their order: the first does not wait for the last", async () => {
    const { engine } = await setUp();
    const answered: number[] = [];
    const ended: number[] = [];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        await engine.ask(QUESTION, inEnglish);
        answered.push(at);
        ended.push(performance.now() - started);
      }),
    );
    expect(answered).toEqual(Array.from({ length: 40 }, (_, at) => at));
    // Side by side they would all end together.
    expect(ended[0]).toBeLessThan((ended[39] ?? 0) / 2);
  });

  it("do not wait for one that waits for a model", async () => {
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const plain = new ExtractiveAnswerer();
    let calls = 0;
    const { engine } = await setUp({
      answerer: {
        id: "slow-once",
        async answer(request) {
          calls += 1;
          if (calls === 1) await held;
          return await plain.answer(request);
        },
      },
    });
    const slow = engine.ask(QUESTION, inEnglish);
    expect((await engine.ask(QUESTION, inEnglish)).refused).toBe(false);
    goOn();
    expect((await slow).refused).toBe(false);
  });
});

describe("a generation published while the engine is open", () => {
  it("answers the next question; rolled back, the old one does", async () => {
    const { engine, index } = await setUp({}, edition(1));
    expect((await engine.ask(QUESTION, inEnglish)).answer).toContain("luật số 1");
    await index.build(edition(2));
    expect((await engine.ask(QUESTION, inEnglish)).answer).toContain("luật số 2");
    await index.store.rollBack();
    expect((await engine.ask(QUESTION, inEnglish)).answer).toContain("luật số 1");
  });

  it("does not take the index away from a question under way", async () => {
    const { engine, index, model } = await setUp({}, edition(1));
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let reached = () => {};
    const embedding = new Promise<void>((resolve) => {
      reached = resolve;
    });
    model.beforeAnswer = () => {
      reached();
      return waiting;
    };
    const slow = engine.ask(QUESTION, inEnglish);
    await embedding;
    model.beforeAnswer = () => {};
    // Two builds: the generation of the slow question is not even kept for a rollback.
    for (const number of [2, 3]) await index.build(edition(number));
    expect((await engine.ask(QUESTION, inEnglish)).answer).toContain("luật số 3");
    goOn();
    expect((await slow).answer).toContain("luật số 1");
  });

  it("is switched to under a crowd of questions, none of which fails", async () => {
    const { engine, index } = await setUp({}, edition(1));
    const seen = new Set<string>();
    for (const number of [2, 3, 4]) {
      const build = index.build(edition(number));
      const crowd = Array.from({ length: 30 }, async (_, at) => {
        await new Promise((resume) => setTimeout(resume, at));
        const { answer, citations } = await engine.ask(QUESTION, inEnglish);
        expect(citations).toHaveLength(1);
        seen.add(/luật số \d/u.exec(answer)?.[0] ?? answer);
      });
      await Promise.all([build, ...crowd]);
      expect((await engine.ask(QUESTION, inEnglish)).answer).toContain(`luật số ${number}`);
    }
    expect([...seen].every((answer) => /^luật số [1-4]$/u.test(answer))).toBe(true);
  });
});
