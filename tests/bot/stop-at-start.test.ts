import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startPreview } from "../../bot/preview/start-preview.js";
import { runBot } from "../../bot/run-bot.js";
import { texts } from "../helpers/bot-harness.js";
import { FakeEngine } from "../helpers/fake-engine.js";

const dataDir = mkdtempSync(path.join(tmpdir(), "trichdan-stop-"));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("a stop while Telegram has not yet said who the bot is", () => {
  test("ends the bot at once, and not after the next try, nor the one after that", async () => {
    const stop = new AbortController();
    const preview = await startPreview({
      ...{ host: "127.0.0.1", port: 0, texts },
      observe: () => {
        stop.abort();
        return "connection-reset";
      },
    });
    const environment = {
      TELEGRAM_BOT_TOKEN: preview.token,
      TELEGRAM_API_ROOT: preview.apiRoot,
      DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
    };
    const reported: string[] = [];
    const reportError = (line: string) => reported.push(line);
    const openEngine = async () => new FakeEngine();
    const status = await runBot({
      environment,
      openEngine,
      stop: stop.signal,
      reportError,
      isTerminal: false,
    });
    await preview.close();
    expect({ status, reported }).toEqual({ status: 0, reported: [] });
  }, 5_000);
});
