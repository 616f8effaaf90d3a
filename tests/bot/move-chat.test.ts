import { expect, test } from "vitest";
import { createChatMover } from "../../bot/store/move-chat.js";
import { type BotDatabase, openDatabase } from "../../bot/store/open-database.js";
import { createSpendingStore } from "../../bot/store/spending-store.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const GROUP = -55;
const SUPERGROUP = -1_000_000_000_055;

function withDatabase(work: (database: BotDatabase) => void): void {
  const { folder, remove } = temporaryFolder();
  const database = openDatabase(folder);
  try {
    work(database);
  } finally {
    database.close();
    remove();
  }
}

/** Every column of the schema that holds the id of a chat. */
function chatColumns(database: BotDatabase): { table: string; column: string }[] {
  return database
    .prepare<[], { table: string; column: string }>(
      `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name LIKE '%chat%'`,
    )
    .all();
}

/** A row with the group's id, whatever else the table asks for. */
function insertRow(database: BotDatabase, table: string, chatColumn: string): void {
  const columns = database
    .prepare<[], { name: string; type: string }>(`SELECT name, type FROM pragma_table_info('${table}')`)
    .all();
  const values = columns.map(({ name, type }) => {
    if (name === chatColumn) return GROUP;
    return type === "TEXT" ? "x" : 1;
  });
  database.pragma("foreign_keys = OFF");
  const names = columns.map(({ name }) => name).join(", ");
  database
    .prepare(`INSERT INTO ${table} (${names}) VALUES (${values.map(() => "?").join(", ")})`)
    .run(...values);
}

test("what any table of the schema holds of a chat follows it", () => {
  withDatabase((database) => {
    const columns = chatColumns(database);
    expect(columns.length).toBeGreaterThanOrEqual(5);
    for (const { table, column } of columns) insertRow(database, table, column);
    const move = createChatMover(database);
    move(GROUP, SUPERGROUP);
    // A second time changes nothing.
    move(GROUP, SUPERGROUP);
    for (const { table, column } of columns) {
      const moved = database.prepare(`SELECT ${column} FROM ${table}`).pluck().all();
      expect({ table, column, moved }).toEqual({ table, column, moved: [SUPERGROUP] });
    }
  });
});

test("what a group that writes as itself has spent is counted together", () => {
  withDatabase((database) => {
    const spending = createSpendingStore(database);
    spending.record("2026-03-01", String(GROUP), { tokens: 10, cost: 1 });
    spending.record("2026-03-01", String(SUPERGROUP), { tokens: 5, cost: 2 });
    createChatMover(database)(GROUP, SUPERGROUP);
    expect(spending.spent("2026-03-01", String(SUPERGROUP))).toEqual({ tokens: 15, cost: 3 });
    expect(spending.spent("2026-03-01", String(GROUP))).toEqual({ tokens: 0, cost: 0 });
  });
});
