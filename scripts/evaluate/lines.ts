import { attributionLineSchema, evaluateAttribution } from "../../retrieval/evaluation/attribution.js";
import { readJsonLines } from "../../retrieval/evaluation/beir.js";
import { evaluateVerification, verificationLineSchema } from "../../retrieval/evaluation/verification.js";
import { loadLexicon } from "../../retrieval/lexicon/load-lexicon.js";
import { print } from "./context.js";
import type { Options } from "./options.js";

/** `--attribution`: who said what. */
export async function measureAttribution(file: string, options: Options): Promise<void> {
  const { failures, ...measured } = evaluateAttribution(await readJsonLines(file, attributionLineSchema));
  list(failures, options);
  const { lines, found, missed, falseCredits } = measured;
  print(
    options,
    measured,
    () => `${lines} lines: ${found} found, ${missed} missed, ${falseCredits} false credits\n`,
  );
}

/** `--verification`: which statements a quotation supports. */
export async function measureVerification(file: string, options: Options): Promise<void> {
  const lines = await readJsonLines(file, verificationLineSchema);
  const { failures, ...measured } = evaluateVerification(lines, await loadLexicon(null));
  list(failures, options);
  const { correct, wronglyAccepted, wronglyRejected } = measured;
  print(
    options,
    measured,
    () =>
      `${measured.lines} lines: ${correct} correct, ${wronglyAccepted} wrongly accepted, ${wronglyRejected} wrongly rejected\n`,
  );
}

function list(failures: readonly unknown[], { verbose }: Options): void {
  if (verbose) for (const failure of failures) process.stderr.write(`${JSON.stringify(failure)}\n`);
}
