import { execFileSync } from "node:child_process";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoreError } from "../../bot/errors.js";
import { newId, normaliseId } from "../../bot/store/answer-id.js";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { explainAnswer, formatExplanation } from "../../bot/store/explain-answer.js";
import { DATABASE_NAME, openDatabase, openDatabaseForReading } from "../../bot/store/open-database.js";
import { answerTo, citation, refusalTo } from "../helpers/fake-engine.js";
import { compiled } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const NOW = new Date("2026-03-01T08:00:00Z");

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

const openStore = () => {
  const database = openDatabase(folder);
  return { database, store: createAnswerStore(database, () => NOW) };
};

describe("answers", () => {
  test("an answer is kept whole, with its messages, across a restart", () => {
    const answer = answerTo("Việt Nam nói gì?");
    const { database, store } = openStore();
    const id = store.save({ chatId: -1001234567890, answer });
    store.addMessage(id, 7);
    store.addMessage(id, 8);
    database.close();

    const reopened = openStore();
    expect(reopened.store.find(`#${id.toUpperCase()}`)).toEqual({
      id,
      chatId: -1001234567890,
      question: "Việt Nam nói gì?",
      createdAt: "2026-03-01T08:00:00.000Z",
      answer,
      messageIds: [7, 8],
    });
    expect(reopened.store.find("00000000")).toBeUndefined();
    reopened.database.close();
  });

  test("what was stored survives a process that is killed on the spot", () => {
    const helper = compiled("tests/helpers/store-and-die.ts");
    const id = execFileSync(process.execPath, [helper, folder], { encoding: "utf8" });
    const { database, store } = openStore();
    expect(store.find(id)?.question).toBe("before the end");
    database.close();
  });

  test("ids are short, unlike each other, and forgive typing", () => {
    const ids = new Set(Array.from({ length: 2_000 }, () => newId(8)));
    expect(ids.size).toBe(2_000);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
      expect(normaliseId(` #${id.toUpperCase()} `)).toBe(id);
    }
    expect(normaliseId("O1il")).toBe("0111");
  });
});

describe("schema", () => {
  test("a database of a newer Trichdan is refused and left alone", () => {
    const file = path.join(folder, DATABASE_NAME);
    const newer = new Database(file);
    newer.pragma("user_version = 99");
    newer.close();
    expect(() => openDatabase(folder)).toThrow(/schema 99, newer than this Trichdan.*: update Trichdan/);
    expect(() => openDatabaseForReading(folder)).toThrow(StoreError);
  });

  test("a folder that cannot be written is named with what to do", () => {
    expect(() => openDatabase("/dev/null/data")).toThrow(/\/dev\/null\/data.*DATA_DIR/);
    expect(() => openDatabaseForReading(path.join(folder, "nothing"))).toThrow(/no answers are stored/);
  });

  test("a reader may look while the bot writes", () => {
    const { database, store } = openStore();
    const id = store.save({ chatId: 1, answer: answerTo("q") });
    const other = openDatabaseForReading(folder);
    expect(other.prepare("SELECT id FROM answers").pluck().all()).toEqual([id]);
    other.close();
    database.close();
  });
});

describe("why", () => {
  test("tells for each citation whether the article still says so", async () => {
    const quotes = ["Nguyên văn thứ nhất.", "Nguyên văn thứ hai.", "Nguyên văn thứ ba."];
    const citations = quotes.map((quote, index) => citation({ number: index + 1, paragraph: index, quote }));
    const { database, store } = openStore();
    const id = store.save({ chatId: 1, answer: answerTo("q", { citations }) });
    const stored = store.find(id)!;
    database.close();
    // The first paragraph is as it was, the second was corrected, the third is gone.
    const now = [quotes[0]!, "Nguyên văn đã sửa.", null];
    const explanation = await explainAnswer(stored, async (_, paragraph) => now[paragraph] ?? null);
    expect(explanation.citations.map((it) => it.now)).toEqual(["unchanged", "changed", "gone"]);
    const printed = formatExplanation(explanation);
    for (const part of [`#${id}`, "20200522-000000", "0.8300", "CHANGED SINCE", "NO LONGER", ...quotes]) {
      expect(printed).toContain(part);
    }
  });

  test("shows who wrote the answer, why not as set up, and what was not shown of it", async () => {
    const answer = answerTo("q", {
      statements: [{ text: "It did.", wording: "translated", citations: [1] }],
      writtenBy: "some-model",
      note: { kind: "cut-short", text: "The answer broke off." },
      rejected: { polarity: 2, number: 1 },
    });
    const { database, store } = openStore();
    const stored = store.find(store.save({ chatId: 1, answer }))!;
    database.close();
    const explanation = await explainAnswer(stored, async () => null);
    expect(explanation).toMatchObject({
      writtenBy: "some-model",
      note: answer.note,
      rejected: answer.rejected,
    });
    const printed = formatExplanation(explanation);
    for (const line of [
      "written by  some-model",
      "note        cut-short: The answer broke off.",
      "rejected    2 polarity, 1 number",
      "  It did. [1] (translated)",
    ]) {
      expect(printed.split("\n")).toContain(line);
    }
  });

  test("shows a refusal with what was offered", async () => {
    const { database, store } = openStore();
    const stored = store.find(store.save({ chatId: 1, answer: refusalTo("q") }))!;
    database.close();
    const explanation = await explainAnswer(stored, async () => null);
    expect(explanation).toMatchObject({ refused: true, citations: [], nearest: [{ now: "gone" }] });
    expect(formatExplanation(explanation)).toContain("(refusal)");
  });
});
