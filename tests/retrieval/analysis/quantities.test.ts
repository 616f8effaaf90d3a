import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantitiesIn, quantityTerm } from "../../../retrieval/analysis/quantities.js";
import { cpuMs } from "../../helpers/cpu-time.js";

function termsIn(text: string): string {
  return quantitiesIn(text).map(quantityTerm).join(" ");
}

describe("quantitiesIn", () => {
  it.each([
    ["2,1 triệu; 2.1 million; 2 100 000; 2.100.000; 2,1 trieu", "#2100000"],
    ["1.500 tỷ đồng; 1.5 trillion; 1,5 nghìn tỷ", "#1500000000000"],
    ["5 nghìn; 5 ngàn; 5 thousand; 5.000; 5,000; 5000", "#5000"],
    ["20%; 20 %; 20 phần trăm; 20 percent; 20 per cent; 20 phan tram", "#20%"],
    ["hai triệu; 2 triệu", "#2000000"],
    ["two million; 2 million", "#2000000"],
    ["5 ty; 5 billion; $5bn", "#5000000000"],
    ["hai mươi lăm triệu; 25 triệu", "#25000000"],
    ["twenty-five million; 25 million", "#25000000"],
    ["ba trăm nghìn; 300.000", "#300000"],
    ["three hundred thousand; 300,000", "#300000"],
    ["2 triệu 100 nghìn; 2,1 triệu", "#2100000"],
    ["hai tỷ rưỡi; 2,5 tỷ", "#2500000000"],
    ["1,234.5; 1.234,5", "#1234.5"],
    // A product of doubles would be 4349999.999999999.
    ["4,35 triệu", "#4350000"],
    // English never groups by a full stop.
    ["1.125 million", "#1125000"],
    ["7,08%; 7.08%", "#7.08%"],
    // Said of people, the figures are no year.
    ["2020 người; 2.020 người", "#2020"],
    ["năm triệu người", "#5000000"],
  ])("reads one value in %s", (text, term) => {
    for (const written of text.split("; ")) expect(termsIn(written), written).toBe(term);
  });

  it.each([
    ["5-10%", "#5% #10%"],
    ["2–3 triệu", "#2000000 #3000000"],
  ])("gives both ends of %s the unit", (text, terms) => expect(termsIn(text)).toBe(terms));

  it.each([
    "hàng triệu",
    "vài triệu",
    "millions of people",
    // Two or three, or "some three": nothing sure.
    "hai ba triệu",
    "vài ba triệu",
    "hàng năm triệu khách",
    // Other words: billionaires, symptoms, banks, ratios.
    "5 tỷ phú",
    "hai triệu chứng",
    "5 ngan hang",
    "tỷ lệ 5",
    // Points are no percentage.
    "2 điểm phần trăm",
    // Years, dates, telephones, accounts, small numbers, parts of names.
    "năm 2020",
    "22.5.2020",
    "12/2020",
    "0912345678",
    "12345678901234567890",
    "15 nước",
    "COVID-19",
  ])("finds none in %s", (text) => expect(termsIn(text)).toBe(""));

  it("tells where the words stand, unit and sign included", () => {
    const text = "Tăng 7 %, lên 2,1 triệu USD";
    expect(quantitiesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(["7 %", "2,1 triệu"]);
  });

  it("reads what both languages print for a number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (value) => {
        for (const text of [value.toLocaleString("en-US"), value.toLocaleString("de-DE"), String(value)]) {
          expect(termsIn(text)).toBe(`#${value}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(["1", "1.", "1.000", "100 ", "hai ", "1 triệu ", "%", "5%"])(
    "takes linear time on a long run of %j",
    (piece) => {
      expect(cpuMs(() => quantitiesIn(piece.repeat(30_000)))).toBeLessThan(5_000);
    },
  );
});
