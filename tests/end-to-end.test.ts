import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Preview, startPreview } from "../bot/preview/start-preview.js";
import { openDatabaseForReading } from "../bot/store/open-database.js";
import type { Answer } from "../retrieval/answering/answer.js";
import { reader, texts, until } from "./helpers/bot-harness.js";
import {
  cleanEnvironment,
  jsonLines,
  ROOT,
  type RunningProgram,
  runScript,
  startSource,
} from "./helpers/run-program.js";
import { temporaryFolder } from "./helpers/temporary-folder.js";
import { ArticleTexts, expectRefusal } from "./helpers/verbatim.js";

const THREE_WAYS = [
  "what did Vietnam say about cyberspace?",
  "Việt Nam nói gì về không gian mạng?",
  "viet nam noi gi ve khong gian mang",
];
const OFF_TOPIC = ["Who won the football match last night?", "Tử vi hôm nay của cung Sư Tử thế nào?"];

let folder: string;
let remove: () => void;
const running = new Set<RunningProgram>();
beforeAll(() => {
  ({ folder, remove } = temporaryFolder());
});
afterAll(() => {
  for (const { child } of running) child.kill("SIGKILL");
  remove();
});

/** The bot exactly as `npm start` starts it, but from a folder without a developer's `.env`. */
function npmStart(env: Record<string, string> = {}): RunningProgram {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
  const [node, ...words] = String(scripts.start).split(" ");
  expect([node, ...words.slice(-3)]).toEqual(["node", "--import", "tsx", "bot/main.ts"]);
  const environment = cleanEnvironment({ DATA_DIR: `${folder}/data`, PREVIEW_PORT: "0", ...env });
  const bot = startSource("bot/main.ts", words.slice(0, -3), { env: environment, cwd: folder });
  running.add(bot);
  void bot.ended.then(() => running.delete(bot));
  return bot;
}

/** The answers that the bot has stored, in their order. */
function storedAnswers(): { id: string; answer: Answer }[] {
  const database = openDatabaseForReading(`${folder}/data`);
  const rows = database.prepare("SELECT id, answer_json FROM answers ORDER BY rowid").all();
  database.close();
  return (rows as { id: string; answer_json: string }[]).map(({ id, answer_json }) => ({
    id,
    answer: JSON.parse(answer_json),
  }));
}

