import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { until } from "./bot-harness.js";

/** The project's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TSX = import.meta.resolve("tsx");

/**
 * What a program is started with: nothing of the developer's own. Names that stand here with nothing behind
 * them keep a `.env` from filling them in.
 */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    CORPUS_DIR: `${ROOT}corpus/articles`,
    ...{ TELEGRAM_BOT_TOKEN: "", OPENAI_API_KEY: "", OPENAI_BASE_URL: "", EMBEDDING_MODEL: "" },
    ...{ EMBEDDING_DIMENSIONS: "", INCLUDE_SAMPLES: "", DEFAULT_LANGUAGE: "", LOG_LEVEL: "" },
    ...more,
  };
}

/** A program in a process of its own, and what it has said so far. */
export class RunningProgram {
  stdout = "";
  stderr = "";
  /** Its exit status, once it has ended and said all it had to say; null after a signal that killed it. */
  readonly ended: Promise<number | null>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    // A program that does not want our input any more closes its end.
    child.stdin?.on("error", () => {});
    this.ended = new Promise((resolve) => child.once("close", resolve));
  }

  /** The first match of a pattern in what it says on stderr. */
  async says(pattern: RegExp, withinMs = 20_000): Promise<RegExpExecArray> {
    let match: RegExpExecArray | null = null;
    let hasEnded = false;
    void this.ended.then(() => {
      hasEnded = true;
    });
    const found = () => {
      match = pattern.exec(this.stderr);
      return match !== null || hasEnded;
    };
    await until(found, withinMs, () => `${pattern} in:\n${this.stderr}`);
    if (match === null) throw new Error(`ended without saying ${pattern}:\n${this.stderr}`);
    return match;
  }
}

/**
 * Starts a TypeScript file of the project with Node itself, from a folder without a `.env`.
 *
 * @param file from the project's root
 */
export function startProgram(
  file: string,
  args: readonly string[],
  { env, cwd, nodeOptions = [] }: { env: Record<string, string>; cwd: string; nodeOptions?: string[] },
): RunningProgram {
  const child = spawn(process.execPath, [...nodeOptions, "--import", TSX, `${ROOT}${file}`, ...args], {
    env,
    cwd,
  });
  return new RunningProgram(child);
}

export interface FinishedRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of `scripts/` to its end. */
export async function runScript(
  name: string,
  args: readonly string[],
  { cwd, env = {}, input = "" }: { cwd: string; env?: Record<string, string>; input?: string },
): Promise<FinishedRun> {
  const environment = cleanEnvironment({ DATA_DIR: `${cwd}/data`, ...env });
  const run = startProgram(`scripts/${name}.ts`, args, { env: environment, cwd });
  run.child.stdin?.end(input);
  const status = await run.ended;
  return { status, stdout: run.stdout, stderr: run.stderr };
}

/** The lines of a run's stdout, each of which must be JSON. */
export function jsonLines(stdout: string): unknown[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
