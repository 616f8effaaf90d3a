import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
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
  async says(pattern: RegExp, withinMs = 40_000): Promise<RegExpExecArray> {
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

interface StartOptions {
  readonly env: Record<string, string>;
  /** A folder without a `.env`. */
  readonly cwd: string;
}

/**
 * The JavaScript that a TypeScript file of the project was compiled to for this run.
 *
 * @param file from the project's root
 */
export function compiled(file: string): string {
  return path.join(inject("programs"), file.replace(/\.ts$/u, ".js"));
}

/** Starts a TypeScript file of the project in compiled form; see {@link compiled}. */
export function startProgram(file: string, args: readonly string[], options: StartOptions): RunningProgram {
  return new RunningProgram(spawn(process.execPath, [compiled(file), ...args], options));
}

/** Starts a TypeScript file of the project as npm does: as it is written, through tsx. */
export function startSource(
  file: string,
  nodeOptions: readonly string[],
  options: StartOptions,
): RunningProgram {
  const args = [...nodeOptions, "--import", TSX, `${ROOT}${file}`];
  return new RunningProgram(spawn(process.execPath, args, options));
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
