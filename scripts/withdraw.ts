import { existsSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "../bot/errors.js";
import { DATABASE_NAME, openDatabaseForReading } from "../bot/store/open-database.js";
import { type CitingAnswer, readCiting } from "../bot/store/read-feedback.js";
import { readArticleFolder } from "../corpus/article-store.js";
import { TrichdanError } from "../corpus/errors.js";
import { readWithdrawals, writeWithdrawals } from "../corpus/withdrawals.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { createCommand, runCommand, UsageError } from "./command.js";

interface Options {
  readonly json?: boolean;
  readonly data?: string;
  readonly corpus?: string;
  readonly restore?: boolean;
  readonly list?: boolean;
  readonly unlisted?: boolean;
}

/** An article, or one of its paragraphs. */
interface Withdrawn {
  readonly id: string;
  readonly articleId: string;
  /** Null for the whole article. */
  readonly paragraph: number | null;
}

const HELP = `
A running bot goes by the list from its next question on; the index and the articles stay as they are. What
readers have been sent stays in their chats: the answers that show it are listed.

Examples:
  npm run withdraw -- 2020-05-22-khong-gian-mang          the whole article
  npm run withdraw -- 2020-05-22-khong-gian-mang#3        its fourth paragraph; they are counted from 0
  npm run withdraw -- --restore 2020-05-22-khong-gian-mang
  npm run withdraw -- --list
  npm run withdraw -- --unlisted 2020-05-22-gone          its file is deleted, the index still has it
`;

const command = createCommand(
  "withdraw",
  "Hide articles or paragraphs from all readers at once, or show them again.",
)
  .argument("[ids...]", "ids of articles, or of paragraphs as ARTICLE_ID#n")
  .option("--restore", "show them again")
  .option("--list", "print what is withdrawn")
  .option(
    "--unlisted",
    "also what is not in the folder of the articles, such as what only an older index holds",
  )
  .option("--data <DIR>", "folder of the bot's data (default: DATA_DIR or .trichdan)")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .addHelpText("after", HELP)
  .action(async (ids: string[], options: Options) => {
    const settings = readRetrievalSettings(process.env);
    const dataDir = options.data ?? settings.dataDir;
    const print = (value: object, text: string): void => {
      process.stdout.write(options.json ? `${JSON.stringify(value)}\n` : `${text}\n`);
    };
    if (options.list === true) {
      if (ids.length > 0 || options.restore === true)
        throw new UsageError("--list stands alone: leave out the rest");
      for (const id of readWithdrawals(dataDir)) print({ id, status: "withdrawn" }, id);
      return;
    }
    if (ids.length === 0) throw new UsageError("name an article or a paragraph, or give --list");
    const meant = ids.map(readId);
    const before = readWithdrawals(dataDir);
    const after = new Set(before);
    for (const { id } of meant) {
      if (options.restore === true) after.delete(id);
      else after.add(id);
    }
    if (options.restore !== true && options.unlisted !== true) {
      await mustBeListed(meant, options.corpus ?? settings.corpusDir);
    }
    // Before what was sent is looked up, which may take long, or fail.
    await writeWithdrawals(dataDir, after);
    if (options.restore === true) {
      for (const { id } of meant) {
        const status = before.has(id) ? "restored" : "unchanged";
        print({ id, status }, before.has(id) ? `${id} is shown again` : `${id} was not withdrawn`);
      }
      return;
    }
    for (const one of meant) {
      const answers = citingAnswers(one, dataDir);
      print(
        { id: one.id, status: "withdrawn", answers },
        [`${one.id} is withdrawn`, ...told(answers)].join("\n"),
      );
    }
  });

function readId(id: string): Withdrawn {
  const match = /^([^#\s]+)(?:#(\d+))?$/.exec(id);
  const [, articleId, paragraph] = match ?? [];
  if (articleId === undefined) {
    throw new UsageError(`${id} is no id: give an article's id, or ARTICLE_ID#n for its paragraph n`);
  }
  const number = paragraph === undefined ? null : Number(paragraph);
  // "#03" is paragraph 3.
  return { id: number === null ? articleId : `${articleId}#${number}`, articleId, paragraph: number };
}

/** Whoever mistypes an id must not believe that readers do not see the article any more. */
async function mustBeListed(meant: readonly Withdrawn[], corpusDir: string): Promise<void> {
  const { entries } = await readArticleFolder(corpusDir);
  const lengths = new Map(entries.map(({ stored }) => [stored.id, stored.paragraphs.length]));
  const unknown = meant.filter(
    ({ articleId, paragraph }) => (paragraph ?? 0) >= (lengths.get(articleId) ?? 0),
  );
  if (unknown.length === 0) return;
  throw new TrichdanError(
    `nothing is withdrawn, ${corpusDir} has no ${unknown.map(({ id }) => id).join(", ")}: ` +
      `"ls ${corpusDir}" shows the ids; --unlisted withdraws what only the index still holds`,
  );
}

/** Null when they cannot be read. */
function citingAnswers({ articleId, paragraph }: Withdrawn, dataDir: string): CitingAnswer[] | null {
  // Where no bot has run, nothing was sent.
  if (!existsSync(join(dataDir, DATABASE_NAME))) return [];
  try {
    const database = openDatabaseForReading(dataDir);
    try {
      return readCiting(database, articleId, paragraph);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // It is hidden all the same, and that must not look like a failure.
    process.stderr.write(`warning: answers that were sent cannot be listed: ${error.message}\n`);
    return null;
  }
}

function told(answers: readonly CitingAnswer[] | null): string[] {
  if (answers === null) return [];
  if (answers.length === 0) return ["  no answer that was sent shows it"];
  return [
    `  ${answers.length} sent before and still in readers' chats:`,
    ...answers.map(({ answerId, createdAt, question }) => `  #${answerId}  ${createdAt}  ${question}`),
  ];
}

await runCommand(command);
