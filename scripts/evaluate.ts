import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ExtractiveAnswerer } from "../retrieval/answering/extractive-answerer.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { Engine } from "../retrieval/engine.js";
import { attributionLineSchema, evaluateAttribution } from "../retrieval/evaluation/attribution.js";
import { readDataset, readJsonLines, readPassages } from "../retrieval/evaluation/beir.js";
import { evaluateDataset } from "../retrieval/evaluation/evaluate-dataset.js";
import {
  type AskedQuestion,
  evaluateQuestions,
  type QuestionsReport,
} from "../retrieval/evaluation/evaluate-questions.js";
import { readQuestions, WAYS } from "../retrieval/evaluation/questions.js";
import { refreshIndex } from "../retrieval/refresh-index.js";
import { openToolkit, type Toolkit } from "../retrieval/toolkit.js";
import { createCommand, runCommand, stopSignal, UsageError } from "./command.js";
import { Progress } from "./progress.js";

interface Options {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly dataset?: string;
  readonly distractors?: string;
  readonly attribution?: string;
  readonly questions: string;
  readonly corpus?: string;
  readonly index?: string;
}

const command = createCommand(
  "evaluate",
  "Measure retrieval and answers: on a data set in BEIR layout, or on the project's own questions.",
)
  .option("--dataset <DIR>", "folder with corpus.jsonl[.gz], queries.jsonl and qrels/test.tsv")
  .option("--distractors <DIR>", "with --dataset: a folder whose corpus is searched too, without its queries")
  .option("--attribution <FILE>", "lines that tell who said what, as in tests/evaluation/attribution")
  .option("--questions <FILE>", "the project's own questions", "tests/evaluation/questions.jsonl")
  .option(
    "--corpus <DIR>",
    "with --questions: folder of the articles (default: CORPUS_DIR or corpus/articles)",
  )
  .option(
    "--index <DIR>",
    "with --questions: folder of the index (default: DATA_DIR/index or .trichdan/index)",
  )
  .option("--verbose", "list what went wrong on stderr")
  .action(async (options: Options) => {
    if (options.dataset !== undefined && options.attribution !== undefined) {
      throw new UsageError("--dataset and --attribution are two evaluations: ask for one at a time");
    }
    if (options.distractors !== undefined && options.dataset === undefined) {
      throw new UsageError("--distractors goes with --dataset");
    }
    if (options.attribution !== undefined) return await attribution(options.attribution, options);
    const settings = readRetrievalSettings(process.env);
    const toolkit = await openToolkit(settings, options.index);
    if (options.dataset !== undefined) return await dataset(options.dataset, toolkit, options);
    return await questions(toolkit, options, settings);
  });

async function dataset(dir: string, { model, lexicon }: Toolkit, options: Options): Promise<void> {
  const data = await readDataset(dir);
  const distractors = options.distractors === undefined ? [] : await readPassages(options.distractors);
  const progress = new Progress(process.stderr);
  const report = await evaluateDataset(data, {
    model,
    lexicon,
    workDir: await mkdtemp(path.join(tmpdir(), "trichdan-evaluate-")),
    distractors,
    signal: stopSignal(),
    onProgress: (done, total, what) => progress.show(done, total, what),
    onQuery: ({ id, text }, { ranked, relevant }) => {
      if (!options.verbose || ranked.slice(0, 5).some((found) => relevant.has(found))) return;
      process.stderr.write(
        `missed ${id} "${text}": ${[...relevant.keys()].join(" ")}, found ${ranked.slice(0, 3).join(" ")}\n`,
      );
    },
  }).finally(() => progress.end());
  if (options.json) return print(report);
  const { latencyMs, dataset, embeddingModel, passages, queries, indexSeconds, peakRssMb, ...metrics } =
    report;
  process.stdout.write(`${dataset}: ${queries} queries, ${passages} passages, ${embeddingModel}\n`);
  process.stdout.write(
    `${Object.entries(metrics)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join("  ")}\n`,
  );
  process.stdout.write(
    `a query ${latencyMs.p50.toFixed(1)} ms (p99 ${latencyMs.p99.toFixed(1)}), indexed in ${indexSeconds.toFixed(1)} s, peak memory ${peakRssMb.toFixed(0)} MB\n`,
  );
}

async function attribution(file: string, options: Options): Promise<void> {
  const { failures, ...report } = evaluateAttribution(await readJsonLines(file, attributionLineSchema));
  if (options.verbose) for (const failure of failures) process.stderr.write(`${JSON.stringify(failure)}\n`);
  if (options.json) return print(report);
  const { lines, found, missed, falseCredits } = report;
  process.stdout.write(`${lines} lines: ${found} found, ${missed} missed, ${falseCredits} false credits\n`);
}

async function questions(
  toolkit: Toolkit,
  options: Options,
  settings: ReturnType<typeof readRetrievalSettings>,
): Promise<void> {
  const own = await readQuestions(options.questions);
  await refreshIndex(toolkit, {
    corpusDir: options.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal: stopSignal(),
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onProblem: (problem) => process.stderr.write(`warning: ${problem.message}\n`),
  });
  const engine = await Engine.open({ ...toolkit, answerer: new ExtractiveAnswerer() });
  try {
    const report = await evaluateQuestions(
      own,
      (question) => engine.ask(question, { readerLanguage: "vi", signal: stopSignal() }),
      (asked) => options.verbose && process.stderr.write(failureText(asked)),
    );
    if (options.json) print(report);
    else printQuestions(report);
  } finally {
    engine.close();
  }
}

function printQuestions({ questions, answerable, ways, latencyMs }: QuestionsReport): void {
  process.stdout.write(
    `${questions} questions, ${answerable} of them answerable; a question ${latencyMs.p50.toFixed(1)} ms (p99 ${latencyMs.p99.toFixed(1)})\n`,
  );
  for (const way of WAYS) {
    const { refusedByKind, ...numbers } = ways[way];
    const shown = Object.entries(numbers).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`);
    const kinds = Object.entries(refusedByKind).map(([kind, value]) => `${kind} ${value.toFixed(2)}`);
    process.stdout.write(`${way}: ${shown.join("  ")}  (refused: ${kinds.join(", ")})\n`);
  }
}

/** What went wrong with one answer, for a person to read; empty when nothing did. */
function failureText({ question, way, answer }: AskedQuestion): string {
  const cited = answer.citations.map(({ articleId, paragraph }) => `${articleId}#${paragraph}`);
  const wrong = cited.filter((id) => !question.paragraphs.includes(id));
  const problem = question.answerable
    ? answer.refused
      ? "refused"
      : wrong.length > 0
        ? "cites others"
        : null
    : answer.refused
      ? null
      : "answered";
  if (problem === null) return "";
  return `${question.id} ${way} ${question.kind} ${problem}: ${question[way]}\n   wanted ${question.paragraphs.join(" ")}\n   cited ${cited.join(" ")}\n   ${answer.answer.slice(0, 300).replace(/\n/gu, "\n   ")}\n`;
}

function print(report: unknown): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

await runCommand(command);
