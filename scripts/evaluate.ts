import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Command, Option } from "commander";
import { ExtractiveAnswerer } from "../retrieval/answering/extractive-answerer.js";
import { type RetrievalSettings, readRetrievalSettings } from "../retrieval/config.js";
import { HashedEmbedding } from "../retrieval/embedding/hashed-embedding.js";
import { Engine } from "../retrieval/engine.js";
import { recordOf, writeAccepted } from "../retrieval/evaluation/accepted.js";
import { attributionLineSchema, evaluateAttribution } from "../retrieval/evaluation/attribution.js";
import { type Dataset, readDataset, readJsonLines, readPassages } from "../retrieval/evaluation/beir.js";
import { openEngineOver } from "../retrieval/evaluation/engine-over.js";
import { evaluateDatasets } from "../retrieval/evaluation/evaluate-dataset.js";
import { askQuestions, evaluateQuestions } from "../retrieval/evaluation/evaluate-questions.js";
import { evaluationArticles } from "../retrieval/evaluation/evaluation-articles.js";
import { amongDistractors, datasetSet, ownSet } from "../retrieval/evaluation/evaluation-set.js";
import {
  EVALUATION_NOW,
  HALVES,
  type Half,
  halfOf,
  readQuestions,
} from "../retrieval/evaluation/questions.js";
import { OWN_SET } from "../retrieval/evaluation/report/targets.js";
import {
  datasetText,
  failureText,
  questionsText,
  reportText,
} from "../retrieval/evaluation/report/text-report.js";
import { TYPING_KINDS, type TypingKind } from "../retrieval/evaluation/typing-noise.js";
import { evaluateVerification, verificationLineSchema } from "../retrieval/evaluation/verification.js";
import { loadLexicon, readConcepts } from "../retrieval/lexicon/load-lexicon.js";
import { refreshIndex } from "../retrieval/refresh-index.js";
import { openToolkit, type Toolkit } from "../retrieval/toolkit.js";
import { createCommand, runCommand, stopSignal, UsageError } from "./command.js";
import { Progress } from "./progress.js";

interface Options {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly dataset: readonly string[];
  readonly typing?: TypingKind;
  readonly distractors?: string;
  readonly attribution?: string;
  readonly verification?: string;
  readonly questions: string;
  readonly half?: Half;
  readonly report?: string;
  readonly accept?: true | string;
  readonly corpus?: string;
  readonly index?: string;
}

interface Context {
  readonly options: Options;
  readonly settings: RetrievalSettings;
  readonly toolkit: Toolkit;
}

const ACCEPTED = "tests/evaluation/accepted.json";

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
  .addOption(new Option("--half <HALF>", "of the own questions, those of this half only").choices(HALVES))
  .option(
    "--report <FILE>",
    "measure everything, on the own questions and each --dataset, into one HTML page",
  )
  .option("--accept [FILE]", `record what the own questions reach as what must not get worse (${ACCEPTED})`)
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
    if (options.attribution !== undefined) return await attribution(options.attribution, options);
    if (options.verification !== undefined) return await verification(options.verification, options);
    const settings = readRetrievalSettings(process.env);
    const context = { options, settings, toolkit: await openToolkit(settings, options.index) };
    if (options.report !== undefined) return await report(options.report, context);
    if (options.accept !== undefined) return await accept(options.accept, context);
    if (isGiven("dataset")) return await datasets(context);
    if (options.distractors !== undefined)
      return await questionsAmong(await readPassages(options.distractors), context);
    return await questions(context);
  });

function checkUse(options: Options, isGiven: (name: string) => boolean): void {
  const alone = ["attribution", "verification", "report", "accept"].filter(isGiven);
  if (alone.length > 1 || (isGiven("dataset") && alone.some((name) => name !== "report"))) {
    const names = [...alone, ...(isGiven("dataset") ? ["dataset"] : [])].map((name) => `--${name}`);
    throw new UsageError(`${names.join(" and ")} are different evaluations: ask for one at a time`);
  }
  if (options.typing !== undefined && (!isGiven("dataset") || alone.length > 0)) {
    throw new UsageError(
      "--typing goes with --dataset, and not with --report, which has every way of typing",
    );
  }
  const searches = ["dataset", "questions", "report"].some(isGiven);
  if (options.distractors !== undefined && !searches) {
    throw new UsageError("--distractors goes with --dataset, --questions or --report");
  }
}

async function datasets({ options, toolkit: { model, lexicon } }: Context): Promise<void> {
  const distractors = options.distractors === undefined ? [] : await readPassages(options.distractors);
  async function* read(): AsyncGenerator<Dataset> {
    for (const dir of options.dataset) yield await readDataset(dir);
  }
  const progress = new Progress(process.stderr);
  const reports = evaluateDatasets(read(), {
    model,
    lexicon,
    workDir: await workFolder(),
    distractors,
    typing: options.typing,
    signal: stopSignal(),
    onProgress: (done, total, what) => progress.show(done, total, what),
    onQuery: ({ id, text }, { ranked, relevant }) => {
      if (!options.verbose || ranked.slice(0, 5).some((found) => relevant.has(found))) return;
      process.stderr.write(
        `missed ${id} "${text}": ${[...relevant.keys()].join(" ")}, found ${ranked.slice(0, 3).join(" ")}\n`,
      );
    },
  });
  try {
    for await (const measured of reports) {
      progress.end();
      print(options, measured, () => datasetText(measured));
    }
  } finally {
    progress.end();
  }
}

