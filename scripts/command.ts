import { createInterface } from "node:readline";
import { Command, CommanderError } from "commander";
import { config as loadDotenv } from "dotenv";
import { TrichdanError } from "../corpus/errors.js";

/** Exit statuses that operators' scripts rely on. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** A wrong use of a command line that its option parser cannot see by itself: exit status 2. */
export class UsageError extends TrichdanError {
  override readonly name = "UsageError";
}

/** A command with the options that all of ours share; add the command's own and an action. */
export function createCommand(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .option("--json", "machine output on stdout, everything else on stderr")
    .option("--debug", "show the stack of an error")
    .configureOutput({ outputError: (text, write) => write(usageLine(text)) })
    .exitOverride();
}

/**
 * Parses the process's arguments, runs the action and sets the exit status: 0 done, 1 failed, 2 wrong
 * usage. Errors are one line on stderr; a stack only with `--debug`. Loads `.env` first.
 */
export async function runCommand(command: Command): Promise<void> {
  loadDotenv({ quiet: true });
  // A reader of our output that closes early (`| head -1`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed);
  });
  try {
    await command.parseAsync(process.argv);
  } catch (error) {
    process.exitCode = reportFailure(error, command.opts()["debug"] === true);
  }
}

/** What the option parser says about a wrong use, in one line. */
function usageLine(text: string): string {
  const line = text.trim().replace(/\s+/gu, " ").replace(/\.$/u, "");
  return `${line}: --help shows how it is used\n`;
}

let interrupted: AbortController | undefined;

/** Aborted by the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export function stopSignal(): AbortSignal {
  if (interrupted === undefined) {
    const controller = new AbortController();
    interrupted = controller;
    const stop = (): void => controller.abort(new TrichdanError("stopped: nothing was changed"));
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  }
  return interrupted.signal;
}

/**
 * The lines of standard input that have something in them, until it ends.
 *
 * @throws {TrichdanError} when the command was stopped meanwhile
 */
export async function* inputLines(): AsyncGenerator<string> {
  const signal = stopSignal();
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY, signal });
  for await (const line of lines) if (line.trim() !== "") yield line;
  signal.throwIfAborted();
}

function reportFailure(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error: ${message}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${describeStacks(error)}\n`);
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

function describeStacks(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describeStacks(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
