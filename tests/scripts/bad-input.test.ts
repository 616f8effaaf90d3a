import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readRetrievalSettings } from "../../retrieval/config.js";
import { openLiveIndex } from "../../retrieval/index/open-index.js";
import { refreshIndex } from "../../retrieval/refresh-index.js";
import { openToolkit } from "../../retrieval/toolkit.js";
import { shareLexicon } from "../helpers/project-lexicon.js";
import {
  cleanEnvironment,
  type FinishedRun,
  jsonLines,
  ROOT,
  runScript,
  startProgram,
} from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const QUESTION = "what did Vietnam say about cyberspace?";
const SAMPLES = readdirSync(`${ROOT}corpus/articles`).filter((name) => name.startsWith("2020-05-22"));
/** Nothing listens on port 9. */
const AWAY = { EMBEDDING_MODEL: "away", OPENAI_BASE_URL: "http://127.0.0.1:9/v1" };

// One data folder for all tests; the index is each test's own.
let folder: string;
let remove: () => void;
let corpus: string;
let index: string;
let count = 0;
/** A corpus of some samples with its index: every test begins with a copy of it. */
let template: string;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  template = path.join(folder, "template");
  corpus = path.join(template, "articles");
  index = path.join(template, "index");
  mkdirSync(corpus, { recursive: true });
  for (const name of SAMPLES) copyFileSync(`${ROOT}corpus/articles/${name}`, path.join(corpus, name));
  await shareLexicon(`${folder}/data`);
  expect(await refresh()).toEqual(["there is no index yet"]);
});
afterAll(() => remove());
beforeEach(() => {
  count += 1;
  corpus = path.join(folder, `${count}`, "articles");
  index = path.join(folder, `${count}`, "index");
  cpSync(template, path.join(folder, `${count}`), { recursive: true });
});

const run = (name: string, args: readonly string[] = [], env: Record<string, string> = {}) =>
  runScript(name, [...args, "--corpus", corpus, "--index", index], { cwd: folder, env });
const live = (): string => JSON.parse(readFileSync(path.join(index, "current"), "utf8")).live;
const liveFile = (name: string): string => path.join(index, "generations", live(), name);

/** One line says what is wrong; the status says that it is. */
function expectFailure(finished: FinishedRun, message: RegExp): void {
  expect(finished).toMatchObject({ status: 1, stdout: "" });
  const errors = finished.stderr.split("\n").filter((line) => line.startsWith("error: "));
  expect(errors, finished.stderr).toHaveLength(1);
  expect(errors[0]).toMatch(message);
  expect(finished.stderr).not.toMatch(/^\s+at /mu);
}

function expectAnswer({ status, stdout, stderr }: FinishedRun): void {
  expect(status, stderr).toBe(0);
  expect(jsonLines(stdout)).toMatchObject([{ question: QUESTION, refused: false }]);
}

/** Builds the index if need be, as every command does; tells why it was, and makes sure that it is whole. */
async function refresh(): Promise<string[]> {
  const toolkit = await openToolkit(readRetrievalSettings({ DATA_DIR: `${folder}/data` }), index);
  const reasons: string[] = [];
  const onStart = (reason: string) => reasons.push(reason);
  const options = { corpusDir: corpus, includeSamples: false, now: new Date(), onStart };
  expect((await refreshIndex(toolkit, options)).built).toBe(reasons.length > 0);
  (await openLiveIndex(toolkit.store, toolkit)).close();
  return reasons;
}

const ask = (env: Record<string, string> = {}) => run("ask", ["--json", QUESTION], env);