async function attribution(file: string, options: Options): Promise<void> {
  const { failures, ...measured } = evaluateAttribution(await readJsonLines(file, attributionLineSchema));
  if (options.verbose) for (const failure of failures) process.stderr.write(`${JSON.stringify(failure)}\n`);
  const { lines, found, missed, falseCredits } = measured;
  print(
    options,
    measured,
    () => `${lines} lines: ${found} found, ${missed} missed, ${falseCredits} false credits\n`,
  );
}

async function verification(file: string, options: Options): Promise<void> {
  const lines = await readJsonLines(file, verificationLineSchema);
  const { failures, ...measured } = evaluateVerification(lines, await loadLexicon(null));
  if (options.verbose) for (const failure of failures) process.stderr.write(`${JSON.stringify(failure)}\n`);
  const { correct, wronglyAccepted, wronglyRejected } = measured;
  print(
    options,
    measured,
    () =>
      `${measured.lines} lines: ${correct} correct, ${wronglyAccepted} wrongly accepted, ${wronglyRejected} wrongly rejected\n`,
  );
}

/** The own questions, asked of the live index. */
async function questions(context: Context): Promise<void> {
  const { options, settings, toolkit } = context;
  // A broken file of questions is told before an index is built.
  await readQuestions(options.questions);
  await refreshIndex(toolkit, {
    corpusDir: options.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal: stopSignal(),
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onProblem: warn,
  });
  await measureQuestions(await Engine.open({ ...toolkit, answerer: new ExtractiveAnswerer() }), context);
}

/** The own questions, asked of their articles among others, in an index for this once. */
async function questionsAmong(
  distractors: Awaited<ReturnType<typeof readPassages>>,
  context: Context,
): Promise<void> {
  const own = ownSet(OWN_SET, await readQuestions(context.options.questions), await articlesOf(context));
  const articles = amongDistractors([own], distractors).flatMap(({ corpus }) => corpus.articles);
  const { model, lexicon } = context.toolkit;
  await inWorkFolder(async (workDir) => {
    const progress = new Progress(process.stderr);
    const onProgress = (done: number, total: number) => progress.show(done, total, "paragraphs indexed");
    const signal = stopSignal();
    const engine = await openEngineOver(articles, { model, lexicon, workDir, signal, onProgress }).finally(
      () => progress.end(),
    );
    await measureQuestions(engine, context);
  });
}

async function measureQuestions(engine: Engine, { options }: Context): Promise<void> {
  try {
    const measured = await evaluateQuestions(
      await readQuestions(options.questions),
      (question) => engine.ask(question, { readerLanguage: "vi", now: EVALUATION_NOW, signal: stopSignal() }),
      {
        half: options.half,
        onAsked: (asked) => options.verbose && process.stderr.write(failureText(asked)),
      },
    );
    print(options, measured, () => questionsText(measured));
  } finally {
    engine.close();
  }
}

async function report(file: string, context: Context): Promise<void> {
  // The charts' library takes long to load, and is of no use to the other evaluations.
  const { makeReport } = await import("../retrieval/evaluation/report/make-report.js");
  const { options, toolkit } = context;
  const own = (await readQuestions(options.questions)).filter(
    (question) => options.half === undefined || halfOf(question) === options.half,
  );
  const given = await Promise.all(options.dataset.map(readDataset));
  const progress = new Progress(process.stderr);
  const data = await makeReport(
    file,
    [ownSet(OWN_SET, own, await articlesOf(context)), ...given.map(datasetSet)],
    {
      model: toolkit.model,
      lexicon: toolkit.lexicon,
      concepts: await readConcepts(),
      workDir: await workFolder(),
      now: new Date(),
      half: options.half,
      distractors: options.distractors === undefined ? undefined : await readPassages(options.distractors),
      signal: stopSignal(),
      onProgress: (done, total, what) => progress.show(done, total, what),
    },
  ).finally(() => progress.end());
  print(options, data, () => reportText(data, file));
}

/** What the tests compare with: sample articles only and the built-in embedding, whatever is set here. */
async function accept(given: true | string, context: Context): Promise<void> {
  const { options, toolkit } = context;
  const file = given === true ? ACCEPTED : given;
  const { lexicon } = toolkit;
  const model = new HashedEmbedding(lexicon);
  const own = await readQuestions(options.questions);
  const articles = await articlesOf(context);
  await inWorkFolder(async (workDir) => {
    const engine = await openEngineOver(articles, { model, lexicon, workDir, signal: stopSignal() });
    try {
      const asked = await askQuestions(own, (question) =>
        engine.ask(question, { readerLanguage: "vi", now: EVALUATION_NOW }),
      );
      const record = recordOf(asked);
      await writeAccepted(file, record);
      print(options, record, () => `${file}: ${own.length} questions recorded\n`);
    } finally {
      engine.close();
    }
  });
}

/** The sample articles, or all of the folder that was asked for. */
async function articlesOf({ options, settings }: Context) {
  return await evaluationArticles(options.corpus ?? settings.corpusDir, {
    onlySamples: options.corpus === undefined,
    onProblem: warn,
  });
}

function warn(problem: Error): void {
  process.stderr.write(`warning: ${problem.message}\n`);
}

async function workFolder(): Promise<string> {
  return await mkdtemp(path.join(tmpdir(), "trichdan-evaluate-"));
}

async function inWorkFolder(work: (dir: string) => Promise<void>): Promise<void> {
  const dir = await workFolder();
  try {
    await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function print(options: Options, measured: unknown, text: () => string): void {
  process.stdout.write(options.json ? `${JSON.stringify(measured)}\n` : text());
}

await runCommand(command);
