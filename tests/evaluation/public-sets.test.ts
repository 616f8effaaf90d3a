import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { readDataset } from "../../retrieval/evaluation/beir.js";
import { evaluateDataset } from "../../retrieval/evaluation/evaluate-dataset.js";
import { type RankedQuery, retrievalMetrics } from "../../retrieval/evaluation/metrics.js";
import { folderOfTest } from "../helpers/folder-of-test.js";
import { projectLexicon } from "../helpers/project-lexicon.js";

/** Hit rates on public sets that stand outside the project, with the built-in embedding. */
const PUBLIC_FLOORS = {
  "xquad-vi": { "hit@1": 0.92, "hit@5": 0.98 },
  "xquad-vi-unaccented": { "hit@1": 0.91, "hit@5": 0.98 },
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
  // Both have the same passages and the same ids of questions: one index serves the two.
  const [{ passages }] = sets as [(typeof sets)[0]];
  for (const set of sets) expect(set.passages).toEqual(passages);
  const lexicon = await projectLexicon();
  const results = new Map<string, RankedQuery[]>(names.map((name) => [name, []]));
  await evaluateDataset(
    {
      name: "public",
      passages,
      queries: sets.flatMap(({ name, queries }) =>
        queries.filter((_, at) => at % STEP === 0).map(({ id, text }) => ({ id: `${name} ${id}`, text })),
      ),
      qrels: new Map(
        sets.flatMap(({ name, qrels }) =>
          [...qrels].map(([id, grades]) => [`${name} ${id}`, grades] as const),
        ),
      ),
    },
    {
      model: new HashedEmbedding(lexicon),
      lexicon,
      workDir: path.join(folderOfTest(), "work"),
      onQuery: ({ id }, result) => results.get(id.split(" ")[0]!)?.push(result),
    },
  );
  for (const name of names) {
    const measured = retrievalMetrics(results.get(name)!);
    for (const metric of ["hit@1", "hit@5"] as const) {
      expect(measured[metric], `${metric} of ${name}`).toBeGreaterThanOrEqual(PUBLIC_FLOORS[name][metric]);
    }
  }
}, 120_000);
