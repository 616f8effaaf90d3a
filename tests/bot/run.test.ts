import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../bot/store/open-database.js";
import { until } from "../helpers/bot-harness.js";
import { compiled } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let remove: () => void;
const children: ChildProcess[] = [];
const servers: Server[] = [];
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) server.close();
  remove();
});

/** The bot in a process of its own. */
function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [compiled("tests/helpers/run-fake-bot.ts")], {
    env: { PATH: process.env["PATH"], DATA_DIR: folder, PREVIEW_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const run = { child, stdout: "", stderr: "", exit: Promise.resolve<number | null>(null) };
  child.stdout.on("data", (chunk: Buffer) => {
    run.stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    run.stderr += chunk.toString();
  });
  run.exit = new Promise((resolve) => child.once("close", resolve));
  return run;
}

async function pageOf(run: { stderr: string }): Promise<string> {
  await until(() => /http:\/\/127\.0\.0\.1:\d+\//.test(run.stderr));
  return /http:\/\/127\.0\.0\.1:\d+/.exec(run.stderr)?.[0] ?? "";
}

async function say(page: string, text: string): Promise<void> {
  const headers = { "content-type": "application/json", origin: page };
  await fetch(`${page}/say`, { method: "POST", headers, body: JSON.stringify({ text, language: "en" }) });
}

/** A server that gives the same answer to everything. */
async function serverThatSays(status: number, description: string): Promise<{ root: string; port: number }> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ ok: false, error_code: status, description }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { root: `http://127.0.0.1:${port}`, port };
}

describe("without a token", () => {
  test("one line tells where the preview is; it answers; Ctrl-C ends it with 0 and nothing is lost", async () => {
    const run = start();
    const page = await pageOf(run);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("no TELEGRAM_BOT_TOKEN");
    await say(page, "What did Viet Nam say?");
    await until(() => run.stderr.includes('"answered"'));
    const { messages } = (await (await fetch(`${page}/history`)).json()) as { messages: { text: string }[] };
    expect(messages.at(-1)?.text).toContain("Answer to: What did Viet Nam say?");
    run.child.kill("SIGINT");
    expect(await run.exit).toBe(0);
    expect(run.stdout).toBe("");
    const database = openDatabase(folder);
    expect(database.prepare("SELECT question FROM answers").pluck().all()).toEqual([
      "What did Viet Nam say?",
    ]);
    database.close();
  });

  test("SIGTERM in the middle of a question that never ends: out within two seconds, with 0", async () => {
    const run = start({ SLOW_ENGINE: "1" });
    const page = await pageOf(run);
    await say(page, "slow?");
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = Date.now();
    run.child.kill("SIGTERM");
    expect(await run.exit).toBe(0);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(run.stderr).toContain("the bot is stopping");
  });

  test("a port in use: one line that names PREVIEW_PORT, and 1", async () => {
    const { port } = await serverThatSays(200, "");
    const run = start({ PREVIEW_PORT: String(port) });
    expect(await run.exit).toBe(1);
    expect(run.stderr).toBe(
      `error: PREVIEW_PORT ${port} is in use on 127.0.0.1: set PREVIEW_PORT to a free port\n`,
    );
  });
});

describe("with a token", () => {
  test.each([
    [401, "Unauthorized", "TELEGRAM_BOT_TOKEN is refused by Telegram (401 Unauthorized)"],
    [404, "Not Found", "TELEGRAM_BOT_TOKEN is refused by Telegram (404 Not Found)"],
    [
      409,
      "Conflict: terminated by other getUpdates request",
      "another program polls with this TELEGRAM_BOT_TOKEN",
    ],
  ])("Telegram says %i: one line without a stack, and 1", async (status, description, line) => {
    const { root } = await serverThatSays(status, description);
    const run = start({ TELEGRAM_BOT_TOKEN: "123:abc", TELEGRAM_API_ROOT: root });
    expect(await run.exit).toBe(1);
    expect(run.stderr).toContain(line);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).not.toContain("123:abc");
  });

  test("Telegram out of reach: keeps trying, says so once, and can be stopped", async () => {
    const { root } = await serverThatSays(503, "Service Unavailable");
    const run = start({ TELEGRAM_BOT_TOKEN: "123:abc", TELEGRAM_API_ROOT: root });
    await until(() => run.stderr.includes("Telegram does not answer"));
    run.child.kill("SIGTERM");
    expect(await run.exit).toBe(0);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  test("a bad variable: one line, and 1", async () => {
    const run = start({ TELEGRAM_BOT_TOKEN: "nonsense" });
    expect(await run.exit).toBe(1);
    expect(run.stderr).toMatch(/^error: TELEGRAM_BOT_TOKEN does not look like .*\n$/);
  });
});
