import { describe, expect, it } from "vitest";
import type { SpeakerTopic } from "../../../retrieval/suggestion/speaker-topics.js";
import { suggestQuestions } from "../../../retrieval/suggestion/suggest-questions.js";
import { engineOver } from "../../helpers/engine-over.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { MADE_UP_CORPUS } from "../../helpers/made-up-corpus.js";

const about = (speaker: string, topic: string, articleId: string, isTitled = false): SpeakerTopic => ({
  country: null,
  speaker,
  topic,
  articleId,
  isTitled,
});
const always = async () => true;

describe("suggested questions", () => {
  it("take what articles are about first, and each speaker, topic and article once while there are others", async () => {
    const candidates = [
      about("Anna", "trade", "a"),
      about("Anna", "peace", "b", true),
      about("Anna", "law", "c", true),
      about("Minh", "peace", "d", true),
      about("Minh", "ports", "d", true),
    ];
    expect(await suggestQuestions(candidates, "en", 4, always)).toEqual([
      "What did Anna say about peace?",
      "What did Minh say about ports?",
      "What did Anna say about law?",
      "What did Anna say about trade?",
    ]);
  });

  it("are answered ones only, and asking has an end", async () => {
    const candidates = Array.from({ length: 500 }, (_, at) => about(`S${at}`, `t${at}`, `a${at}`));
    const asked: string[] = [];
    const isAnswered = async (question: string) => {
      asked.push(question);
      return question.includes("S3 ");
    };
    expect(await suggestQuestions(candidates, "vi", 4, isAnswered)).toEqual(["S3 nói gì về t3?"]);
    expect(asked.length).toBeLessThan(50);
  });

  it("are drawn from the corpus, and each is answered with the words of its speaker", async () => {
    const engine = await engineOver(MADE_UP_CORPUS);
    for (const readerLanguage of ["vi", "en"] as const) {
      const questions = await engine.suggestQuestions(4, { readerLanguage });
      expect(questions.length).toBeGreaterThan(0);
      for (const question of questions) {
        const answer = await engine.ask(question, { readerLanguage });
        expect([question, answer.refused, answer.language]).toEqual([question, false, readerLanguage]);
      }
    }
    expect(await engine.suggestQuestions(1, { readerLanguage: "vi" })).toEqual([
      "Việt Nam nói gì về không gian mạng?",
    ]);
    expect(await engine.suggestQuestions(1, { readerLanguage: "en" })).toEqual([
      "What did Vietnam say about cyberspace?",
    ]);
  });

  it("are none where nobody is quoted", async () => {
    const engine = await engineOver([madeUpArticle("im", ["Trời mưa cả ngày."])]);
    expect(await engine.suggestQuestions(4, { readerLanguage: "vi" })).toEqual([]);
  });
});
