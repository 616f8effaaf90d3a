import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runBot } from "../../bot/run-bot.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { createSpendingStore, KEPT_DAYS } from "../../bot/store/spending-store.js";
import type { SpendingLedger } from "../../retrieval/spending/spending-ledger.js";
import { FakeEngine } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const DAY = "2026-03-01";

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

function withLedger<T>(work: (ledger: SpendingLedger) => T): T {
  const database = openDatabase(folder);
  try {
    return work(createSpendingStore(database));
  } finally {
    database.close();
  }
}

describe("spending", () => {
  test("adds up by reader and by day, over a restart", () => {
    withLedger((ledger) => {
      ledger.record(DAY, "101", { tokens: 1_000, cost: 0.5 });
      ledger.record(DAY, "101", { tokens: 200, cost: 0.25 });
      ledger.record(DAY, "102", { tokens: 30, cost: 0 });
      ledger.record("2026-03-02", "101", { tokens: 4, cost: 0 });
    });
    withLedger((ledger) => {
      // Nobody's tokens are the day's all the same.
      ledger.record(DAY, null, { tokens: 5, cost: 1 });
      expect(ledger.spent(DAY, "101")).toEqual({ tokens: 1_200, cost: 0.75 });
      expect(ledger.spent(DAY, "102")).toEqual({ tokens: 30, cost: 0 });
      expect(ledger.spent(DAY, null)).toEqual({ tokens: 1_235, cost: 1.75 });
      expect(ledger.spent("2026-03-02", null)).toEqual({ tokens: 4, cost: 0 });
      expect(ledger.spent("2026-03-03", null)).toEqual({ tokens: 0, cost: 0 });
      expect(ledger.spent(DAY, "103")).toEqual({ tokens: 0, cost: 0 });
    });
  });

  test(`days older than ${KEPT_DAYS} days are deleted on a write`, () => {
    withLedger((ledger) => {
      ledger.record("2026-01-19", "101", { tokens: 1, cost: 0 });
      ledger.record("2026-01-20", "101", { tokens: 2, cost: 0 });
      ledger.record(DAY, "101", { tokens: 3, cost: 0 });
      expect(ledger.spent("2026-01-19", "101").tokens).toBe(0);
      // Forty days before the first of March.
      expect(ledger.spent("2026-01-20", "101").tokens).toBe(2);
    });
  });

  test("goes to the engine that the bot opens", async () => {
    const stop = new AbortController();
    const problems: string[] = [];
    const status = await runBot({
      environment: { DATA_DIR: folder, PREVIEW_PORT: "0", LOG_LEVEL: "silent" },
      openEngine: async ({ ledger }) => {
        ledger.record(DAY, "101", { tokens: 7, cost: 0 });
        stop.abort();
        return new FakeEngine();
      },
      stop: stop.signal,
      reportError: (line) => problems.push(line),
      isTerminal: false,
    });
    expect([status, problems]).toEqual([0, []]);
    expect(withLedger((ledger) => ledger.spent(DAY, "101").tokens)).toBe(7);
  });
});
