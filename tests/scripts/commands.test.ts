import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { cleanEnvironment, jsonLines, ROOT, runScript, startProgram } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const QUESTION = "what did Vietnam say about cyberspace?";

let folder: string;
let remove: () => void;
const run = (name: string, args: readonly string[], input = "") =>
  runScript(name, args, { cwd: folder, input });
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  await shareLexicon(`${folder}/data`);
  // The index that the commands below share; what it prints is looked at first.
  built = await run("index", ["--json"]);
});
afterAll(() => remove());
let built: Awaited<ReturnType<typeof runScript>>;

const keys = (value: unknown) => Object.keys(value as object);

describe("every command", () => {
  it.each(["index", "ask", "evaluate", "doctor", "bench", "why", "lexicon"])(
    "%s --help: 0, on stdout",
    async (name) => {
      const { status, stdout, stderr } = await run(name, ["--help"]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain(`npm run ${name} --`);
      expect(stdout).toContain("--json");
    },
  );

  it.each([
    ["index", ["--colour"]],
    ["ask", []],
    ["ask", ["hello", "--language", "fr"]],
    ["evaluate", ["--distractors", "x"]],
    ["why", []],
  ])("%s %j is wrong usage: 2, one line", async (name, args) => {
    const { status, stdout, stderr } = await run(name, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]+\n$/u);
  });
});

describe("npm run index", () => {
  it("prints one object and says the rest on stderr; the second time there is nothing to do", async () => {
    expect(built.status).toBe(0);
    expect(built.stderr).toContain("building the index: there is no index yet\n");
    const [first, ...others] = jsonLines(built.stdout) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(keys(first).sort()).toEqual(
      ["articles", "embedded", "generation", "paragraphs", "peakRssMb", "removed", "seconds"].sort(),
    );
    const articles = readdirSync(`${ROOT}corpus/articles`).length;
    expect(first).toMatchObject({ articles, removed: 0, embedded: first?.["paragraphs"] });

    const second = await run("index", ["--json"]);
    expect(second).toMatchObject({ status: 0, stderr: "" });
    expect(jsonLines(second.stdout)).toMatchObject([{ generation: first?.["generation"], embedded: 0 }]);
  });
});

describe("npm run ask", () => {
  it("answers one question a line; blank lines are none", async () => {
    const asked = await run("ask", ["-", "--json"], `${QUESTION}\n\n  \nWho won the football match?\r\n`);
    expect(asked).toMatchObject({ status: 0, stderr: "" });
    const [answer, refusal, ...others] = jsonLines(asked.stdout) as Record<string, never>[];
    expect(others).toEqual([]);
    // The contract; what is beside it may grow.
    const contract = ["question", "language", "refused", "answer", "statements", "citations"];
    for (const name of [...contract, "hits", "timings"]) expect(answer).toHaveProperty(name);
    expect(answer).toMatchObject({ question: QUESTION, language: "en", refused: false });
    expect(answer?.["statements"]?.[0]).toMatchObject({
      text: expect.any(String),
      citations: expect.arrayContaining([1]),
    });
    const citation = answer?.["citations"]?.[0];
    const facts = ["number", "articleId", "title", "url", "source", "publishedAt", "paragraph", "quote"];
    expect(keys(citation)).toEqual(expect.arrayContaining([...facts, "start", "end", "speaker"]));
    expect(keys(citation?.["speaker"])).toEqual(
      expect.arrayContaining(["name", "role", "country", "organisation", "speech"]),
    );
    expect(answer?.["hits"]?.[0]).toEqual({
      articleId: expect.any(String),
      paragraph: expect.any(Number),
      score: expect.any(Number),
    });
    expect(keys(answer?.["timings"])).toEqual(["analyseMs", "embedMs", "searchMs", "answerMs", "totalMs"]);
    expect(refusal).toMatchObject({ refused: true, statements: [], citations: [] });
  });

  it("takes a question of several words without quotation marks and prints it for people", async () => {
    const asked = await run("ask", QUESTION.split(" "));
    expect(asked).toMatchObject({ status: 0, stderr: "" });
    expect(asked.stdout).toMatch(/\[1\]/u);
    expect(asked.stdout).toContain("sample article");
  });

  it("does not mind a reader that has seen enough, as `| head -1` has", async () => {
    const env = cleanEnvironment({ DATA_DIR: `${folder}/data` });
    const asked = startProgram("scripts/ask.ts", ["-", "--json"], { env, cwd: folder });
    asked.child.stdin?.write(`${QUESTION}\n`);
    await new Promise((resolve) => asked.child.stdout?.once("data", resolve));
    asked.child.stdout?.destroy();
    asked.child.stdin?.end(`${QUESTION}\n`.repeat(20));
    expect(await asked.ended).toBe(0);
    expect(asked.stderr).toBe("");
  });

  it("through npm run --silent prints JSON and nothing else", async () => {
    // npm runs in the project's folder: names with nothing behind them keep a `.env` there from mattering.
    const env = cleanEnvironment({
      DATA_DIR: `${folder}/data`,
      HOME: folder,
      npm_config_update_notifier: "false",
    });
    const stdout = await new Promise<string>((resolve, reject) => {
      const command = ["run", "--silent", "ask", "--", "--json", QUESTION];
      execFile("npm", command, { cwd: ROOT, env }, (error, out) => (error ? reject(error) : resolve(out)));
    });
    expect(jsonLines(stdout)).toMatchObject([{ question: QUESTION, refused: false }]);
  });
});

