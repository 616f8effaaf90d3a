import { type Command, Option } from "commander";
import { readRetrievalSettings } from "../retrieval/config.js";
import { HALVES, WAYS } from "../retrieval/evaluation/questions.js";
import { TYPING_KINDS } from "../retrieval/evaluation/typing-noise.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { createCommand, runCommand } from "./command.js";
import { ACCEPTED, acceptFigures } from "./evaluate/accept.js";
import { measureAnswers } from "./evaluate/answers.js";
import { measureDatasets } from "./evaluate/datasets.js";
import { fitWeights } from "./evaluate/fit.js";
import { measureAttribution, measureVerification } from "./evaluate/lines.js";
import { checkUse, type Options } from "./evaluate/options.js";
import { measureQuestions, measureQuestionsAmong } from "./evaluate/questions.js";
import { writeReport } from "./evaluate/report.js";

const command = createCommand(
  "evaluate",
  "Measure retrieval and answers: on a data set in BEIR layout, or on the project's own questions.",
)
  .option(
    "--dataset <DIR>",
    "folder with corpus.jsonl[.gz], queries.jsonl and qrels/test.tsv; may be repeated",
    (dir: string, before: readonly string[]) => [...before, dir],
    [],
  )
  .option(
    "--distractors <DIR>",
    "with the others: a folder whose corpus is searched too, without its queries",
  )
  .addOption(
    new Option(
      "--typing <KIND>",
      "with --dataset: its Vietnamese queries as typed on a broken keyboard or in haste",
    ).choices(TYPING_KINDS),
  )
  .option("--attribution <FILE>", "lines that tell who said what, as in tests/evaluation/attribution")
  .option(
    "--verification <FILE>",
    "quotations and statements that they support or not, as in tests/evaluation/verification",
  )
  .option("--questions <FILE>", "the project's own questions", "tests/evaluation/questions.jsonl")
  .option(
    "--answers",
    "what the answers to them say and cite, by the articles' own words and by the language model that is set; with --report, a section on it",
  )
  .addOption(new Option("--way <WAY>", "with --answers: questions typed in this way only").choices(WAYS))
  .addOption(new Option("--half <HALF>", "of the own questions, those of this half only").choices(HALVES))
  .option(
    "--report <FILE>",
    "measure everything, on the own questions and each --dataset, into one HTML page",
  )
  .option("--accept [FILE]", `record what the own questions reach as what must not get worse (${ACCEPTED})`)
  .option("--fit", "fit the likelihood of passages to the tuning half, and print the weights")
  .option(
    "--corpus <DIR>",
    "with --questions: folder of the articles (default: CORPUS_DIR or corpus/articles)",
  )
  .option(
    "--index <DIR>",
    "with --questions: folder of the index (default: DATA_DIR/index or .trichdan/index)",
  )
  .option("--verbose", "list what went wrong on stderr")
  .action(async (options: Options, used: Command) => {
    const isGiven = (name: string): boolean => used.getOptionValueSource(name) === "cli";
    checkUse(options, isGiven);
    if (options.attribution !== undefined) return await measureAttribution(options.attribution, options);
    if (options.verification !== undefined) return await measureVerification(options.verification, options);
    const settings = readRetrievalSettings(process.env);
    const context = { options, settings, toolkit: await openToolkit(settings, options.index) };
    if (options.report !== undefined) return await writeReport(options.report, context);
    if (options.accept !== undefined) return await acceptFigures(options.accept, context);
    if (options.fit) return await fitWeights(context);
    if (options.answers) return await measureAnswers(context);
    if (isGiven("dataset")) return await measureDatasets(context);
    if (options.distractors !== undefined) return await measureQuestionsAmong(options.distractors, context);
    return await measureQuestions(context);
  });

await runCommand(command);