describe("articles", () => {
  it("that cannot be used are named every time, and the others are indexed", async () => {
    writeFileSync(path.join(corpus, "broken.txt"), "---\nid: x\ntitle: a: b\nlanguage: vi\n---\nText.\n");
    copyFileSync(path.join(corpus, SAMPLES[0]!), path.join(corpus, "copy.txt"));
    writeFileSync(path.join(corpus, "latin.txt"), Buffer.from([0x2d, 0xff, 0xfe, 0x00]));
    // The second run builds nothing, but the files are missing from the index still.
    for (const reason of ["the articles have changed", undefined]) {
      const { status, stdout, stderr } = await run("index", ["--json"]);
      expect(status).toBe(1);
      expect(jsonLines(stdout)).toMatchObject([{ articles: SAMPLES.length }]);
      expect(stderr.includes("building the index")).toBe(reason !== undefined);
      expect(stderr).toMatch(/^error: .*broken\.txt, line 3: .*$/mu);
      expect(stderr).toMatch(/^error: two articles have the id .*copy\.txt.*$/mu);
      expect(stderr).toMatch(/^error: .*latin\.txt is not UTF-8.*$/mu);
    }
    expectAnswer(await ask());
  });

  it("that are not there at all: the folder is named, and the index stays", async () => {
    const before = live();
    rmSync(corpus, { recursive: true });
    expectFailure(await run("index"), /cannot read the articles in \S+articles: /u);
    expect(live()).toBe(before);
    mkdirSync(corpus);
    const empty = await run("index");
    expect(empty.status).toBe(1);
    expect(empty.stderr).toMatch(/^error: no articles in \S+: add some with npm run ingest/mu);
  });
});

describe("an index", () => {
  it("that is damaged is named by doctor and built anew by who needs it", async () => {
    truncateSync(liveFile("lexical.bin"), 100);
    const { status, stdout } = await run("doctor");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^failed +index: .*lexical\.bin has 100 bytes.*npm run index$/mu);
    const asked = await ask();
    expectAnswer(asked);
    expect(asked.stderr).toMatch(/^building the index: the index is damaged$/mu);
    expect(await refresh()).toEqual([]);
  });

  const replaced = (file: string, from: RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  it.each<[harm: string, reason: string, harm: () => void]>([
    ["vectors are cut off", "is damaged", () => truncateSync(liveFile("vectors.hnsw"), 100)],
    ["passages are gone", "is damaged", () => rmSync(liveFile("passages.sqlite"))],
    [
      "passages are foreign",
      "is damaged",
      () => writeFileSync(liveFile("passages.sqlite"), "x".repeat(4096)),
    ],
    ["manifest is cut off", "cannot be read", () => truncateSync(liveFile("manifest.json"), 100)],
    [
      "manifest tells of no files",
      "is damaged",
      () => replaced(liveFile("manifest.json"), /"files": \{[\s\S]*\n {2}\}/u, '"files": {}'),
    ],
    [
      "format is another",
      "format",
      () => replaced(liveFile("manifest.json"), /"format": \d+/u, '"format": 99'),
    ],
    [
      "embedding model is another",
      "the embedding model has changed",
      () => replaced(liveFile("manifest.json"), /"embeddingModel": "/u, '"embeddingModel": "other-'),
    ],
    ["generation is gone", "cannot be read", () => rmSync(liveFile("."), { recursive: true })],
    ["pointer is broken", "is damaged", () => writeFileSync(path.join(index, "current"), "{")],
  ])("whose %s is built anew, once", async (_, reason, harm) => {
    harm();
    expect(await refresh()).toEqual([expect.stringContaining(reason)]);
    expect(await refresh()).toEqual([]);
  });

  it("is not rolled back to a generation that is damaged", async () => {
    truncateSync(liveFile("lexical.bin"), 100);
    await refresh();
    const good = live();
    expectFailure(await run("index", ["--rollback"]), /lexical\.bin has 100 bytes/u);
    expect(live()).toBe(good);
  });

  it.each(["/proc/trichdan", "file/index"])("cannot be written to %s: the folder is named", async (where) => {
    writeFileSync(path.join(folder, "file"), "");
    const place = path.resolve(folder, where);
    const finished = await runScript("index", ["--corpus", corpus, "--index", place], { cwd: folder });
    expectFailure(finished, new RegExp(`index folder ${place} cannot be written: check its owner`, "u"));
  });

  it("built by three processes at once is whole", async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run("index", ["--full"])));
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(readdirSync(path.join(index, "building"))).toEqual([]);
    expect(readdirSync(path.join(index, "generations"))).toContain(live());
    expect(existsSync(path.join(index, "publishing"))).toBe(false);
    const asked = await ask();
    expectAnswer(asked);
    expect(asked.stderr).toBe("");
  });
});