describe("npm run evaluate", () => {
  const dataset = (rows: { corpus: object[]; queries: object[]; qrels: string }) => {
    const dir = path.join(folder, "tiny");
    const lines = (values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
    mkdirSync(path.join(dir, "qrels"), { recursive: true });
    writeFileSync(path.join(dir, "corpus.jsonl"), lines(rows.corpus));
    writeFileSync(path.join(dir, "queries.jsonl"), lines(rows.queries));
    writeFileSync(path.join(dir, "qrels", "test.tsv"), `query-id\tcorpus-id\tscore\n${rows.qrels}`);
    return dir;
  };

  it("measures a folder in BEIR layout", async () => {
    const dir = dataset({
      corpus: [
        { _id: "lua", title: "Mùa vụ", text: "Nông dân Thái Bình thu hoạch lúa sớm hơn mọi năm." },
        { _id: "cau", title: "", text: "Cây cầu mới nối hai bờ sông Hồng được thông xe." },
      ],
      queries: [
        { _id: "q1", text: "thu hoạch lúa" },
        { _id: "q2", text: "cay cau qua song Hong" },
      ],
      qrels: "q1\tlua\t1\nq2\tcau\t1\n",
    });
    const { status, stdout } = await run("evaluate", ["--dataset", dir, "--json"]);
    expect(status).toBe(0);
    const [report] = jsonLines(stdout) as Record<string, unknown>[];
    const measured = ["hit@1", "hit@5", "recall@10", "mrr@10", "ndcg@10"];
    const costs = ["latencyMs", "indexSeconds", "peakRssMb"];
    expect(keys(report).sort()).toEqual(
      ["dataset", "embeddingModel", "passages", "queries", ...measured, ...costs].sort(),
    );
    expect(keys(report?.["latencyMs"])).toEqual(["p50", "p95", "p99"]);
    expect(report).toMatchObject({ dataset: "tiny", passages: 2, queries: 2, "hit@1": 1 });
  });

  it("fails in one line where there is no data set", async () => {
    const { status, stdout, stderr } = await run("evaluate", ["--dataset", path.join(folder, "none")]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^error: [^\n]*corpus\.jsonl[^\n]*BEIR[^\n]*\n$/u);
  });

  it("counts credits", async () => {
    const [lines] = readdirSync(`${ROOT}tests/evaluation/attribution`).filter((it) => it.endsWith(".jsonl"));
    const file = path.join(ROOT, "tests/evaluation/attribution", lines ?? "none");
    const { status, stdout } = await run("evaluate", ["--attribution", file, "--json"]);
    expect(status).toBe(0);
    const [report] = jsonLines(stdout);
    for (const name of ["lines", "found", "missed", "falseCredits"]) expect(report).toHaveProperty(name);
  });
});

describe("npm run doctor", () => {
  it("finds all well, in words and in JSON", async () => {
    const told = await run("doctor", []);
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(told.stdout).toMatch(/^ok +index: generation \S+ is whole and up to date/mu);
    expect(told.stdout).toMatch(/^note +Telegram: no TELEGRAM_BOT_TOKEN/mu);
    const json = await run("doctor", ["--json"]);
    expect(json.status).toBe(0);
    const [report] = jsonLines(json.stdout) as {
      ok: boolean;
      findings: { check: string; state: string }[];
    }[];
    expect(report?.ok).toBe(true);
    expect(report?.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(["settings", "Telegram", "articles", "data folder", "embedding model", "index"]),
    );
  });
});
