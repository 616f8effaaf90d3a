import { existsSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { makeFolder } from "../../corpus/storage/whole-file.js";
import { StoreError } from "../errors.js";
import { MIGRATIONS } from "./migrations.js";

export type BotDatabase = Database.Database;

/** Name of the bot's database inside `DATA_DIR`. */
export const DATABASE_NAME = "bot.sqlite";

/** How long a write waits for another process that holds the database. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * The bot's database in `dataDir`, created or brought up to the newest schema. What was written stays
 * written when the process is killed, since SQLite's write-ahead log is the system's before a call returns; a
 * power cut may cost the last moments, never the file.
 *
 * @throws StoreError when it cannot be opened or was written by a newer Trichdan.
 */
export function openDatabase(dataDir: string): BotDatabase {
  const file = path.join(dataDir, DATABASE_NAME);
  try {
    makeFolder(dataDir);
    const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
    database.pragma("journal_mode = WAL");
    // Every answer writes: waiting each time for the disk would hold up all readers.
    database.pragma("synchronous = NORMAL");
    database.pragma("foreign_keys = ON");
    migrate(database, file);
    return database;
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** The database of a bot that may be running, for reading only. */
export function openDatabaseForReading(dataDir: string): BotDatabase {
  const file = path.join(dataDir, DATABASE_NAME);
  if (!existsSync(file)) {
    throw new StoreError(`no answers are stored in ${file}: set DATA_DIR to the folder the bot writes to`);
  }
  try {
    const database = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
    const version = schemaVersion(database);
    if (version !== MIGRATIONS.length) throw wrongVersion(file, version);
    return database;
  } catch (error) {
    throw asStoreError(error, file);
  }
}

function migrate(database: BotDatabase, file: string): void {
  // Taken at once, so that two processes that start together do not both create the tables.
  const bringUp = database.transaction(() => {
    const version = schemaVersion(database);
    if (version > MIGRATIONS.length) throw wrongVersion(file, version);
    for (const statements of MIGRATIONS.slice(version)) database.exec(statements);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  bringUp.immediate();
}

function schemaVersion(database: BotDatabase): number {
  return Number(database.pragma("user_version", { simple: true }));
}

function wrongVersion(file: string, version: number): StoreError {
  return new StoreError(
    version > MIGRATIONS.length
      ? `${file} has schema ${version}, newer than this Trichdan (${MIGRATIONS.length}): update Trichdan`
      : `${file} has the older schema ${version}: start the bot once, it brings the file up`,
  );
}

function asStoreError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreError(`cannot open ${file} (${reason}): check that DATA_DIR is a writable folder`, {
    cause: error,
  });
}
