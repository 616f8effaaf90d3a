import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { readDataset } from "../../retrieval/evaluation/beir.js";
import { evaluateDatasets } from "../../retrieval/evaluation/evaluate-dataset.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { projectLexicon } from "../helpers/project-lexicon.js";

/** Hit rates on public sets that stand outside the project, with the built-in embedding. */
const PUBLIC_FLOORS = {
  "xquad-vi": { "hit@1": 0.93, "hit@5": 0.98 },
  "xquad-vi-unaccented": { "hit@1": 0.92, "hit@5": 0.975 },
  "xquad-en": { "hit@1": 0.83, "hit@5": 0.93 },
} as const;

/** Every second question is asked: as good a measure, in half the time. */
const STEP = 2;

const evaluationSets = fileURLToPath(new URL("../../../shared/eval", import.meta.url));

it("public sets are searched as well as before, with and without accents", async () => {
  const names = Object.keys(PUBLIC_FLOORS) as (keyof typeof PUBLIC_FLOORS)[];
  const missing = names.filter((name) => !existsSync(path.join(evaluationSets, name)));
  if (missing.length > 0) {
    process.stdout.write(`not measured: there is no ${missing.join(", ")} in ${evaluationSets}\n`);
    return;
  }
  const sets = await Promise.all(names.map((name) => readDataset(path.join(evaluationSets, name))));
  const lexicon = await projectLexicon();
  const measuring = evaluateDatasets(
    sets.map((set) => ({ ...set, queries: set.queries.filter((_, at) => at % STEP === 0) })),
    { model: new HashedEmbedding(lexicon), lexicon, workDir: path.join(folderOfTest(), "work") },
  );
  for await (const measured of measuring) {
    for (const metric of ["hit@1", "hit@5"] as const) {
      const floor = PUBLIC_FLOORS[measured.dataset as keyof typeof PUBLIC_FLOORS][metric];
      expect(measured[metric], `${metric} of ${measured.dataset}`).toBeGreaterThanOrEqual(floor);
    }
  }
}, 120_000);
