import type { Language } from "../../corpus/article.js";
import type { BotDatabase } from "./open-database.js";

/** How answers are written: Telegram's HTML, or its richer messages. */
export type AnswerStyle = "html" | "rich";

/** What a reader has chosen; null where they have not. */
export interface ReaderSettings {
  /** Of the interface; else that of the reader's Telegram. */
  readonly language: Language | null;
  readonly style: AnswerStyle | null;
}

/** Remembers what readers have set; of a reader who has set nothing there is no line. */
export interface ReaderStore {
  settings(userId: number): ReaderSettings;
  /** Changes what is given, null to what it was before any choice, and leaves the rest. */
  change(userId: number, settings: Partial<ReaderSettings>): void;
}

const NOTHING_SET: ReaderSettings = { language: null, style: null };

export function createReaderStore(database: BotDatabase): ReaderStore {
  const select = database.prepare<[number], ReaderSettings>(
    "SELECT language, style FROM readers WHERE user_id = ?",
  );
  const write = database.prepare<[ReaderSettings & { userId: number }]>(
    `INSERT INTO readers (user_id, language, style) VALUES (@userId, @language, @style)
     ON CONFLICT (user_id) DO UPDATE SET language = @language, style = @style`,
  );
  const deleteUnset = database.prepare<[number]>(
    "DELETE FROM readers WHERE user_id = ? AND language IS NULL AND style IS NULL",
  );
  const settings = (userId: number) => select.get(userId) ?? NOTHING_SET;
  const change = database.transaction((userId: number, changed: Partial<ReaderSettings>) => {
    write.run({ ...settings(userId), ...changed, userId });
    deleteUnset.run(userId);
  });
  return { settings, change: (userId, changed) => change.immediate(userId, changed) };
}