async function stop(bot: RunningProgram): Promise<void> {
  const began = Date.now();
  bot.child.kill("SIGINT");
  expect(await bot.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(2_000);
}

describe("npm start", () => {
  const samples = new ArticleTexts(`${ROOT}corpus/articles`);

  test("serves the preview, answers three ways of asking from the samples, and is explained by why", async () => {
    const bot = npmStart();
    const [page] = await bot.says(/http:\/\/127\.0\.0\.1:\d+/u);
    expect(bot.stderr).toContain("building the index: there is no index yet");

    const questions = [...THREE_WAYS, ...OFF_TOPIC];
    for (const text of questions) {
      const body = JSON.stringify({ text, language: "en" });
      const headers = { "content-type": "application/json", origin: page };
      expect((await fetch(`${page}/say`, { method: "POST", headers, body })).status).toBe(204);
    }
    const delivered = () => bot.stderr.match(/"msg":"answered"/gu)?.length === questions.length;
    await until(delivered, 15_000, () => `${questions.length} answers:\n${bot.stderr}`);

    const answers = storedAnswers();
    expect(answers.map(({ answer }) => answer.question)).toEqual(questions);
    for (const { answer } of answers.slice(0, 3)) samples.expectAnsweredBy("VN", answer);
    for (const { answer } of answers.slice(3)) expectRefusal(answer);
    // What is stored is what the reader has seen: the page shows each answer's quotations and id.
    const { messages } = (await (await fetch(`${page}/history`)).json()) as { messages: { text: string }[] };
    const seen = messages.map(({ text }) => text).join("\n");
    for (const { id, answer } of answers) {
      expect(seen).toContain(`#${id}`);
      for (const { quote } of answer.citations) expect(seen).toContain(quote);
    }

    const [first] = answers;
    const why = await runScript("why", [`#${first?.id}`], { cwd: folder });
    expect(why).toMatchObject({ status: 0, stderr: "" });
    expect(why.stdout).toContain(THREE_WAYS[0]);
    for (const { quote } of first?.answer.citations ?? []) expect(why.stdout).toContain(quote);
    expect(why.stdout).toContain("article text unchanged");
    expect(why.stdout).not.toMatch(/CHANGED|NO LONGER/u);

    await stop(bot);
    expect(bot.stdout).toBe("");
  });

  test("with a token: answers over the Bot API, from the index of the first start", async () => {
    const telegram: Preview = await startPreview({ host: "127.0.0.1", port: 0, texts });
    try {
      const bot = npmStart({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot });
      await bot.says(/@trichdan_preview_bot is ready on Telegram/u);
      expect(bot.stderr).not.toContain("building the index");
      const anna = reader(7);
      const replies = () => telegram.api.chats.messages(7).filter(({ from }) => from?.is_bot);
      const ask = async (text: string) => {
        const before = replies().length;
        telegram.api.say(anna, text);
        await until(
          () => replies().length > before,
          15_000,
          () => `a reply to ${text}:\n${bot.stderr}`,
        );
      };
      await ask(THREE_WAYS[0] ?? "");
      const { answer } = storedAnswers().at(-1)!;
      samples.expectAnsweredBy("VN", answer);
      for (const { quote } of answer.citations) {
        expect(replies().some(({ text }) => text.includes(quote))).toBe(true);
      }

      // What no answer can be made from gets a reply all the same, and nothing is stored for it.
      const stored = storedAnswers().length;
      for (const text of ["?!… —", "x".repeat(100_000)]) await ask(text);
      const before = replies().length;
      telegram.api.send(anna, { sticker: { file_id: "1", file_unique_id: "1" } as never });
      await until(() => replies().length > before);
      expect(storedAnswers()).toHaveLength(stored);
      await stop(bot);
      expect(bot.stderr).not.toContain(telegram.token);
    } finally {
      await telegram.close();
    }
  });
});

/** Reads pages into a corpus of their own and asks it, as an operator would. */
async function ingestAndAsk(
  name: string,
  pages: readonly string[],
  questions: readonly string[],
): Promise<{ articles: { paragraphs: { text: string }[] }[]; answers: Answer[]; corpus: string }> {
  const corpus = path.join(folder, name, "articles");
  const ingested = await runScript("ingest", [...pages, "--corpus", corpus, "--json"], { cwd: folder });
  expect(ingested).toMatchObject({ status: 0, stderr: "" });
  const articles = jsonLines(ingested.stdout).map((page) => {
    expect(page).toMatchObject({ status: "added", error: null });
    return (page as { article: { paragraphs: { text: string }[] } }).article;
  });
  const asked = await runScript(
    "ask",
    ["-", "--json", "--corpus", corpus, "--index", path.join(folder, name, "index")],
    { cwd: folder, input: `${questions.join("\n")}\n` },
  );
  expect(asked.status, asked.stderr).toBe(0);
  const answers = jsonLines(asked.stdout) as Answer[];
  expect(answers.map(({ question }) => question)).toEqual(questions);
  return { articles, answers, corpus };
}

describe("a saved page", () => {
  // The page is full of teasers: none of them may become evidence.
  const teasers = [
    "Who will win the football match?",
    "Nhận định bóng đá hôm nay thế nào?",
    "Tử vi hôm nay thế nào?",
    "What does my horoscope say today?",
    "Giá cà phê hôm nay bao nhiêu?",
    "gia ca phe hom nay",
    "what is the price of coffee?",
  ];

  test("becomes an article whose words prove the answers, its teasers do not", async () => {
    const page = `${ROOT}tests/fixtures/pages/vi_ministry_journal.txt`;
    const questions = [
      "what did Vietnam say about clean water?",
      "Việt Nam nói gì về nước sạch?",
      "viet nam noi gi ve nuoc sach",
    ];
    const { articles, answers, corpus } = await ingestAndAsk("fixture", [page], [...questions, ...teasers]);
    const expected = JSON.parse(readFileSync(page.replace(".txt", ".expected.json"), "utf8"));
    expect(articles[0]?.paragraphs.map(({ text }) => text)).toEqual(expected.paragraphs);
    const stored = new ArticleTexts(corpus);
    for (const answer of answers.slice(0, 3)) stored.expectAnsweredBy("VN", answer);
    for (const answer of answers.slice(3)) expectRefusal(answer);
  });

  test("of a real site does the same", async (context) => {
    const seeds = path.resolve(ROOT, "../shared/seeds");
    if (!existsSync(seeds)) {
      process.stdout.write(`not run: there is no ${seeds} with a real saved page\n`);
      context.skip();
    }
    const pages = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
    const paths = pages.map((name) => path.join(seeds, name));
    const { articles, answers, corpus } = await ingestAndAsk("seeds", paths, [...THREE_WAYS, ...teasers]);
    expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([13]);
    const stored = new ArticleTexts(corpus);
    for (const answer of answers.slice(0, 3)) stored.expectAnsweredBy("VN", answer);
    for (const answer of answers.slice(3)) expectRefusal(answer);
  });
});
