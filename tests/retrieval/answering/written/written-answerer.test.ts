import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Answer, AnswerProgress, NoteKind } from "../../../../retrieval/answering/answer.js";
import { chatScript, loadChatScript } from "../../../helpers/chat-script.js";
import { Newsroom } from "../../../helpers/newsroom.js";
import { content } from "../../../helpers/numbered-passages.js";
import {
  type ScriptedChat,
  serveScriptedChat,
  startScriptedChat,
} from "../../../helpers/scripted-chat-server.js";

const MEETING = "Hội nghị Nairobi bàn gì về nước ngọt?";
const KENYA = "Kenya nói gì về nước ngọt?";
const KENYA_IN_ENGLISH = "What did Kenya say about freshwater?";

const OPENED =
  "Hội nghị về nước ngọt khai mạc tại Nairobi ngày 11/3/2024 với sự tham dự của đại diện 42 nước.";
const FORUM = "Bộ trưởng Môi trường Kenya Achieng Wafula đề nghị lập một diễn đàn thường trực về nước ngọt.";
const DAM = "Bà Wafula khẳng định Kenya không ủng hộ việc xây thêm đập trên sông Mara.";
/** What stands in place of a statement that cannot be decided: the article's words, and whose they are. */
const OPENED_AS_PRINTED =
  "Báo Bình Minh đưa tin: Ngày 11/3/2024, hội nghị về nước ngọt khai mạc tại Nairobi với sự tham dự của đại diện 42 nước.";
/** Without "Bà Wafula khẳng định", which the frame says already. */
const DAM_AS_PRINTED =
  "Achieng Wafula, Bộ trưởng Môi trường Kenya, theo Báo Bình Minh: Kenya không ủng hộ việc xây thêm đập trên sông Mara";
let newsroom: Newsroom;
/** The answer to MEETING without a model. */
let extracted: Answer;
beforeAll(async () => {
  newsroom = await Newsroom.open();
  extracted = await (await newsroom.extractive()).ask(MEETING, { readerLanguage: "vi" });
  expect(extracted.refused).toBe(false);
});
afterAll(() => newsroom.close());

/** Asks a model that says what a script tells; whatever it says, the answer must be sound. */
async function ask(question: string, script: ScriptedChat, timeLimitMs = 10_000): Promise<Answer> {
  const server = await serveScriptedChat(script);
  try {
    const engine = await newsroom.engine(server.baseUrl, { timeLimitMs });
    const answer = await engine.ask(question, { readerLanguage: "vi" });
    expectSound(answer);
    return answer;
  } finally {
    await server.close();
  }
}

/** What holds for every answer: no statement without a citation, none that is not verbatim, nothing unseen. */
function expectSound({ statements, citations, answer, refused }: Answer): void {
  expect(statements.length > 0).toBe(!refused);
  expect(citations.map(({ number }) => number)).toEqual(citations.map((_, at) => at + 1));
  for (const { text, citations: numbers } of statements) {
    expect(numbers.length, text).toBeGreaterThan(0);
    for (const number of numbers) expect(citations[number - 1], text).toBeDefined();
  }
  for (const { articleId, paragraph, quote, start, end } of citations) {
    expect(quote).not.toBe("");
    expect(newsroom.paragraphs.get(`${articleId}#${paragraph}`)?.slice(start, end)).toBe(quote);
  }
  expect(answer).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}]/u);
}

/** The answer is what the articles' own words give, and says why. */
function expectExtracted(answer: Answer, kind: NoteKind | null, name?: string): void {
  const { statements, citations, writtenBy } = extracted;
  expect(answer, name).toMatchObject({ statements, citations, writtenBy });
  if (kind === null) expect(answer.note, name).toBeNull();
  else expect(answer.note, name).toEqual({ kind, text: expect.stringMatching(/^\S.*\.$/u) });
}

const textsOf = ({ statements }: Answer) => statements.map(({ text }) => text);

