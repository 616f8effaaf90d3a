import { describe, expect, it } from "vitest";
import { findDates, findMonths, isoDay } from "../../../corpus/page/parse-date.js";

/** The days in a text, ISO or, without a year, "month-day". */
function daysIn(text: string): string[] {
  return findDates(text).map(({ day, month, year }) =>
    year === null ? `${month}-${day}` : (isoDay(year, month, day) ?? "none"),
  );
}

describe("findDates", () => {
  it.each([
    ["Thứ Sáu, 22/05/2020 | 18:30 GMT+7", ["2020-05-22"]],
    ["22 tháng 5 năm 2020", ["2020-05-22"]],
    ["ngày 22 tháng 5, 2020", ["2020-05-22"]],
    ["22 Tháng Năm", []],
    ["May 22, 2020", ["2020-05-22"]],
    ["Fri 22 May 2020 09.12 BST", ["2020-05-22"]],
    ["Sept. 3rd, 2019", ["2019-09-03"]],
    ["the 1st of June 2021", ["2021-06-01"]],
    ["2020-05-22T18:30:00+07:00", ["2020-05-22"]],
    ["22.05.2020 - 22-5-2020", ["2020-05-22", "2020-05-22"]],
    // Only the American order gives a day.
    ["05/22/2020", ["2020-05-22"]],
    ["Sáng ngày 22/5, Estonia", ["5-22"]],
    ["HANOI, May 22 (Wire)", ["5-22"]],
    ["Chiều 3/10 và 4/10", ["10-3", "10-4"]],
    // Neither a share nor a month of a year is a day, nor is the 30th of February.
    ["2/3% dân số, tháng 5/2020, 30/2", []],
    // The verb.
    ["It may 5 times fail", []],
    ["32/13/2020", []],
  ])("%s", (text, days) => expect(daysIn(text)).toEqual(days));

  it("tells where the words stand", () => {
    const text = "Hôm Thứ Sáu, 22/05/2020, ở Đà Nẵng";
    const [date] = findDates(text);
    expect(text.slice(date!.start, date!.end)).toBe("22/05/2020");
  });
});

describe("findMonths", () => {
  it.each([
    ["luân phiên tháng 5/2020", [{ month: 5, year: 2020 }]],
    ["trong tháng 12 năm 2018", [{ month: 12, year: 2018 }]],
    [
      "in May 2020 and on 3 June 2021",
      [
        { month: 6, year: 2021 },
        { month: 5, year: 2020 },
      ],
    ],
    ["tháng 13/2020", []],
  ])("%s", (text, months) => expect(findMonths(text)).toEqual(expect.arrayContaining(months)));
});
