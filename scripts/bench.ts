import { Option } from "commander";
import { TrichdanError } from "../corpus/errors.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { readQuestions } from "../retrieval/evaluation/questions.js";
import { refreshIndex } from "../retrieval/refresh-index.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { measureAnswers } from "./bench/answers.js";
import type { BotMeasured } from "./bench/bot.js";
import type { BenchContext } from "./bench/context.js";
import { peakRssMb, rounded } from "./bench/measure-each.js";
import { reportText } from "./bench/report-text.js";
import type { UpdatesMeasured } from "./bench/updates/feed.js";
import { measureVerification } from "./bench/verification.js";
import { createCommand, runCommand, stopSignal } from "./command.js";
import { Progress } from "./progress.js";

/** In the order in which they run: the memory that answers take is read before the bot's comes to it. */
const PARTS = ["answers", "verification", "first-statement", "bot", "updates"] as const;

/** Only where they are asked for: they tell nothing of speed. */
const ON_DEMAND: readonly Part[] = ["updates"];
type Part = (typeof PARTS)[number];

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly index?: string;
  readonly questions: string;
  readonly verification: string;
  readonly only?: Part;
  readonly quick?: boolean;
}

/** Of each part's counts, with `--quick`. */
const QUICK_SHARE = 0.1;

const MEASURES = `
answers          how long a question takes in the articles' own words, once the index is warm; the peak memory
verification     how long the check of one statement against its quotation takes
first-statement  from the end of a statement's line in a language model to the moment that Telegram has it;
                 the model is one of our own, which says sentences of the passages and takes its time
bot              from a reader's message to the bot's first reply, alone and in a crowd that asks at once
updates          with --only: whether the bot goes on when it is sent 10,000 updates that are not as they should be

Telegram is a server of our own on 127.0.0.1, without flood limits but for a second crowd, which it takes 30
messages a second for; the bot is the real one. No language model
is called; the embedding model is the one that is set. Times are of this machine, whatever else it does.
`;

const command = createCommand("bench", "Measure speed and memory, in less than two minutes.")
  .addOption(new Option("--only <PART>", "measure this part alone").choices(PARTS))
  .option("--quick", "a tenth of everything: to see that it works, not how fast")
  .option("--questions <FILE>", "the questions that are asked", "tests/evaluation/questions.jsonl")
  .option("--verification <DIR>", "folder of the statements to verify", "tests/evaluation/verification")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .addHelpText("after", MEASURES)
  .action(async (options: Options) => {
    const started = performance.now();
    const { context, index } = await prepare(options);
    const asked = (part: Part) =>
      options.only === part || (options.only === undefined && !ON_DEMAND.includes(part));
    const answers = asked("answers") && (await measureAnswers(context));
    const verification = asked("verification") && (await measureVerification(context));
    // The bot is loaded only here: answers alone do not take its memory.
    const firstStatement =
      asked("first-statement") &&
      (await (await import("./bench/first-statement.js")).measureFirstStatement(context));
    const bot = asked("bot") && (await (await import("./bench/bot.js")).measureBot(context));
    const updates = asked("updates") && (await (await import("./bench/updates.js")).measureUpdates(context));
    const report = {
      embeddingModel: context.toolkit.model.id,
      articles: index.articles,
      paragraphs: index.paragraphs,
      ...(answers && { answers }),
      ...(verification && { verification }),
      ...(firstStatement && { firstStatement }),
      ...(bot && { bot }),
      ...(updates && { updates }),
      seconds: rounded((performance.now() - started) / 1_000),
      peakRssMb: peakRssMb(),
    };
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : reportText(report));
    if (bot) for (const crowd of [bot.crowd, bot.floodedCrowd]) mustBeWhole(crowd);
    if (updates) mustGoOn(updates);
  });

async function prepare(options: Options) {
  const signal = stopSignal();
  const settings = readRetrievalSettings(process.env);
  // A broken file of questions is told before an index is built.
  const questions = await readQuestions(options.questions);
  const toolkit = await openToolkit(settings, options.index);
  const index = await refreshIndex(toolkit, {
    corpusDir: options.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal,
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onProblem: (problem) => process.stderr.write(`warning: ${problem.message}\n`),
  });
  const progress = new Progress(process.stderr);
  const context: BenchContext = {
    toolkit,
    questions,
    verificationDir: options.verification,
    share: options.quick ? QUICK_SHARE : 1,
    signal,
    onProgress: (done, total, what) => progress.show(done, total, what),
  };
  return { context, index };
}

/** A bot that loses answers is not fast, it is broken. */
function mustBeWhole(crowd: BotMeasured["crowd"]): void {
  const { questions, answered, failed, inOrder } = crowd;
  if (answered === questions && failed === 0 && inOrder) return;
  throw new TrichdanError(
    `of ${questions} questions of a crowd ${answered} were replied to in time, ${failed} failed, ${inOrder ? "all" : "not all"} in order: run npm test -- tests/bot`,
  );
}

/** A bot that a bad update silences fails all readers after it. */
function mustGoOn({ questions, answered, unanswered, unhandled }: UpdatesMeasured): void {
  const [error] = unhandled;
  if (error !== undefined)
    throw new TrichdanError(`the bot left an error unhandled (${error}): run npm test -- tests/bot`);
  if (answered === questions) return;
  throw new TrichdanError(
    `of ${questions} questions between bad updates ${answered} were replied to; not those of seeds ${unanswered.slice(0, 10).join(", ")}: run npm test -- tests/bot`,
  );
}

await runCommand(command);
