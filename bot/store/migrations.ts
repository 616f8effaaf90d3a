/**
 * The database's history: the statements of entry n lead from schema version n to n + 1. Entries are only
 * ever appended, so that a database of any earlier version can be brought up.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE answers (
     id TEXT PRIMARY KEY,
     chat_id INTEGER NOT NULL,
     question TEXT NOT NULL,
     answer_json TEXT NOT NULL,
     created_at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX answers_by_chat ON answers (chat_id, created_at);
   CREATE TABLE answer_messages (
     answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
     position INTEGER NOT NULL,
     message_id INTEGER NOT NULL,
     PRIMARY KEY (answer_id, position)
   ) STRICT;`,
  // An answer whose reader asked to be forgotten has no chat. Needs SQLite 3.53, which better-sqlite3 brings.
  `ALTER TABLE answers ALTER COLUMN chat_id DROP NOT NULL;
   CREATE TABLE turns (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     chat_id INTEGER NOT NULL,
     thread_id INTEGER NOT NULL,
     asked_at TEXT NOT NULL,
     turn_json TEXT NOT NULL
   ) STRICT;
   CREATE INDEX turns_by_topic ON turns (chat_id, thread_id, position);
   CREATE INDEX turns_by_time ON turns (asked_at);
   CREATE TABLE spending (
     day TEXT NOT NULL,
     reader TEXT NOT NULL,
     tokens INTEGER NOT NULL,
     cost REAL NOT NULL,
     PRIMARY KEY (day, reader)
   ) STRICT, WITHOUT ROWID;`,
];
