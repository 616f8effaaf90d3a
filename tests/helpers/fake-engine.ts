import type { AskRequest, Engine } from "../../bot/engine.js";
import type { Answer, Citation } from "../../retrieval/answering/answer.js";
import { sha256 } from "./sha256.js";

/** An engine that answers from a script and remembers what it was asked. */
export class FakeEngine implements Engine {
  readonly asked: AskRequest[] = [];
  closed = false;
  /** Replace it to answer otherwise, slowly, or not at all. */
  answer: (request: AskRequest) => Answer | Promise<Answer> = (request) => answerTo(request.question);

  ask = async (request: AskRequest): Promise<Answer> => {
    this.asked.push(request);
    return this.answer(request);
  };

  async close(): Promise<void> {
    this.closed = true;
  }
}

const QUOTE = "Đại sứ Đặng Đình Quý khẳng định luật quốc tế có hiệu lực cả trên không gian mạng.";

/** A citation of a made-up article; override what a test is about. */
export function citation(overrides: Partial<Citation> = {}): Citation {
  const quote = overrides.quote ?? QUOTE;
  return {
    number: 1,
    articleId: "2020-05-22-khong-gian-mang",
    title: "Việt Nam nêu lập trường về không gian mạng",
    url: "https://example.org/khong-gian-mang",
    source: "Báo Mẫu",
    publishedAt: "2020-05-22",
    publishedAtInferred: false,
    sample: false,
    paragraph: 5,
    quote,
    start: 0,
    end: quote.length,
    speaker: {
      name: "Đặng Đình Quý",
      role: "Đại sứ",
      country: "VN",
      organisation: null,
      speech: "indirect",
    },
    paragraphHash: sha256(quote),
    alsoIn: [],
    ...overrides,
  };
}

/** An answer of one statement; override what a test is about. */
export function answerTo(question: string, overrides: Partial<Answer> = {}): Answer {
  const citations = overrides.citations ?? [citation()];
  const statements = overrides.statements ?? [
    { text: `Answer to: ${question}`, wording: "printed", citations: [1] },
  ];
  return {
    question,
    read: question,
    language: "en",
    refused: false,
    support: 1,
    answer: statements.map((it) => `${it.text} ${it.citations.map((n) => `[${n}]`).join("")}`).join("\n"),
    statements,
    citations,
    nearest: [],
    scope: { articles: 24, from: "2018-10-02", to: "2025-10-25" },
    hits: [{ articleId: "2020-05-22-khong-gian-mang", paragraph: 5, score: 0.83 }],
    generation: "20200522-000000",
    writtenBy: "extractive",
    note: null,
    rejected: {},
    timings: { analyseMs: 1, embedMs: 0, searchMs: 2, answerMs: 3, totalMs: 6 },
    ...overrides,
  };
}

/** A refusal with passages for reading. */
export function refusalTo(question: string, overrides: Partial<Answer> = {}): Answer {
  return answerTo(question, {
    refused: true,
    answer: "The articles do not tell.",
    statements: [],
    citations: [],
    nearest: [citation()],
    ...overrides,
  });
}
