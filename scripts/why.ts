import { normaliseId } from "../bot/store/answer-id.js";
import { findAnswer } from "../bot/store/answer-store.js";
import { type CurrentParagraph, explainAnswer, formatExplanation } from "../bot/store/explain-answer.js";
import { openDatabaseForReading } from "../bot/store/open-database.js";
import { readFeedback } from "../bot/store/read-feedback.js";
import { findReports } from "../bot/store/report-store.js";
import { readArticleFolder } from "../corpus/article-store.js";
import { TrichdanError } from "../corpus/errors.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { createCommand, runCommand } from "./command.js";

const command = createCommand(
  "why",
  "Show what an answer was made from, whether the articles changed since, and what readers said of it.",
)
  .argument("<answer-id>", "the id at the end of the bot's answer, with or without #")
  .option("--data <DIR>", "folder with the bot's database (default: DATA_DIR or .trichdan)")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .action(async (answerId: string, options: { json?: boolean; data?: string; corpus?: string }) => {
    const settings = readRetrievalSettings(process.env);
    const dataDir = options.data ?? settings.dataDir;
    const database = openDatabaseForReading(dataDir);
    try {
      const stored = findAnswer(database, normaliseId(answerId));
      if (stored === undefined) {
        throw new TrichdanError(
          `no answer ${answerId} in ${database.name}: check the id at the answer's end`,
        );
      }
      const explanation = await explainAnswer(
        stored,
        openCurrentParagraphs(options.corpus ?? settings.corpusDir),
        {
          reports: findReports(database, stored.id),
          feedback: readFeedback(database, { answerId: stored.id }),
        },
      );
      process.stdout.write(
        options.json === true ? `${JSON.stringify(explanation)}\n` : formatExplanation(explanation),
      );
    } finally {
      database.close();
    }
  });

await runCommand(command);

/** Reads paragraphs as the corpus holds them now; the folder is read once, when the first one is asked for. */
function openCurrentParagraphs(corpusDir: string): CurrentParagraph {
  let articles: Promise<Map<string, readonly string[]>> | undefined;
  return async (articleId, paragraph) => {
    articles ??= readParagraphs(corpusDir);
    return (await articles).get(articleId)?.[paragraph] ?? null;
  };
}

async function readParagraphs(corpusDir: string): Promise<Map<string, readonly string[]>> {
  const { entries } = await readArticleFolder(corpusDir);
  return new Map(entries.map(({ stored }) => [stored.id, stored.paragraphs]));
}
