import { openDatabaseForReading } from "../bot/store/open-database.js";
import {
  type GivenFeedback,
  type RefusedQuestion,
  readFeedback,
  readRefused,
} from "../bot/store/read-feedback.js";
import { writeWholeFile } from "../corpus/storage/whole-file.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { createCommand, runCommand, UsageError } from "./command.js";
import { reviewCases } from "./feedback/review-case.js";

interface Options {
  readonly json?: boolean;
  readonly data?: string;
  readonly limit: string;
  readonly export?: string;
  readonly refused?: boolean;
}

const HELP = `
--export writes one line a case, in the form of the evaluation's questions but with "review": true: npm run
evaluate -- --questions FILE refuses such a line. To finish one, write the question in all three ways (vi,
unaccented, en), list the paragraphs that answer it (none and "answerable": false when none does), name the
expectedSpeaker where someone's words are asked for, and remove "review" and "feedback".

Examples:
  npm run feedback                             the newest votes
  npm run feedback -- --refused                what readers asked in vain, the most asked first
  npm run feedback -- --export review.jsonl    every answer with a 👎, to be made into evaluation questions
`;

const command = createCommand(
  "feedback",
  "Show what readers think of the answers, and what they asked in vain.",
)
  .option("--data <DIR>", "folder with the bot's database (default: DATA_DIR or .trichdan)")
  .option("--limit <N>", "how many at most, from 1 up", "20")
  .option("--export <FILE>", "write all answers with a 👎 as evaluation questions to be reviewed")
  .option("--refused", "list questions that the articles did not answer")
  .addHelpText("after", HELP)
  .action(async (options: Options) => {
    const limit = Number(options.limit);
    if (!Number.isSafeInteger(limit) || limit < 1) throw new UsageError("--limit is a number from 1 up");
    if (options.refused === true && options.export !== undefined) {
      throw new UsageError("--refused and --export are two requests: give one of them");
    }
    const database = openDatabaseForReading(options.data ?? readRetrievalSettings(process.env).dataDir);
    try {
      const print = (value: object, text: string): void => {
        process.stdout.write(options.json ? `${JSON.stringify(value)}\n` : `${text}\n`);
      };
      if (options.export !== undefined) {
        const cases = reviewCases(readFeedback(database, { verdict: "bad" }));
        await writeWholeFile(options.export, cases.map((one) => `${JSON.stringify(one)}\n`).join(""));
        const done = { file: options.export, cases: cases.length };
        print(done, `${done.cases} to review in ${done.file}`);
      } else if (options.refused === true) {
        const refused = readRefused(database).slice(0, limit);
        for (const one of refused) print(one, refusedLine(one));
        if (refused.length === 0) process.stderr.write("no question was asked in vain\n");
      } else {
        const votes = readFeedback(database, { limit });
        for (const one of votes) print(machineReadable(one), feedbackLines(one));
        if (votes.length === 0) process.stderr.write("no feedback yet\n");
      }
    } finally {
      database.close();
    }
  });

function machineReadable({ answer, ...vote }: GivenFeedback): object {
  const { question, language, refused, generation, writtenBy, citations, hits } = answer;
  return {
    ...vote,
    question,
    language,
    refused,
    generation,
    writtenBy,
    answer: answer.answer,
    citations,
    hits,
  };
}

function feedbackLines({ answerId, verdict, reason, comment, createdAt, answer }: GivenFeedback): string {
  const head = [verdict === "good" ? "👍" : "👎", `#${answerId}`, createdAt, reason]
    .filter(Boolean)
    .join("  ");
  const outcome = `${answer.refused ? "refused" : `${answer.statements.length} statements`} by ${answer.writtenBy}`;
  return [
    head,
    `    ${answer.question}`,
    `    ${outcome}, generation ${answer.generation}`,
    ...(comment === null ? [] : [`    “${comment}”`]),
  ].join("\n");
}

function refusedLine({ question, count, lastAskedAt, answerId }: RefusedQuestion): string {
  return `${String(count).padStart(4)}  ${lastAskedAt.slice(0, 10)}  #${answerId}  ${question}`;
}

await runCommand(command);
