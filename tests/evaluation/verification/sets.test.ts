import { beforeAll, describe, expect, it } from "vitest";
import { readJsonLines } from "../../../retrieval/evaluation/beir.js";
import { evaluateVerification, verificationLineSchema } from "../../../retrieval/evaluation/verification.js";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(null);
});

/** What a set has to reach at the least: what was measured last, and no aim. */
interface Floor {
  readonly set: string;
  /** At most so many lines that their quotation does not support may be accepted. */
  readonly wronglyAccepted: number;
  /** At least so many lines that their quotation supports have to pass. */
  readonly passing: number;
}

const FLOORS: readonly Floor[] = [
  { set: "own", wronglyAccepted: 0, passing: 145 },
  { set: "unseen", wronglyAccepted: 8, passing: 105 },
  { set: "second", wronglyAccepted: 3, passing: 117 },
];

describe.each(FLOORS)("the set $set", ({ set, wronglyAccepted, passing }) => {
  it("stays within its floors", async () => {
    const lines = await readJsonLines(`tests/evaluation/verification/${set}.jsonl`, verificationLineSchema);
    const measured = evaluateVerification(lines, lexicon);
    const counted = lines.filter(({ debatable }) => debatable === undefined || debatable === false);
    const supported = counted.filter(({ expected }) => expected === "accept").length;

    expect(measured.wronglyAccepted).toBeLessThanOrEqual(wronglyAccepted);
    expect(supported - measured.wronglyRejected).toBeGreaterThanOrEqual(passing);
  });
});
