import { type Dataset, readDataset, readPassages } from "../../retrieval/evaluation/beir.js";
import { evaluateDatasets } from "../../retrieval/evaluation/evaluate-dataset.js";
import { datasetText } from "../../retrieval/evaluation/report/text-report.js";
import { stopSignal } from "../command.js";
import { Progress } from "../progress.js";
import { type Context, print, workFolder } from "./context.js";

/** `--dataset`: retrieval on folders in BEIR layout. */
export async function measureDatasets({ options, toolkit: { model, lexicon } }: Context): Promise<void> {
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
