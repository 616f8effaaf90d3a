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
  // A report of a reader who asked to be forgotten has no chat. One chat reports a citation once.
  `CREATE TABLE reports (
     answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
     citation INTEGER NOT NULL,
     chat_id INTEGER,
     created_at TEXT NOT NULL,
     note TEXT,
     UNIQUE (answer_id, citation, chat_id)
   ) STRICT;
   CREATE INDEX reports_by_chat ON reports (chat_id);`,
  // Which message asked, for a question that is edited; and what readers think of answers.
  `ALTER TABLE answers ADD COLUMN question_message_id INTEGER;
   CREATE INDEX answers_by_question ON answers (chat_id, question_message_id);
   CREATE TABLE feedback (
     answer_id TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
     reader INTEGER,
     verdict TEXT NOT NULL,
     reason TEXT,
     comment TEXT,
     created_at TEXT NOT NULL,
     prompt_chat_id INTEGER,
     prompt_message_id INTEGER,
     UNIQUE (answer_id, reader)
   ) STRICT;
   CREATE INDEX feedback_by_reader ON feedback (reader);
   CREATE INDEX feedback_by_prompt ON feedback (prompt_chat_id, prompt_message_id);`,
  // What readers have set; what they were offered to ask; and where a sentence to check is waited for.
  `CREATE TABLE readers (
     user_id INTEGER PRIMARY KEY,
     language TEXT,
     style TEXT
   ) STRICT;
   CREATE TABLE starters (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     language TEXT NOT NULL,
     question TEXT NOT NULL,
     position INTEGER,
     UNIQUE (language, question)
   ) STRICT;
   CREATE TABLE starter_sets (
     language TEXT PRIMARY KEY,
     generation TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE awaited_sentences (
     chat_id INTEGER NOT NULL,
     message_id INTEGER NOT NULL,
     asked_at TEXT NOT NULL,
     PRIMARY KEY (chat_id, message_id)
   ) STRICT, WITHOUT ROWID;`,
  // What a timeline or comparison has beside its answer; and answers offered for sharing, until one is opened.
  `ALTER TABLE answers ADD COLUMN overview_json TEXT;
   ALTER TABLE answers ADD COLUMN is_shared INTEGER NOT NULL DEFAULT 0;
   CREATE TABLE offered_answers (
     id TEXT PRIMARY KEY,
     content_hash TEXT NOT NULL UNIQUE,
     question TEXT NOT NULL,
     answer_json TEXT NOT NULL,
     offered_at TEXT NOT NULL
   ) STRICT;
   CREATE INDEX offered_answers_by_time ON offered_answers (offered_at);`,
  // Which answer a message carried, for a reader who replies to it.
  "CREATE INDEX answer_messages_by_message ON answer_messages (message_id);",
  // What a message that asks waits for, since timelines and comparisons ask, too.
  `ALTER TABLE awaited_sentences ADD COLUMN awaited_for TEXT NOT NULL DEFAULT 'verify';`,
];