describe("what a model says", () => {
  it.each<[name: string, shown: readonly string[], rejected: Record<string, number>, question?: string]>([
    ["honest", [OPENED, FORUM, DAM], {}],
    ["wrong-quote", [FORUM], { "not-verbatim": 3 }],
    ["swapped-citations", [FORUM], { "not-verbatim": 2, number: 1, name: 1 }],
    ["changed-number", [FORUM], { number: 2 }],
    ["flipped-polarity", [FORUM], { polarity: 2 }],
    ["dropped-condition", [FORUM], { condition: 1, modality: 1, bound: 1 }],
    ["condition-cut-off", [FORUM], { condition: 1 }],
    ["cut-before-not", [FORUM], { polarity: 2 }],
    ["wrong-credit", [FORUM], { name: 2 }],
    ["other-speaker", [FORUM], { "other-speaker": 1 }, KENYA],
    ["invented-name", [FORUM], { name: 2 }],
    ["wrong-language", [DAM_AS_PRINTED, OPENED_AS_PRINTED, FORUM], { "other-language": 1, alignment: 1 }],
    ["prose-around", [FORUM], { malformed: 3 }],
    ["none-and-lines", [FORUM], {}],
    ["undecided", [OPENED_AS_PRINTED], { alignment: 1 }],
    ["two-sentences", [DAM_AS_PRINTED], { "several-sentences": 1 }],
    ["repeated", [FORUM], { repeated: 2 }],
    ["markup", [FORUM], { markup: 6 }],
    ["invisible", [FORUM], {}],
    ["no-such-passage", [FORUM], { "no-such-passage": 2 }],
  ])(
    "%s: what is borne out is shown, and nothing else",
    async (name, shown, rejected, question = MEETING) => {
      const answer = await ask(question, content(name));
      expect(textsOf(answer)).toEqual(shown);
      expect(answer).toMatchObject({ refused: false, note: null, rejected });
      expect(answer.writtenBy).toMatch(/:scripted$/);
    },
  );

  it("honest-in-english: words of another language are marked as translated", async () => {
    const { language, statements, citations } = await ask(KENYA_IN_ENGLISH, content("honest-in-english"));
    expect(language).toBe("en");
    expect(statements).toEqual([
      {
        text: "Achieng Wafula, Kenya's Minister of Environment, proposed a permanent forum on freshwater.",
        wording: "translated",
        citations: [1],
      },
      {
        text: "Wafula affirmed that Kenya does not support building more dams on the Mara River.",
        wording: "translated",
        citations: [2],
      },
    ]);
    expect(citations.map(({ speaker }) => speaker?.name)).toEqual(["Achieng Wafula", "Achieng Wafula"]);
  });

  it.each<[string, Record<string, number>]>([
    ["all-wrong", { polarity: 1, "not-verbatim": 1, malformed: 1 }],
    // Reading ends at the 24th line; the true one stands behind.
    ["thirty-lines", { "not-verbatim": 24 }],
  ])("%s: the articles' own words are shown, and the reader is told", async (name, rejected) => {
    const answer = await ask(MEETING, content(name));
    expectExtracted(answer, "nothing-verified");
    expect(answer.rejected).toEqual(rejected);
  });

  it("none: is a refusal with the nearest passages", async () => {
    const answer = await ask(MEETING, content("none"));
    expect(answer).toMatchObject({ refused: true, statements: [], note: null });
    expect(answer.nearest.length).toBeGreaterThan(0);
  });
});

describe("how a model fails", () => {
  it.concurrent.each<[NoteKind, readonly string[]]>([
    ["model-unavailable", ["key-refused", "key-forbidden", "unknown-model"]],
    ["model-unavailable", ["rate-limited", "rate-limited-with-wait", "rate-limited-for-an-hour"]],
    ["model-unavailable", ["server-error", "late-error", "html-error-page", "html-page"]],
    ["model-unavailable", ["reset-before", "reset-in-the-middle", "cut", "length"]],
    ["model-unavailable", ["empty-body", "invalid-json-body", "invalid-json-chunk"]],
    ["model-refused", ["refusal", "content-filter"]],
    // Prose in place of what was asked for, said slowly or at once.
    [
      "nothing-verified",
      ["ok", "ok-uncounted", "ok-not-streamed", "no-done", "no-finish", "slow", "empty-text"],
    ],
  ])("%s: the articles' own words are shown (%j)", async (kind, names) => {
    for (const name of names) {
      const answer = await ask(MEETING, name);
      expectExtracted(answer, kind, name);
    }
  });

  it.each(["hang", "hang-before"])("%s: the answer comes when the time is over", async (name) => {
    const started = performance.now();
    const answer = await ask(MEETING, name, 300);
    expect(performance.now() - started).toBeLessThan(1_500);
    expectExtracted(answer, "time-out");
  });

  it("is not asked when the day's tokens are spent", async () => {
    const server = await startScriptedChat("ok");
    const limits = { tokensADay: 10, costADay: null, tokensAReaderADay: null, costAReaderADay: null };
    const prices = { prompt: 0, completion: 0 };
    const engine = await newsroom.engine(server.baseUrl, { limits: { ...limits, prices } });
    const answer = await engine.ask(MEETING, { readerLanguage: "vi" });
    expectExtracted(answer, "budget-spent");
    expect(server.requests).toHaveLength(0);
  });
});

