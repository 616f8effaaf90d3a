import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChatSettings, readRetrievalSettings } from "../../retrieval/config.js";
import { dailyLimits, isPaid } from "../../scripts/doctor/daily-limits.js";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { jsonLines, runScript } from "../helpers/run-program.js";
import { startScriptedChat } from "../helpers/scripted-chat-server.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const KEY = "sk-made-up-1234567890";

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  await shareLexicon(`${folder}/data`);
});
afterAll(() => remove());

/** What doctor finds of the chat model. */
async function examine(env: Record<string, string> = {}) {
  const run = await runScript("doctor", ["--json"], { cwd: folder, env });
  const [report] = jsonLines(run.stdout) as {
    findings: { check: string; state: string; message: string }[];
  }[];
  const finding = report?.findings.find(({ check }) => check === "chat model");
  return { ...run, finding, checks: report?.findings.map(({ check }) => check) };
}

const serverAt = (baseUrl: string) => ({
  OPENAI_API_KEY: KEY,
  OPENAI_BASE_URL: baseUrl,
  EMBEDDING_MODEL: "built-in",
  CHAT_MODEL: "scripted",
});

describe("npm run doctor on the chat model", () => {
  it("says that answers are the articles' own words where none is set", async () => {
    const { status, finding } = await examine();
    expect(status).toBe(0);
    expect(finding).toMatchObject({ state: "note", message: expect.stringContaining("articles' own words") });
  });

  // The last: no reply is as short as one token, and a server that says so is well.
  it.each(["ok", "ok-not-streamed", "length"])("%s: it answers, asked once for one token", async (script) => {
    const server = await startScriptedChat(script);
    const { finding, checks } = await examine(serverAt(server.baseUrl));
    expect(finding).toMatchObject({ state: "ok", message: expect.stringMatching(/:scripted answers$/u) });
    expect(server.requests).toHaveLength(1);
    const { max_tokens, max_completion_tokens } = server.requests[0]!.body;
    expect([max_tokens, max_completion_tokens]).toContain(1);
    // A model on a machine of one's own costs nothing by the token.
    expect(checks).not.toContain("daily limits");
  });

  it.each([
    ["key-refused", /refuses the key: check OPENAI_API_KEY/u],
    ["unknown-model", /is not known there: check CHAT_MODEL/u],
    ["rate-limited", /asks to slow down/u],
    ["server-error", /failed \(5\d\d\)/u],
    ["html-page", /check OPENAI_BASE_URL/u],
    ["hang-before", /did not answer|began no reply|fell silent/u],
    ["cut", null],
  ])("%s: says what is wrong, and never the key", async (script, message) => {
    const server = await startScriptedChat(script);
    // A busy machine is slow to answer; a server that never does is not worth ten seconds here.
    const limit = script === "hang-before" ? { CHAT_TIME_LIMIT_MS: "700" } : {};
    const { status, finding, stdout, stderr } = await examine({ ...serverAt(server.baseUrl), ...limit });
    expect(stdout + stderr).not.toContain(KEY);
    // What breaks off after its first word has begun to answer.
    if (message === null) return expect(finding?.state).toBe("ok");
    expect(status).toBe(1);
    expect(finding?.state).toBe("failed");
    expect(finding?.message).toMatch(message);
    expect(finding?.message).not.toContain("\n");
  });

  it("names a server that is not there", async () => {
    const { finding } = await examine(serverAt("http://127.0.0.1:9/v1"));
    expect(finding).toMatchObject({ state: "failed", message: expect.stringContaining("cannot be reached") });
  });
});

describe("the limits of a model that is paid for", () => {
  const settingsOf = (env: Record<string, string>): ChatSettings => readRetrievalSettings(env).chat;
  const limitsOf = (env: Record<string, string>): string => {
    const settings = settingsOf({ OPENAI_API_KEY: KEY, ...env });
    return isPaid(settings) ? dailyLimits(settings) : "not paid for";
  };
  const PRICES = { CHAT_PROMPT_PRICE: "0.4", CHAT_OUTPUT_PRICE: "1.6" };

  it("are asked for at OpenAI only", () => {
    expect(isPaid(settingsOf({}))).toBe(false);
    expect(limitsOf({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" })).toBe("not paid for");
    expect(isPaid(settingsOf({ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: "https://api.openai.com/v1" }))).toBe(
      true,
    );
  });

  it("are well when the day, each reader and the prices are set", () => {
    const set = { CHAT_DAILY_COST: "5", CHAT_READER_DAILY_TOKENS: "100000" };
    expect(limitsOf({ ...PRICES, ...set })).toBe("at most 5 in money a day, 100000 tokens of it a reader");
  });

  it.each([
    [{}, ["CHAT_DAILY_TOKENS", "CHAT_READER_DAILY_TOKENS", "CHAT_PROMPT_PRICE"]],
    [{ ...PRICES, CHAT_READER_DAILY_COST: "1" }, ["CHAT_DAILY_COST"]],
    [{ ...PRICES, CHAT_DAILY_TOKENS: "1000" }, ["CHAT_READER_DAILY_COST"]],
    [{ CHAT_DAILY_TOKENS: "1000", CHAT_READER_DAILY_TOKENS: "100" }, ["CHAT_OUTPUT_PRICE"]],
  ])("%j: a note on what is missing", (env, missing) => {
    let note: unknown;
    try {
      limitsOf(env);
    } catch (thrown) {
      note = thrown;
    }
    expect(note).toMatchObject({ name: "Note" });
    for (const name of missing) expect(String(note)).toContain(name);
  });
});
