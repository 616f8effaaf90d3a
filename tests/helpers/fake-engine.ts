import type {
  AskRequest,
  CheckRequest,
  Engine,
  OverviewRequest,
  RemoteModels,
  SuggestRequest,
} from "../../bot/engine.js";
import type { Answer, Citation } from "../../retrieval/answering/answer.js";
import type { Comparison } from "../../retrieval/answering/comparison.js";
import type { Timeline } from "../../retrieval/answering/timeline.js";
import { type CitedNow, type CitedPlace, citedNow } from "../../retrieval/citing/cited-now.js";
import type { Passage } from "../../retrieval/index/passage-store.js";
import type { ArticleList, ArticleListRequest } from "../../retrieval/listing/article-list.js";
import type { QuotationCheck } from "../../retrieval/quotation/quotation-check.js";
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

  /** Paragraphs by "articleId#n"; none are indexed unless set. */
  readonly passages = new Map<string, Passage>();

  passage = async (articleId: string, paragraph: number): Promise<Passage | null> =>
    this.withdrawn.has(`${articleId}#${paragraph}`)
      ? null
      : (this.passages.get(`${articleId}#${paragraph}`) ?? null);

  /** Paragraphs that are withdrawn by themselves, as "articleId#n". */
  readonly withdrawn = new Set<string>();

  citedNow = async (citation: CitedPlace): Promise<CitedNow> => {
    const article = [...this.passages.values()].filter(({ articleId }) => articleId === citation.articleId);
    return citedNow(citation, article, (place) =>
      this.withdrawn.has(`${place.articleId}#${place.paragraph}`),
    );
  };

  /** What timelines were asked for. */
  readonly timelines: OverviewRequest[] = [];
  timeline = async (request: OverviewRequest): Promise<Timeline> => {
    this.timelines.push(request);
    return this.makeTimeline(request);
  };

  makeTimeline: (request: OverviewRequest) => Timeline | Promise<Timeline> = ({ text }) => timelineOf(text);

  /** What the commands asked of it, in order. */
  readonly compared: OverviewRequest[] = [];
  readonly checked: CheckRequest[] = [];
  readonly listed: ArticleListRequest[] = [];
  readonly suggested: SuggestRequest[] = [];
  /** What it gives them; replace what a test is about. */
  makeComparison: (request: OverviewRequest) => Comparison = nothing("compare");
  makeCheck: (request: CheckRequest) => QuotationCheck = nothing("checkQuotation");
  makeList: (request: ArticleListRequest) => ArticleList = () => ({ articles: [], total: 0, newest: null });
  suggest: (request: SuggestRequest) => readonly string[] | Promise<readonly string[]> = () => [];
  liveGeneration = "20200522-000000";
  readonly remote: { -readonly [Part in keyof RemoteModels]: RemoteModels[Part] } = {
    chat: null,
    embedding: null,
  };

  compare = async (request: OverviewRequest): Promise<Comparison> => {
    this.compared.push(request);
    return this.makeComparison(request);
  };
  checkQuotation = async (request: CheckRequest): Promise<QuotationCheck> => {
    this.checked.push(request);
    return this.makeCheck(request);
  };
  articles = async (request: ArticleListRequest): Promise<ArticleList> => {
    this.listed.push(request);
    return this.makeList(request);
  };
  suggestQuestions = async (request: SuggestRequest): Promise<readonly string[]> => {
    this.suggested.push(request);
    return await this.suggest(request);
  };
  generation = async (): Promise<string> => this.liveGeneration;

  async close(): Promise<void> {
    this.closed = true;
  }
}

/** For what a test has not said how to answer. */
function nothing(name: string): () => never {
  return () => {
    throw new Error(`the test gives the engine no "${name}"`);
  };
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

/** A timeline of one statement; override what a test is about. */
export function timelineOf(question: string, overrides: Partial<Timeline> = {}): Timeline {
  return {
    question,
    language: "en",
    topic: question,
    speaker: null,
    entries: [
      {
        date: "2020-05-22",
        dateInferred: false,
        statement: { text: `Said of: ${question}`, wording: "printed", citations: [1] },
      },
    ],
    citations: [citation()],
    refused: false,
    answer: `${question}, by date\n22 May 2020: Said of: ${question} [1]`,
    scope: { articles: 24, from: "2018-10-02", to: "2025-10-25" },
    generation: "20200522-000000",
    ...overrides,
  };
}
