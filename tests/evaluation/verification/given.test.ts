import { expect, it } from "vitest";
import { readJsonLines } from "../../../retrieval/evaluation/beir.js";
import { evaluateVerification, verificationLineSchema } from "../../../retrieval/evaluation/verification.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";

it("accepts no statement that its quotation does not support", async () => {
  const lines = await readJsonLines("tests/evaluation/verification/given.jsonl", verificationLineSchema);
  const { failures, ...measured } = evaluateVerification(lines, await loadLexicon(null));

  expect(failures).toEqual([]);
  expect(measured).toMatchObject({ lines: 61, correct: 61, wronglyAccepted: 0, wronglyRejected: 0 });
});
