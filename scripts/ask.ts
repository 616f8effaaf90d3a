import { createInterface } from "node:readline";
import { languageSchema } from "../corpus/article.js";
import type { Answer, Citation } from "../retrieval/answering/answer.js";
import { ExtractiveAnswerer } from "../retrieval/answering/extractive-answerer.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { Engine } from "../retrieval/engine.js";
import { prepareIndex } from "../retrieval/prepare-index.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { createCommand, runCommand, stopSignal, UsageError } from "./command.js";
import { Progress } from "./progress.js";

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly index?: string;
  readonly language: string;
}

const command = createCommand("ask", "Answer a question from the articles; - reads one question a line.")
  .argument("<question...>", "the question, in English or Vietnamese, with or without accents")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .option("--language <LANGUAGE>", "vi or en, where the question does not tell", "vi")
  .action(async (words: string[], options: Options) => {
    const readerLanguage = languageSchema.safeParse(options.language);
    if (!readerLanguage.success) throw new UsageError("--language is vi or en");
    // From here on Ctrl-C is ours: what is half done is cleaned up.
    stopSignal();
    const engine = await openEngine(options);
    const answerOne = async (question: string): Promise<void> => {
      const answer = await engine.ask(question, {
        readerLanguage: readerLanguage.data,
        signal: stopSignal(),
      });
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${readable(answer)}\n`);
    };
    try {
      if (words.length === 1 && words[0] === "-") {
        const lines = createInterface({
          input: process.stdin,
          crlfDelay: Number.POSITIVE_INFINITY,
          signal: stopSignal(),
        });
        for await (const line of lines) if (line.trim() !== "") await answerOne(line);
        stopSignal().throwIfAborted();
      } else await answerOne(words.join(" "));
    } finally {
      engine.close();
    }
  });

async function openEngine(options: Options): Promise<Engine> {
  const settings = readRetrievalSettings(process.env);
  const toolkit = await openToolkit(settings, options.index);
  const progress = new Progress(process.stderr);
  const { acceptOtherModel } = await prepareIndex(toolkit, {
    corpusDir: options.corpus ?? settings.corpusDir,
    includeSamples: settings.includeSamples,
    keepPinned: true,
    now: new Date(),
    signal: stopSignal(),
    onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
    onFallback: (message) => process.stderr.write(`warning: ${message}\n`),
    onProblem: (problem) => process.stderr.write(`warning: ${problem.message}\n`),
    onProgress: (done, total) => progress.show(done, total, "paragraphs indexed"),
  }).finally(() => progress.end());
  return await Engine.open({
    ...toolkit,
    answerer: new ExtractiveAnswerer(),
    acceptOtherModel,
    onModelFailure: (error) =>
      process.stderr.write(
        `warning: ${error instanceof Error ? error.message : error}; words alone are searched\n`,
      ),
  });
}

function readable(answer: Answer): string {
  const passages = answer.refused ? answer.nearest : answer.citations;
  const heading = answer.refused && passages.length > 0 ? [nearestHeading(answer)] : [];
  return [answer.answer, "", ...heading, ...passages.map(citationText)].join("\n");
}

function nearestHeading({ language }: Answer): string {
  return language === "vi"
    ? "Đoạn gần nhất (không trả lời câu hỏi):"
    : "Nearest passages (they do not answer):";
}

function citationText({
  number,
  quote,
  title,
  source,
  publishedAt,
  publishedAtInferred,
  sample,
  url,
}: Citation): string {
  const details = [
    title,
    source,
    publishedAt && `${publishedAt}${publishedAtInferred ? " (inferred)" : ""}`,
    sample && "sample article",
    url,
  ].filter(Boolean);
  return `[${number}] ${quote}\n    — ${details.join(" · ")}`;
}

await runCommand(command);
