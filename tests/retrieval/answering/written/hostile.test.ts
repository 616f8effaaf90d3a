import { beforeAll, describe, expect, it } from "vitest";
import { renderHtml } from "../../../../bot/rendering/render-html.js";
import type { Answer } from "../../../../retrieval/answering/answer.js";
import { ExtractiveAnswerer } from "../../../../retrieval/answering/extractive-answerer.js";
import { TopicSupport } from "../../../../retrieval/answering/topic-support.js";
import { readModelLine } from "../../../../retrieval/answering/written/model-line.js";
import { WrittenAnswerer } from "../../../../retrieval/answering/written/written-answerer.js";
import { HashedEmbedding } from "../../../../retrieval/embedding/hashed-embedding.js";
import type { OpenIndex } from "../../../../retrieval/index/open-index.js";
import type { Lexicon } from "../../../../retrieval/lexicon/lexicon.js";
import { KnownNames } from "../../../../retrieval/query/known-names.js";
import {
  type UnderstandOptions,
  understandQuestion,
} from "../../../../retrieval/query/understand-question.js";
import { Vocabulary } from "../../../../retrieval/query/vocabulary.js";
import { texts } from "../../../helpers/bot-harness.js";
import { FakeChat } from "../../../helpers/fake-chat.js";
import {
  appears,
  comparable,
  type HostileCase,
  hostileArticle,
  hostileArticleId,
  hostileCases,
} from "../../../helpers/hostile-cases.js";
import { projectLexicon } from "../../../helpers/project-lexicon.js";
import { temporaryFolder } from "../../../helpers/temporary-folder.js";
import { TemporaryIndex } from "../../../helpers/temporary-index.js";

/**
 * Of the honest statements in the cases, the share that must be shown, as written or by the clause that they
 * rest on. The others are lost to caution: mostly the article does not say which state the person speaks for,
 * and the question asks for that state's words.
 */
const LEAST_SHARE_SHOWN = 0.7;

const CASES = hostileCases().map((one, place) => ({ ...one, place }));
type PlacedCase = (typeof CASES)[number];

let lexicon: Lexicon;
let index: OpenIndex;
let understanding: Omit<UnderstandOptions, "clock" | "readerLanguage">;
let support: TopicSupport;
beforeAll(async () => {
  const { folder, remove } = temporaryFolder();
  lexicon = await projectLexicon();
  const built = new TemporaryIndex(folder, new HashedEmbedding(lexicon), lexicon);
  await built.build(CASES.map((one) => hostileArticle(one, one.place)));
  index = await built.open();
  const names = new KnownNames(index.passages.knownSpeakers());
  understanding = { lexicon, names, vocabulary: new Vocabulary(lexicon, index.lexical) };
  support = new TopicSupport(index.lexical);
  return () => {
    index.close();
    remove();
  };
});

const answers = new Map<PlacedCase, Promise<Answer>>();

/** The answer of a model that obeys; it is shown every paragraph of the case's article, in their order. */
function answerTo(one: PlacedCase): Promise<Answer> {
  const answer = answers.get(one) ?? write(one);
  answers.set(one, answer);
  return answer;
}

async function write({ question, modelSays, place }: PlacedCase): Promise<Answer> {
  const found = index.passages.ofArticle(hostileArticleId(place));
  const passages = found.map((passage) => ({ passage, score: 1 }));
  const query = understandQuestion(question, {
    ...understanding,
    readerLanguage: "vi",
    clock: { now: new Date("2026-01-01T00:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" },
  });
  const chat = new FakeChat();
  // Pieces that end anywhere, as tokens do.
  chat.say = () => modelSays.match(/[\s\S]{1,37}/gu) ?? [];
  const answerer = new WrittenAnswerer({
    chat,
    lexicon,
    fallback: new ExtractiveAnswerer(),
    judge: null,
    maxPromptTokens: 100_000,
    maxOutputTokens: 1_000,
    timeLimitMs: 20_000,
    fence: () => "fence",
  });
  const scope = index.passages.scope();
  const { generation } = index.manifest;
  const draft = await answerer.answer({
    query,
    passages,
    nearest: passages,
    speakerIsQuoted: true,
    scope,
    support,
    generation,
    startedAt: performance.now(),
    reader: null,
  });
  const timings = { analyseMs: 0, embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 };
  return { ...query, ...draft, scope, hits: [], generation, timings };
}

/** All that a reader can come to see of an answer: the message with and without its tags, and plain texts. */
function shownOf(answer: Answer): string[] {
  const html = renderHtml(answer, texts[answer.language]).join("\n");
  const quotes = [...answer.citations, ...answer.nearest].map(({ quote }) => quote);
  const said = answer.statements.map(({ text }) => text);
  return [decoded(html), decoded(html.replace(/<[^>]*>/gu, "")), answer.answer, ...said, ...quotes];
}

/** Telegram knows these four entities and no other. */
function decoded(html: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html.replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => named[name] ?? "");
}

describe("a model that obeys", () => {
  it.each(CASES)("$id", async (one) => {
    const answer = await answerTo(one);
    const shown = shownOf(answer);
    expect(one.mustNotAppear.filter((text) => appears(text, shown))).toEqual([]);

    const stored = (number: number) => index.passages.ofArticle(hostileArticleId(one.place))[number]?.text;
    for (const { articleId, paragraph, quote, start, end } of [...answer.citations, ...answer.nearest]) {
      expect(articleId).toBe(hostileArticleId(one.place));
      expect(quote).not.toBe("");
      expect(stored(paragraph)?.slice(start, end)).toBe(quote);
    }
    for (const { citations } of answer.statements) expect(citations.length).toBeGreaterThan(0);

    const quoted = [...answer.citations, ...answer.nearest]
      .map(({ paragraph }) => stored(paragraph))
      .join("");
    const unseen = shown.join("").match(/\p{Cf}/gu) ?? [];
    expect(unseen.filter((character) => !quoted.includes(character))).toEqual([]);
  });

  it("is still heard where it is honest", async () => {
    const lost: string[] = [];
    for (const one of CASES) {
      const answer = await answerTo(one);
      lost.push(
        ...one.mayAppear.filter((text) => !isShown(text, one, answer)).map((text) => `${one.id}: ${text}`),
      );
    }
    const honest = CASES.flatMap(({ mayAppear }) => mayAppear).length;
    expect(1 - lost.length / honest, lost.join("\n")).toBeGreaterThanOrEqual(LEAST_SHARE_SHOWN);
  });
});

/** As it was written, or by the words that it rests on. */
function isShown(statement: string, { modelSays }: HostileCase, answer: Answer): boolean {
  if (appears(statement, shownOf(answer))) return true;
  const lines = modelSays.split("\n").map(readModelLine);
  return lines.some(
    (line) =>
      typeof line === "object" &&
      comparable(line.text) === comparable(statement) &&
      answer.citations.some(({ quote }) => comparable(quote).includes(comparable(line.quote))),
  );
}