describe("a reply that breaks off", () => {
  const { text } = loadChatScript("content/honest");
  // Two statements and half of the third.
  const broken = text.slice(0, text.indexOf("Bà Wafula khẳng định") + 10);

  it.concurrent.each(["cut", "reset", "hang", "length", "content_filter"] as const)(
    "by %s: what was verified before stays, and the reader is told",
    async (ending) => {
      const answer = await ask(MEETING, content("honest", { text: broken, ending }), 800);
      expect(textsOf(answer)).toEqual([OPENED, FORUM]);
      expect(answer).toMatchObject({ refused: false, note: { kind: "cut-short" }, rejected: {} });
    },
  );

  it("tells the operator why", async () => {
    const failures: unknown[] = [];
    const server = await startScriptedChat("key-refused");
    const engine = await newsroom.engine(server.baseUrl, {}, (error) => failures.push(error));
    await engine.ask(MEETING, { readerLanguage: "vi" });
    expect(failures).toMatchObject([{ name: "ChatError", failure: "key" }]);
  });
});

describe("a reply that is read as it comes", () => {
  it("gives each statement while the model still writes, and takes none back", async () => {
    const server = await startScriptedChat(content("honest", { delayMs: 4 }));
    const engine = await newsroom.engine(server.baseUrl);
    const states: { progress: AnswerProgress; written: number }[] = [];
    const answer = await engine.ask(MEETING, {
      readerLanguage: "vi",
      onProgress: (progress) => states.push({ progress, written: server.written.length }),
    });
    expect(states.map(({ progress }) => progress.statements.map(({ text }) => text))).toEqual([
      [OPENED],
      [OPENED, FORUM],
      [OPENED, FORUM, DAM],
    ]);
    for (const { progress } of states) {
      expect(answer.citations.slice(0, progress.citations.length)).toEqual(progress.citations);
    }
    expect(states[0]?.written).toBeLessThan(server.written.length / 2);
  });

  it("is broken off when the reader goes away", async () => {
    const server = await startScriptedChat(content("honest", { delayMs: 20 }));
    const engine = await newsroom.engine(server.baseUrl);
    const reader = new AbortController();
    const asked = engine.ask(MEETING, {
      readerLanguage: "vi",
      signal: reader.signal,
      onProgress: () => reader.abort(new Error("gone")),
    });
    await expect(asked).rejects.toThrow("gone");
    await expect.poll(() => server.closedByClient).toBe(1);
  });

  it("is broken off when it does not end", async () => {
    const server = await startScriptedChat(content("thirty-lines", { ending: "hang" }));
    const engine = await newsroom.engine(server.baseUrl);
    expect((await engine.ask(MEETING, { readerLanguage: "vi" })).note?.kind).toBe("nothing-verified");
    await expect.poll(() => server.closedByClient).toBe(1);
  });
});

it("without a question or a passage no model is asked", async () => {
  const server = await startScriptedChat(chatScript("never"));
  const engine = await newsroom.engine(server.baseUrl, { maxPromptTokens: 100 });
  onTestFinished(() => expect(server.requests).toHaveLength(0));
  expect(await engine.ask("???", { readerLanguage: "vi" })).toMatchObject({ refused: true, note: null });
  expectExtracted(await engine.ask(MEETING, { readerLanguage: "vi" }), null);
});

it("marks the passages otherwise each time", async () => {
  const server = await startScriptedChat("empty-text");
  const engine = await newsroom.engine(server.baseUrl);
  for (const _ of [1, 2]) await engine.ask(MEETING, { readerLanguage: "vi" });
  const fences = server.requests.map(
    ({ body }) => /^<passages-([^>]+)>$/mu.exec(body.messages[1]?.content ?? "")?.[1],
  );
  expect(fences).toEqual([expect.stringMatching(/^.{20,}$/u), expect.stringMatching(/^.{20,}$/u)]);
  expect(new Set(fences).size).toBe(2);
});
