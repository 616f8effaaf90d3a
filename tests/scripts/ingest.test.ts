import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { parseArticleFile } from "../../corpus/article-file.js";
import { compiled } from "../helpers/run-program.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGES = join(ROOT, "tests/fixtures/pages");
const PAGE = join(PAGES, "vi_ministry_journal.txt");
const NO_PAGE = join(PAGES, "none_404.txt");

let corpus: string;
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ingest-"));
  corpus = join(dir, "new", "articles");
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ingest(args: readonly string[], input = "", env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiled("scripts/ingest.ts"), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}

const objects = (run: Run) =>
  run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("npm run ingest", () => {
  it("stores a page, says what it read and what to do next, and knows it the second time", async () => {
    const expected = JSON.parse(await readFile(PAGE.replace(".txt", ".expected.json"), "utf8"));
    const first = await ingest([PAGE, "--corpus", corpus]);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toContain(expected.title);
    expect(first.stdout).toContain(`${expected.publishedAt} (inferred`);
    expect(first.stdout).toMatch(new RegExp(`${expected.paragraphs.length} paragraphs, \\d+ speakers`, "u"));
    expect(first.stdout).toMatch(/next: npm run index\n$/u);
    const [name = ""] = await readdir(corpus);
    const stored = parseArticleFile(await readFile(join(corpus, name), "utf8"), name);
    expect(stored).toMatchObject({ title: expected.title, paragraphs: expected.paragraphs, sample: false });
    const second = await ingest([PAGE], "", { CORPUS_DIR: corpus });
    expect(second.stdout).toMatch(/^unchanged: /u);
    expect(second.stdout).not.toContain("next:");
    expect(await readdir(corpus)).toEqual([name]);
  });

  it("prints one object a page and goes on after one that fails", async () => {
    const run = await ingest([NO_PAGE, PAGE, "--json", "--corpus", corpus]);
    expect(run.status).toBe(1);
    const [failed, added] = objects(run);
    expect(failed).toEqual({ from: NO_PAGE, status: "failed", error: expect.any(String), article: null });
    expect(run.stderr).toBe(`error: ${failed.error}\n`);
    expect(added).toMatchObject({ from: PAGE, status: "added", error: null });
    expect(Object.keys(added.article)).toEqual(
      expect.arrayContaining([
        "id",
        "title",
        "author",
        "source",
        "url",
        "publishedAt",
        "language",
        "paragraphs",
      ]),
    );
    const speakers = added.article.paragraphs.flatMap(({ speakers }: { speakers: unknown[] }) => speakers);
    expect(speakers.length).toBeGreaterThan(0);
    expect(speakers[0]).toMatchObject({
      speech: expect.any(String),
      start: expect.any(Number),
      end: expect.any(Number),
    });
  });

  it("reads standard input with the facts that are stated", async () => {
    const stated = [
      "--title",
      "Tựa khác",
      "--author",
      "A",
      "--source",
      "S",
      "--url",
      "https://a.example/1",
      "--date",
      "2021-02-03",
    ];
    const run = await ingest(["-", "--json", "--corpus", corpus, ...stated], await readFile(PAGE, "utf8"));
    expect(objects(run)[0]).toMatchObject({
      from: "-",
      article: {
        title: "Tựa khác",
        author: "A",
        source: "S",
        url: "https://a.example/1",
        publishedAt: "2021-02-03",
        publishedAtInferred: false,
      },
    });
  });

  it("reads the text files of a folder and writes nothing in a dry run", async () => {
    const run = await ingest([PAGES, "--json", "--dry-run", "--corpus", corpus]);
    const results = objects(run);
    expect(results).toHaveLength((await readdir(PAGES)).filter((name) => name.endsWith(".txt")).length);
    expect(results.filter(({ status }) => status === "failed")).toHaveLength(3);
    expect(await readdir(dir)).toEqual([]);
  });

  it.each([
    ["an address", "https://a.example/1", /addresses are not supported yet/u],
    ["an HTML file", "a.html", /HTML is not supported yet/u],
    ["a missing file", "no.txt", /no such file/u],
    ["an empty folder", "", /no pages in/u],
  ])("fails on %s with one line", async (_, name, message) => {
    const path = name === "" ? dir : name;
    const run = await ingest([path, "--corpus", corpus]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(message);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("fails in one line where it cannot write", async () => {
    await writeFile(join(dir, "file"), "");
    const run = await ingest([PAGE, "--corpus", join(dir, "file", "articles")]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(/^error: cannot create the folder .*\n$/u);
  });

  it.each([
    ["no page", []],
    ["facts of one page for two", [PAGE, NO_PAGE, "--author", "A"]],
    ["a date that is no day", [PAGE, "--date", "2020-02-30"]],
    ["an address that is none", [PAGE, "--url", "a.example"]],
    ["an unknown option", [PAGE, "--colour"]],
  ])("refuses %s as wrong usage", async (_, args) => {
    const run = await ingest([...args, "--corpus", corpus]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^error: /u);
  });
});
