import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BotDatabase, openDatabase } from "../../bot/store/open-database.js";
import { createReaderStore } from "../../bot/store/reader-store.js";
import { createStarterStore } from "../../bot/store/starter-store.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let database: BotDatabase;
let remove: () => void;
beforeEach(() => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  database = openDatabase(temporary.folder);
});
afterEach(() => {
  database.close();
  remove();
});

describe("what readers have set", () => {
  test("is each reader's own, one thing at a time", () => {
    const readers = createReaderStore(database);
    expect(readers.settings(1)).toEqual({ language: null, style: null });
    readers.change(1, { language: "vi" });
    readers.change(1, { style: "rich" });
    // "At most 52 significant bits" (Bot API, type User).
    readers.change(2 ** 52 - 1, { language: "en" });
    expect(readers.settings(1)).toEqual({ language: "vi", style: "rich" });
    expect(readers.settings(2 ** 52 - 1)).toEqual({ language: "en", style: null });
  });

  test("leaves nothing behind when it is all given back", () => {
    const readers = createReaderStore(database);
    readers.change(1, { language: "vi", style: "html" });
    readers.change(1, { language: null });
    expect(readers.settings(1)).toEqual({ language: null, style: "html" });
    readers.change(1, { style: null });
    expect(database.prepare("SELECT count(*) FROM readers").pluck().get()).toBe(0);
  });
});

describe("questions that were offered", () => {
  test("keep their number, whatever comes after", () => {
    const starters = createStarterStore(database);
    expect(starters.of("g1", "en")).toBeUndefined();
    const [one, two] = starters.keep("g1", "en", ["one?", "two?"]);
    starters.keep("g1", "vi", ["one?"]);
    const [again, three] = starters.keep("g2", "en", ["two?", "three?"]);
    expect(again).toEqual(two);
    expect(starters.of("g1", "en")).toBeUndefined();
    expect(starters.of("g2", "en")).toEqual([two, three]);
    expect(starters.of("g1", "vi")).toHaveLength(1);
    expect(starters.question(one!.id)).toBe("one?");
    expect(starters.question(99)).toBeUndefined();
  });

  test("may be none, which is remembered too", () => {
    const starters = createStarterStore(database);
    expect(starters.keep("g1", "en", [])).toEqual([]);
    expect(starters.of("g1", "en")).toEqual([]);
  });
});
