import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../../retrieval/index/passage-store.js";
import { isOfTime, type TimeRange } from "../../../retrieval/search/time-match.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";

type Told = Pick<Passage, "text" | "article">;

const told = (text: string, publishedAt: string | null, title = "—"): Told => {
  const { paragraphs: _, captions: __, ...article } = madeUpArticle("bai", [text], { title, publishedAt });
  return { text, article };
};
/** "2020-05-01..2020-05-31", either end may be missing. */
const time = (range: string): TimeRange => {
  const [from = "", to = ""] = range.split("..");
  return { from: from || null, to: to || null };
};
const MAY = time("2020-05-01..2020-05-31");

describe("a paragraph of the time that is asked about", () => {
  it.each([
    ["2020-05-01", true],
    ["2020-05-31", true],
    ["2020-04-30", false],
    ["2020-06-01", false],
    [null, false],
  ])("published on %s, and telling no date: %s for May 2020", (publishedAt, expected) => {
    expect(isOfTime(told("Nước sông dâng.", publishedAt), MAY)).toBe(expected);
  });

  it.each([
    // Told later, of a day in May.
    ["Nước dâng ngày 22/5/2020.", true],
    ["The river rose on 22 May 2020.", true],
    ["The river rose in May 2020.", true],
    // A day or month without its year is of the year of publication, 2021 here.
    ["Nước dâng ngày 22/5.", false],
    ["Nước dâng vào tháng 5.", false],
    // Coarser dates may mean a day of May, finer ones beside it cannot.
    ["Nước dâng trong quý II năm 2020.", true],
    ["Nước dâng trong quý III năm 2020.", false],
    ["Nước dâng năm 2020.", true],
    ["Nước dâng năm 2019.", false],
    ["Nước dâng ngày 1/6/2020.", false],
    // Any of several dates will do.
    ["Từ ngày 22/5/2020 đến ngày 3/6/2020 mưa không dứt.", true],
    ["Nước dâng 22,5 cm.", false],
  ])("published in 2021: %s: %s for May 2020", (text, expected) => {
    expect(isOfTime(told(text, "2021-03-04"), MAY)).toBe(expected);
  });

  it("takes a yearless day to be of the year of publication", () => {
    const yearless = "Nước dâng ngày 22/5.";
    expect(isOfTime(told(yearless, "2020-07-30"), MAY)).toBe(true);
    // Without a day of publication it is of no year: it cannot be told, and so does not count.
    expect(isOfTime(told(yearless, null), MAY)).toBe(false);
    // A full date needs none.
    expect(isOfTime(told("Nước dâng ngày 22/5/2020.", null), MAY)).toBe(true);
  });

  it("may tell its date in the title alone", () => {
    expect(isOfTime(told("Nước sông dâng.", "2021-03-04", "Trận lũ tháng 5/2020"), MAY)).toBe(true);
    expect(isOfTime(told("Nước sông dâng.", "2021-03-04", "Trận lũ tháng 6/2020"), MAY)).toBe(false);
  });

  it.each([
    ["2020-05-22..", "Nước dâng năm 2020.", true],
    ["2020-05-22..", "Nước dâng ngày 21/5/2020.", false],
    ["2021-01-01..", "Nước dâng tháng 12/2020.", false],
    ["..2020-05-22", "Nước dâng tháng 5/2020.", true],
    ["..2020-05-22", "Nước dâng tháng 6/2020.", false],
    ["..2020-05-22", "Nước dâng ngày 22/5/2020.", true],
    ["..", "Nước dâng ngày 22/5/2020.", true],
  ])("open ranges reach as far as there are days: %s, %s: %s", (range, text, expected) => {
    expect(isOfTime(told(text, null), time(range))).toBe(expected);
  });

  it("is of every range that has its day of publication, and of no other", () => {
    const day = fc
      .date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const end = fc.option(day, { nil: null });
    fc.assert(
      fc.property(day, end, end, (published, from, to) => {
        const expected = (from === null || from <= published) && (to === null || published <= to);
        expect(isOfTime(told("Nước sông dâng.", published), { from, to })).toBe(expected);
      }),
    );
  });
});
