import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type AttributionLine,
  attributeLine,
  attributionLineSchema,
  evaluateAttribution,
} from "../../../retrieval/evaluation/attribution.js";

const FOLDER = join(import.meta.dirname, "../../evaluation/attribution");

/** Every set that lies in the folder is measured; a new one needs no change here. */
const SETS = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".jsonl"))
  .sort();

/** Least share of expected speakers found, and most false credits a hundred lines. */
const FLOORS: Readonly<Record<string, { found: number; falsePercent: number }>> = {
  "given.jsonl": { found: 1, falsePercent: 0 },
  "own.jsonl": { found: 0.98, falsePercent: 0 },
  "held-out.jsonl": { found: 0.96, falsePercent: 0 },
  "held-out-2.jsonl": { found: 0.82, falsePercent: 0 },
  "held-out-3.jsonl": { found: 0.96, falsePercent: 0 },
};
const UNSEEN = { found: 0.8, falsePercent: 4 };

function linesOf(file: string): AttributionLine[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => attributionLineSchema.parse(JSON.parse(line)));
}

describe.each(SETS)("attribution of %s", (file) => {
  const lines = linesOf(file);
  const floor = FLOORS[file] ?? UNSEEN;

  it("stays above its floor", () => {
    const report = evaluateAttribution(lines);
    const wanted = report.found + report.missed;
    const failures = report.failures.map(({ id, missed, falseCredits }) => ({ id, missed, falseCredits }));
    expect(report.found / wanted, JSON.stringify(failures)).toBeGreaterThanOrEqual(floor.found);
    expect((100 * report.falseCredits) / report.lines, JSON.stringify(failures)).toBeLessThanOrEqual(
      floor.falsePercent,
    );
  });

  it("cites verbatim, with own words inside the statement", () => {
    for (const line of lines) {
      for (const speaker of attributeLine(line)) {
        expect(speaker.start, line.id).toBeLessThan(speaker.end);
        expect(speaker.end, line.id).toBeLessThanOrEqual(line.text.length);
        for (const words of speaker.directWords ?? []) {
          expect(words.start, line.id).toBeGreaterThanOrEqual(speaker.start);
          expect(words.end, line.id).toBeLessThanOrEqual(speaker.end);
        }
      }
    }
  });
});

describe("the measure itself", () => {
  const line: AttributionLine = attributionLineSchema.parse({
    id: "x",
    lang: "vi",
    context: "",
    text: "Đại sứ Kenya Grace Otieno cho biết hội nghị sẽ kéo dài.",
    expected: [],
    mustNot: [],
  });

  it("counts a credit that nothing expects as false", () => {
    expect(evaluateAttribution([line])).toMatchObject({ found: 0, missed: 0, falseCredits: 1 });
  });

  it("counts a right speaker with a wrong country as missed and false", () => {
    const expected = [
      { name: "Grace Otieno", country: "UG", organisation: null, statement: "hội nghị sẽ kéo dài" },
    ];
    expect(evaluateAttribution([{ ...line, expected }])).toMatchObject({
      found: 0,
      missed: 1,
      falseCredits: 1,
    });
  });
});
