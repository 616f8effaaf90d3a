import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, ROOT, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  const articles = path.join(folder, "articles");
  mkdirSync(articles);
  for (const name of readdirSync(`${ROOT}corpus/articles`).filter((name) => name.startsWith("2020-05-22")))
    copyFileSync(`${ROOT}corpus/articles/${name}`, path.join(articles, name));
  expect(await run([], "index")).toMatchObject({ status: 0 });
});
afterAll(() => remove());

const run = (args: readonly string[], name = "ask", input?: string) =>
  runScript(
    name,
    [...args, "--corpus", path.join(folder, "articles"), "--index", path.join(folder, "index")],
    {
      cwd: folder,
      ...(input !== undefined && { input }),
    },
  );

describe("ask", () => {
  it("--timeline prints statements by date, each with its citation", async () => {
    const { status, stdout } = await run(["--timeline", "Vietnam on cyberspace"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Vietnam on cyberspace, by date:\n22 May 2020: .* \[1\]\n/u);
    expect(stdout).toMatch(/\n\[1\] .*\n {4}— .* · 2020-05-22 · sample article/u);
  });

  it("--timeline and --compare read one request a line from -", async () => {
    const timelines = jsonLines(
      (await run(["--timeline", "--json", "-"], "ask", "Vietnam on cyberspace\n\nWakanda on cyberspace\n"))
        .stdout,
    );
    expect(timelines).toMatchObject([
      { topic: "cyberspace", speaker: "Vietnam", refused: false },
      { speaker: "Wakanda", refused: true, entries: [] },
    ]);
    const [comparison] = jsonLines(
      (await run(["--compare", "--json", "-"], "ask", "Việt Nam và Singapore về không gian mạng\n")).stdout,
    );
    expect(comparison).toMatchObject({
      topic: "không gian mạng",
      sides: [
        { speaker: "Việt Nam", refused: false },
        { speaker: "Singapore", refused: false },
      ],
    });
  });

  it("takes one of the two, and shows both in --help", async () => {
    const both = await run(["--timeline", "--compare", "Vietnam, Singapore on cyberspace"]);
    expect(both).toMatchObject({ status: 2, stdout: "" });
    expect(both.stderr).toMatch(/^error: --timeline and --compare exclude each other[^\n]*\n$/u);
    const { stdout, status } = await run(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain('--timeline "Vietnam on cyberspace"');
    expect(stdout).toContain("--compare");
  });
});
