import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { jsonLines, ROOT, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const EVALUATION = `${ROOT}tests/evaluation`;
const QUESTIONS = 8;

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  await shareLexicon(`${folder}/data`);
  const questions = readFileSync(`${EVALUATION}/questions.jsonl`, "utf8").split("\n");
  writeFileSync(`${folder}/questions.jsonl`, questions.slice(0, QUESTIONS).join("\n"));
});
afterAll(() => remove());

const run = (args: readonly string[]) => runScript("bench", args, { cwd: folder });

const spread = { p50: expect.any(Number), p95: expect.any(Number), p99: expect.any(Number) };

describe("npm run bench", () => {
  it("measures every part, and prints one object", async () => {
    const sets = ["--questions", "questions.jsonl", "--verification", `${EVALUATION}/verification`];
    const { status, stdout, stderr } = await run(["--quick", "--json", ...sets]);
    expect({ status, error: /^error: .*/mu.exec(stderr) }).toEqual({ status: 0, error: null });
    expect(jsonLines(stdout)).toMatchObject([
      {
        embeddingModel: expect.stringContaining("built-in"),
        answers: { questions: expect.any(Number), latencyMs: spread, peakRssMb: expect.any(Number) },
        verification: { statements: expect.any(Number), latencyMs: spread },
        // How long it took says little here; that a statement is seen before the answer is complete, much.
        firstStatement: {
          answers: 3,
          shown: 3,
          inDraft: expect.toSatisfy((count) => count >= 1),
          latencyMs: spread,
        },
        bot: {
          questions: expect.any(Number),
          latencyMs: spread,
          crowd: { readers: 30, questions: 40, answered: 40, inOrder: true, failed: 0, latencyMs: spread },
          floodedCrowd: {
            ...{ readers: 30, questions: 40, answered: 40, inOrder: true, failed: 0, latencyMs: spread },
            ...{ refused: expect.any(Number), calls: expect.any(Number), seconds: expect.any(Number) },
          },
        },
        seconds: expect.any(Number),
        peakRssMb: expect.any(Number),
      },
    ]);
    // The bench bounds itself, to two minutes.
  }, 120_000);

  it.each<[args: string[], message: RegExp]>([
    [["--questions", "none.jsonl"], /none\.jsonl/u],
    [
      ["--questions", "questions.jsonl", "--only", "verification", "--verification", "none"],
      /--verification/u,
    ],
    [
      ["--questions", "questions.jsonl", "--only", "verification", "--verification", "data"],
      /--verification/u,
    ],
  ])("%j: fails in one line", async (args, message) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(/^error: .*$/mu.exec(stderr)?.[0]).toMatch(message);
  });

  it("knows its parts", async () => {
    expect(await run(["--only", "everything"])).toMatchObject({ status: 2, stdout: "" });
  });
});
