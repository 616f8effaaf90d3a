import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import {
  createConversationStore,
  MAX_TURN_AGE_MS,
  MAX_TURNS,
  type Topic,
} from "../../bot/store/conversation-store.js";
import { MIGRATIONS } from "../../bot/store/migrations.js";
import { type BotDatabase, DATABASE_NAME, openDatabase } from "../../bot/store/open-database.js";
import { turnOf } from "../../retrieval/conversation/turn-of.js";
import { answerTo, refusalTo } from "../helpers/fake-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const NOON = new Date("2026-03-01T12:00:00Z");
const TOPIC: Topic = { chatId: 101, threadId: 0 };

let folder: string;
let remove: () => void;
let database: BotDatabase;
let clock: Date;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
  database = openDatabase(folder);
  clock = NOON;
});
afterEach(() => {
  database.close();
  remove();
});

const open = () => createConversationStore(database, () => clock);
const turn = (question: string, askedAt = clock) => turnOf(answerTo(question), askedAt);
const rows = () => database.prepare("SELECT count(*) FROM turns").pluck().get();

describe("turns", () => {
  test("come back as they were, oldest first", () => {
    const store = open();
    const turns = [turn("Việt Nam nói gì?"), turnOf(refusalTo("who won?"), NOON)];
    for (const each of turns) store.remember(TOPIC, each);
    expect(open().turns(TOPIC)).toEqual(turns);
  });

  test("keep their order when the clock is set back", () => {
    const store = open();
    store.remember(TOPIC, turn("first"));
    clock = new Date(NOON.getTime() - 60_000);
    store.remember(TOPIC, turn("second"));
    expect(store.turns(TOPIC).map((it) => it.read)).toEqual(["first", "second"]);
  });

  test("on disk are as few as count: each write deletes the others, of every chat", () => {
    const store = open();
    store.remember({ chatId: 999, threadId: 0 }, turn("of a chat that says no more"));
    for (let n = 0; n < 20; n++) store.remember(TOPIC, turn(`question ${n}`));
    expect(rows()).toBe(MAX_TURNS + 1);
    clock = new Date(NOON.getTime() + MAX_TURN_AGE_MS + 1);
    expect(store.turns(TOPIC)).toEqual([]);
    store.remember(TOPIC, turn("a day later"));
    expect(rows()).toBe(1);
  });

  test("are forgotten by topic or by chat, and nowhere else", () => {
    const store = open();
    const topics = [
      { chatId: -500, threadId: 0 },
      { chatId: -500, threadId: 7 },
      { chatId: -501, threadId: 7 },
    ];
    for (const topic of topics) store.remember(topic, turn("q"));
    const counts = () => topics.map((topic) => store.turns(topic).length);
    store.forgetTopic({ chatId: -500, threadId: 7 });
    expect(counts()).toEqual([1, 0, 1]);
    store.forgetChat(-500);
    expect(counts()).toEqual([0, 0, 1]);
  });
});

describe("a database of the first Trichdan", () => {
  test("is brought up: answers and their messages stay, and can be cut off from the reader", () => {
    const { writtenBy: _, note: __, rejected: ___, ...before } = answerTo("Ai nói gì?");
    const statements = before.statements.map(({ text, citations }) => ({ text, citations }));
    database.close();
    remove();
    ({ folder, remove } = temporaryFolder());
    const old = new Database(path.join(folder, DATABASE_NAME));
    old.exec(MIGRATIONS[0]!);
    old.pragma("user_version = 1");
    old
      .prepare("INSERT INTO answers VALUES ('k3v9m2xq', 101, 'Ai nói gì?', ?, '2026-01-01T00:00:00.000Z')")
      .run(JSON.stringify({ ...before, statements }));
    old.exec("INSERT INTO answer_messages VALUES ('k3v9m2xq', 0, 7)");
    old.close();

    database = openDatabase(folder);
    const answers = createAnswerStore(database, () => NOON);
    // What an answer of then does not tell was always so.
    const { answer, ...rest } = answers.find("k3v9m2xq")!;
    expect(rest).toMatchObject({ chatId: 101, messageIds: [7] });
    expect(answer).toEqual(answerTo("Ai nói gì?"));
    expect(answers.unlinkChat(101)).toBe(1);
    expect(answers.find("k3v9m2xq")).toMatchObject({ chatId: null, messageIds: [] });
    expect(answers.unlinkChat(101)).toBe(0);
  });
});
