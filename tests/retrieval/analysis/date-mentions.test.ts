import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateMention, dateMentionsIn, dateTerms } from "../../../retrieval/analysis/date-mentions.js";
import { cpuMs } from "../../helpers/cpu-time.js";

/** What a mention tells: "22/5/2020", "22/5", "5/2020", "-/5" (a month alone), "2020", "q1/2020". */
function told({ day, month, year, quarter }: DateMention): string {
  if (quarter !== null) return `q${quarter}${year === null ? "" : `/${year}`}`;
  if (month === null) return String(year);
  return [day ?? (year === null ? "-" : null), month, year].filter((part) => part !== null).join("/");
}

function datesIn(text: string): string {
  return dateMentionsIn(text).map(told).join(" ");
}

describe("dateMentionsIn", () => {
  it.each([
    // Figures; day before month.
    ["22/5", "22/5"],
    ["Sáng 22/5/2020, 22-5-2020 và 22.5.2020", "22/5/2020 22/5/2020 22/5/2020"],
    ["02/09/2021.", "2/9/2021"],
    ["22/5/20", "22/5/2020"],
    ["2020-05-22T18:30", "22/5/2020"],
    ["19/5/1890", "19/5/1890"],
    // Only the American order gives a day.
    ["9/25/2020", "25/9/2020"],
    // Papers print "ngày 2-9"; without the word it would be a score, with a point a decimal.
    ["ngày 2-9", "2/9"],
    ["sáng 22.5 tại Hà Nội", "22/5"],
    // Vietnamese.
    ["ngày 22 tháng 5 năm 2020", "22/5/2020"],
    ["ngày 22 tháng 5, họp", "22/5"],
    ["ngay 22 thang 5", "22/5"],
    ["mùng 2 tháng 9", "2/9"],
    ["Thứ Sáu, 22/05/2020 | 18:30", "22/5/2020"],
    ["tháng 5/2020", "5/2020"],
    ["tháng 5 năm 2020", "5/2020"],
    ["thang 12 nam 2018", "12/2018"],
    ["5/2020", "5/2020"],
    ["tháng Năm", "-/5"],
    ["năm 2020", "2020"],
    // "Năm" settles that the figures are a year.
    ["nam 2020 nguoi dan", "2020"],
    ["quý I/2020", "q1/2020"],
    ["quy 2 nam 2020", "q2/2020"],
    // English.
    ["May 22", "22/5"],
    ["22 May 2020", "22/5/2020"],
    ["May 22nd, 2020", "22/5/2020"],
    ["the 22nd of May", "22/5"],
    ["Hanoi, Sept. 3rd, 2019", "3/9/2019"],
    ["in May 2020", "5/2020"],
    ["since May", "-/5"],
    ["Q1 2020, the first quarter of 2020", "q1/2020 q1/2020"],
    // The one date that English prints month first wherever it is written.
    ["the 9/11 attacks", "11/9"],
    ["UNSC Resolution 2231 (2015)", "2015"],
  ])("reads %s", (text, dates) => expect(datesIn(text)).toBe(dates));

  it.each([
    ["26–27/9", "26/9 27/9"],
    ["từ 1 đến 4/11/2021", "1/11/2021 4/11/2021"],
    ["ngày 26, 27 và 28/9/2021", "26/9/2021 27/9/2021 28/9/2021"],
    ["May 26-27, 2020", "26/5/2020 27/5/2020"],
    ["between 1 and 4 November 2021", "1/11/2021 4/11/2021"],
    // The last of a range tells the year of the first, or the year after it.
    ["22/5–25/5/2020", "22/5/2020 25/5/2020"],
    ["28/12 - 3/1/2021", "28/12/2020 3/1/2021"],
    ["từ tháng 3 đến tháng 5/2020", "3/2020 5/2020"],
    ["March to May 2020", "3/2020 5/2020"],
    ["tháng 5-6/2020", "5/2020 6/2020"],
    ["30/4-1/5", "30/4 1/5"],
    ["2019-2020", "2019 2020"],
  ])("reads both ends of %s", (text, dates) => expect(datesIn(text)).toBe(dates));

  it.each([
    // Shares, scores, addresses, articles, round-the-clock.
    "tỷ lệ 1/2",
    "gần 2/3 số phiếu",
    "1/3 số người",
    "15/22 mẫu",
    "2/3% dân số",
    "trực 24/7",
    "thắng 2-1",
    "mỗi ngày 2-3 lần",
    "Điều 5/2",
    "số 14/40 Hạ Lý",
    "1/2/3/4/5",
    // No such day.
    "ngày 30/2",
    "32/13/2020",
    // Numbered papers.
    "Nghị định 5/2020/NĐ-CP",
    "Thông tư 5/2020",
    // Verbs, names, other words.
    "it may 5 times fail",
    "Article 22 may be amended",
    "They march 5 km",
    "may mắn 5 lần",
    "Theresa May said",
    "những tháng năm gian khổ",
    "chien thang 5 tran",
    // Lengths, counts, parts of longer figures.
    "3 tháng 10 ngày",
    "năm 5",
    "2020 người",
    "có 1.945 người",
    "hơn 2000 ca nhiễm",
    "$2020",
    "the 1990s",
    "COP26",
    "20201 và 12020",
    // The calendar has no day for a lunar date.
    "mùng 5 tháng 5 âm lịch",
  ])("finds none in %s", (text) => expect(datesIn(text)).toBe(""));

  it("takes everyday fractions for days only where a word of time or a bracket says so", () => {
    expect(datesIn("1/4")).toBe("");
    expect(datesIn("ngày 1/4; từ 1/4; (1/4)")).toBe("1/4 1/4 1/4");
    expect(datesIn("từ 1/4 số phiếu")).toBe("");
  });

  it("reads a month after a verb-like May only where something says so", () => {
    expect(datesIn("In May 5 people died")).toBe("-/5");
    expect(datesIn("on may 22")).toBe("22/5");
  });

  it("tells where the words stand, ngày and năm included", () => {
    const text = "Chiều ngày 22 tháng 5 năm 2020, và năm 2021";
    expect(dateMentionsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "ngày 22 tháng 5 năm 2020",
      "năm 2021",
    ]);
  });

  it("finds any day in each way of writing it", () => {
    const days = fc.date({
      min: new Date("1901-01-01T00:00:00Z"),
      max: new Date("2099-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const name = date.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
        for (const written of [
          `${day}/${month}/${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
          `ngay ${day} thang ${month} nam ${year}`,
          `${day} ${name} ${year}`,
          `${name} ${day}, ${year}`,
          date.toISOString().slice(0, 10),
        ]) {
          expect(datesIn(`(${written})`)).toBe(`${day}/${month}/${year}`);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("never overlaps itself, nor leaves the text", () => {
    const pieces = fc.constantFrom(..."22 5 2020 / - . , – ngày tháng năm May to và of (".split(" "), " ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let reached = 0;
        for (const { start, end } of dateMentionsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["1/", "1-", "1,", "22/5, ", "ngày ", "ngày 1 và ", "May ", "1", "/", "tháng 5 đến "])(
    "takes linear time on a long run of %j",
    (piece) => {
      // Quadratic work on this would take minutes.
      expect(cpuMs(() => dateMentionsIn(piece.repeat(30_000)))).toBeLessThan(5_000);
    },
  );
});

describe("dateTerms", () => {
  it.each([
    ["22/5/2020", ["@22/5/2020", "@22/5", "@5/2020"]],
    ["22/5", ["@22/5"]],
    ["5/2020", ["@5/2020"]],
    ["Q2 2020", ["@q2/2020"]],
    // The figures are a token already, and so is the pair "tháng 5".
    ["năm 2020", []],
    ["tháng 5", []],
  ])("%s", (text, terms) => expect(dateMentionsIn(text).flatMap(dateTerms)).toEqual(terms));

  it("is one for all ways of writing a day", () => {
    const written = ["22/05/2020", "ngày 22 tháng 5 năm 2020", "ngay 22-5-2020", "May 22nd, 2020"];
    expect(new Set(written.map((text) => dateMentionsIn(text).flatMap(dateTerms).join())).size).toBe(1);
  });
});
