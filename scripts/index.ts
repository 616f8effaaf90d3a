import { readRetrievalSettings } from "../retrieval/config.js";
import { checkGeneration } from "../retrieval/index/manifest.js";
import { refreshIndex } from "../retrieval/refresh-index.js";
import { openToolkit } from "../retrieval/toolkit.js";
import { createCommand, EXIT, runCommand, stopSignal } from "./command.js";
import { Progress } from "./progress.js";

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly index?: string;
  readonly full?: boolean;
  readonly rollback?: boolean;
}

const command = createCommand("index", "Build the index, or refresh it when the articles have changed.")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .option("--full", "build from nothing, even when nothing has changed")
  .option("--rollback", "make the generation before the live one live again")
  .action(async (options: Options) => {
    const signal = stopSignal();
    const settings = readRetrievalSettings(process.env);
    const toolkit = await openToolkit(settings, options.index);
    if (options.rollback) {
      const generation = await toolkit.store.rollBack(checkGeneration);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ generation })}\n`
          : `live again: ${generation}; it stays so, whatever changes in the articles, until npm run index\n`,
      );
      return;
    }
    const started = performance.now();
    const progress = new Progress(process.stderr);
    const { built, checked, ...report } = await refreshIndex(toolkit, {
      corpusDir: options.corpus ?? settings.corpusDir,
      includeSamples: settings.includeSamples,
      full: options.full ?? false,
      now: new Date(),
      signal,
      onStart: (reason) => process.stderr.write(`building the index: ${reason}\n`),
      onProblem: (problem) => {
        progress.end();
        process.stderr.write(`error: ${problem.message}\n`);
        // The rest is indexed all the same; the status tells a script that something is missing.
        process.exitCode = EXIT.failed;
      },
      onProgress: (done, total) => progress.show(done, total, "paragraphs indexed"),
    }).finally(() => progress.end());
    const seconds = Number(((performance.now() - started) / 1000).toFixed(3));
    const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
    if (options.json) process.stdout.write(`${JSON.stringify({ ...report, seconds, peakRssMb })}\n`);
    else {
      const what = `${report.articles} articles, ${report.paragraphs} paragraphs`;
      process.stdout.write(
        built
          ? `index ${report.generation}: ${what}, ${report.embedded} embedded, ${report.removed} removed, ${seconds} s\n`
          : `index ${report.generation} is up to date: ${what}\n`,
      );
    }
  });

await runCommand(command);
