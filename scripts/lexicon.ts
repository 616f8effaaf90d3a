import path from "node:path";
import { TrichdanError } from "../corpus/errors.js";
import { readRetrievalSettings } from "../retrieval/config.js";
import { checkLexicon, type LexiconCheck } from "../retrieval/lexicon/check-lexicon.js";
import { type Coverage, coverageOf } from "../retrieval/lexicon/coverage.js";
import { loadLexicon, readLexiconSources } from "../retrieval/lexicon/load-lexicon.js";
import { createCommand, EXIT, runCommand } from "./command.js";
import { findPageInputs } from "./page-inputs.js";

interface Options {
  readonly json?: boolean;
  readonly coverage?: readonly string[];
  readonly verbose?: boolean;
}

const command = createCommand("lexicon", "Check the bilingual lexicon, or measure how much English it knows.")
  .option("--coverage <FILE...>", "English text files, folders of .txt files, or - for standard input")
  .option("--verbose", "with --coverage: list the words that it does not know")
  .action(async ({ coverage, ...options }: Options) => {
    if (coverage !== undefined) return await measure(coverage, options);
    const check = checkLexicon(await readLexiconSources());
    process.stdout.write(options.json ? `${JSON.stringify(check)}\n` : describeCheck(check));
    if (check.faults.length > 0) process.exitCode = EXIT.failed;
  });

async function measure(paths: readonly string[], { json, verbose }: Options): Promise<void> {
  const inputs = await findPageInputs(paths, process.stdin);
  const texts = await Promise.all(inputs.map(async ({ read }) => new TextDecoder().decode(await read())));
  const coverage = coverageOf(
    texts,
    await loadLexicon(path.join(readRetrievalSettings(process.env).dataDir, "cache")),
  );
  if (coverage.tokens === 0) throw new TrichdanError("no English words to count: name files of plain text");
  if (json) {
    const { unknown, ...counts } = coverage;
    process.stdout.write(
      `${JSON.stringify({ texts: texts.length, ...counts, ...(verbose && { unknown }) })}\n`,
    );
    return;
  }
  process.stdout.write(describeCoverage(coverage));
  if (verbose) {
    for (const { word, count } of coverage.unknown) process.stdout.write(`${count}\t${word}\n`);
  }
}

function describeCheck({ faults, counts }: LexiconCheck): string {
  const domains = Object.entries(counts.domains).map(([domain, count]) => `  ${domain.padEnd(12)} ${count}`);
  return [
    ...faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`),
    `${counts.concepts} concepts, ${counts.english} English forms, ${counts.vietnamese} Vietnamese forms`,
    ...domains,
    faults.length === 0 ? "nothing is wrong" : `${faults.length} faults`,
    "",
  ].join("\n");
}

function describeCoverage({ tokens, knownTokens, words, knownWords }: Coverage): string {
  const share = (known: number, all: number): string => `${((100 * known) / all).toFixed(2)} %`;
  return [
    `${share(knownTokens, tokens)} of the content words as they run (${knownTokens} of ${tokens})`,
    `${share(knownWords, words)} of the different ones (${knownWords} of ${words})`,
    "",
  ].join("\n");
}

await runCommand(command);