describe("a build that is ended from outside", () => {
  /** Enough articles for a build of some seconds. */
  function manyArticles(): void {
    for (let copy = 0; copy < 60; copy++) {
      for (const name of SAMPLES) {
        const text = readFileSync(`${ROOT}corpus/articles/${name}`, "utf8");
        writeFileSync(path.join(corpus, `${copy}-${name}`), text.replace(/^id: /mu, `id: c${copy}-`));
      }
    }
  }

  it.each(["SIGINT", "SIGKILL"] as const)(
    "by %s leaves the live generation, and the next one works",
    async (signal) => {
      const before = live();
      manyArticles();
      const env = cleanEnvironment({ DATA_DIR: `${folder}/data` });
      const args = ["--json", "--corpus", corpus, "--index", index];
      const building = startProgram("scripts/index.ts", args, { env, cwd: folder });
      await building.says(/building the index: the articles have changed/u);
      building.child.kill(signal);
      const status = await building.ended;
      expect(building.stdout).toBe("");
      expect(live()).toBe(before);
      if (signal === "SIGINT") {
        expect(status).toBe(1);
        expect(building.stderr).toMatch(/^error: stopped: nothing was changed$/mu);
        expect(readdirSync(path.join(index, "building"))).toEqual([]);
      }
      // One new article is left, so that there is a build to be done.
      for (const name of readdirSync(corpus)) {
        if (name.includes("-2020-") && name !== `0-${SAMPLES[0]}`) rmSync(path.join(corpus, name));
      }
      const asked = await ask();
      expectAnswer(asked);
      expect(asked.stderr).toContain("building the index: the articles have changed\n");
      expect(live()).not.toBe(before);
      expect(await refresh()).toEqual([]);
    },
  );
});

describe("an embedding model out of reach", () => {
  it("fails a build in one line; questions are answered by words alone, with a warning", async () => {
    const before = live();
    const [built, asked] = await Promise.all([run("index", [], AWAY), ask(AWAY)]);
    expectFailure(
      built,
      /embedding model away at http:\/\/127\.0\.0\.1:9\/v1 cannot be reached: check OPENAI_BASE_URL/u,
    );
    expectAnswer(asked);
    expect(asked.stderr).toMatch(
      /^warning: .*cannot be reached: .*the words of the index of .* are searched$/mu,
    );
    expect(live()).toBe(before);
  });
});

describe("a setting that cannot be used", () => {
  it.each([
    ["INCLUDE_SAMPLES", "maybe", "is neither true nor false"],
    ["EMBEDDING_DIMENSIONS", "abc", "is no whole number from 8 to 8192, such as 1536"],
    ["EMBEDDING_DIMENSIONS", "1.5", "is no whole number from 8 to 8192, such as 1536"],
    ["EMBEDDING_BATCH_SIZE", "0", "is not from 1 to 2048, such as 64"],
    ["OPENAI_BASE_URL", "somewhere", "is no http(s) address such as http://127.0.0.1:11434/v1"],
  ])("%s=%s is named with what would do", (name, value, problem) => {
    const message = `${name} ${problem}: correct it in .env or remove it`;
    expect(() => readRetrievalSettings({ [name]: value })).toThrow(message);
  });

  it("ends a command with one line", async () => {
    const before = live();
    expectFailure(
      await run("index", ["--full"], { EMBEDDING_DIMENSIONS: "abc" }),
      /^error: EMBEDDING_DIMENSIONS /u,
    );
    expect(live()).toBe(before);
  });
});
