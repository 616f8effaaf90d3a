import { describe, expect, test } from "vitest";
import { readArguments } from "../../bot/usage.js";
import { cleanEnvironment, ROOT, startProgram } from "../helpers/run-program.js";

/** `npm start` with words behind it. */
async function start(...words: string[]) {
  const run = startProgram("bot/main.ts", words, { env: cleanEnvironment(), cwd: ROOT });
  const status = await run.ended;
  return { status, stdout: run.stdout, stderr: run.stderr };
}

describe("npm start", () => {
  test("--help says what it does and where settings are, and starts nothing", async () => {
    const { status, stdout, stderr } = await start("--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const told of ["TELEGRAM_BOT_TOKEN", ".env", "npm run doctor"]) expect(stdout).toContain(told);
  });

  test("a word that it does not know is a wrong use", async () => {
    const { status, stdout, stderr } = await start("--port", "80");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .*"--port".*--help.*\n$/);
  });

  test("starts without words", () => {
    expect(readArguments([])).toBe("start");
    expect(readArguments(["-h"])).toBe("help");
  });
});
