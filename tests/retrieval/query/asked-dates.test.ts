import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAskedDates } from "../../../retrieval/query/asked-dates.js";
import { cpuMs } from "../../helpers/cpu-time.js";

/** A Sunday, ten in the morning in Hà Nội. */
const CLOCK = { now: new Date("2026-11-22T03:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };

/** "from..to", with the marks of an assumed year and of newest first; "none" when no time is asked for. */
function asked(question: string): string {
  const dates = findAskedDates(question, CLOCK);
  if (dates === null) return "none";
  const { from, to, yearAssumed, newestFirst } = dates;
  return `${from ?? ""}..${to ?? ""}${yearAssumed ? " assumed" : ""}${newestFirst ? " newest" : ""}`;
}

describe("findAskedDates", () => {
  it.each([
    ["Việt Nam nói gì hôm nay?", "2026-11-22..2026-11-22"],
    ["hom qua co tin gi", "2026-11-21..2026-11-21"],
    ["hôm kia; sáng hôm kia", "2026-11-20..2026-11-20"],
    // Weeks begin on Monday, and this Sunday ends one.
    ["tuần này; this week", "2026-11-16..2026-11-22"],
    ["tuần trước; tuan truoc; last week", "2026-11-09..2026-11-15"],
    // "Qua" reaches up to now, "trước" is the whole unit before.
    ["tuần qua; tuan qua; the past week", "2026-11-15..2026-11-22"],
    ["tháng này; this month", "2026-11-01..2026-11-30"],
    ["tháng trước; thang truoc; last month", "2026-10-01..2026-10-31"],
    ["năm nay; nam nay; this year", "2026-01-01..2026-12-31"],
    ["năm ngoái; nam ngoai; năm trước; last year", "2025-01-01..2025-12-31"],
    ["3 ngày qua; trong ba ngày qua; past 3 days", "2026-11-19..2026-11-22"],
    ["trong 2 tuần qua; in the last two weeks", "2026-11-08..2026-11-22"],
    ["6 tháng gần đây; 6 thang gan day", "2026-05-22..2026-11-22"],
    ["5 năm trước; five years ago", "2021-01-01..2021-12-31"],
    ["yesterday; đêm qua", "2026-11-21..2026-11-21"],
    // "Before" belongs to the day, and bounds nothing.
    ["the day before yesterday", "2026-11-20..2026-11-20"],
    ["từ đầu năm đến nay; since the beginning of the year", "2026-01-01.."],
    ["since last month", "2026-10-01.."],
    ["before last week", "..2026-11-08"],
  ])("counts from today: %s", (questions, dates) => {
    for (const question of questions.split("; ")) expect(asked(question), question).toBe(dates);
  });

  it.each([
    ["What did Viet Nam say on 22 May 2020 at the Council?", "2020-05-22..2020-05-22"],
    ["in May 2020; tháng 5/2020; thang 5 nam 2020", "2020-05-01..2020-05-31"],
    ["năm 2020; in 2020; Viet Nam noi gi nam 2020", "2020-01-01..2020-12-31"],
    ["Q1 2020; quý I/2020; in the first quarter of 2020", "2020-01-01..2020-03-31"],
    ["in the first half of 2020; 6 tháng đầu năm 2020; nửa đầu năm 2020", "2020-01-01..2020-06-30"],
    ["đầu năm 2020; early 2020", "2020-01-01..2020-04-30"],
    ["giữa năm 2020", "2020-05-01..2020-08-31"],
    ["cuối năm 2020; late 2020", "2020-09-01..2020-12-31"],
    ["26–27/9/2021; từ 26 đến 27/9/2021", "2021-09-26..2021-09-27"],
    ["từ tháng 3 đến tháng 5 năm 2020; tu thang 3 den thang 5 nam 2020", "2020-03-01..2020-05-31"],
    ["giữa 2020 và 2022; giua 2020 va 2022; between 2020 and 2022", "2020-01-01..2022-12-31"],
    ["from 2020 to 2022; between 2022 and 2020; trong giai đoạn 2020-2022", "2020-01-01..2022-12-31"],
    ["trước năm 2020; before 2020; prior to 2020", "..2019-12-31"],
    ["sau năm 2020; after 2020", "2021-01-01.."],
    ["kể từ năm 2021; since 2021; từ 2021 đến nay; from 2021 onwards", "2021-01-01.."],
    ["until June 2020; cho đến tháng 6/2020; by June 2020", "..2020-06-30"],
    // "On" opens the topic.
    ["in May 2020 on cyber security", "2020-05-01..2020-05-31"],
    ["năm 2019 và năm 2021", "2019-01-01..2021-12-31"],
    ["sau 2019 và trước 2022", "2020-01-01..2021-12-31"],
    // Years have a date of their own; the countries are what "giữa" joins.
    ["giữa Việt Nam và Trung Quốc năm 2020", "2020-01-01..2020-12-31"],
    ["tình hình kinh tế 2020?", "2020-01-01..2020-12-31"],
    ["ngày nào năm 2020 Việt Nam gia nhập", "2020-01-01..2020-12-31"],
  ])("reads the calendar: %s", (questions, dates) => {
    for (const question of questions.split("; ")) expect(asked(question), question).toBe(dates);
  });

  it.each([
    ["on 22 May; ngày 22/5", "2026-05-22..2026-05-22 assumed"],
    // Not yet this year.
    ["on 24 December", "2025-12-24..2025-12-24 assumed"],
    ["ngày 29/2", "2024-02-29..2024-02-29 assumed"],
    ["since May", "2026-05-01.. assumed"],
    ["sau ngày 22/5; after 22 May; sau ngay 22/5", "2026-05-23.. assumed"],
    // The second end is the first that comes after the first one.
    ["từ 20/12 đến 5/1", "2025-12-20..2026-01-05 assumed"],
    ["từ tháng 3 đến tháng 5", "2026-03-01..2026-05-31 assumed"],
    ["22/5 năm ngoái; on 22 May last year", "2025-05-22..2025-05-22"],
    ["tháng 3 năm nay; in March this year", "2026-03-01..2026-03-31"],
  ])("takes the latest year that has it by now: %s", (questions, dates) => {
    for (const question of questions.split("; ")) expect(asked(question), question).toBe(dates);
  });

  it.each([
    ["phát biểu mới nhất của Việt Nam", ".. newest"],
    ["phat bieu gan nhat; tin gần đây; in recent weeks", ".. newest"],
    ["the latest statement; the most recent vote; newest", ".. newest"],
    ["phát biểu mới nhất năm 2020", "2020-01-01..2020-12-31 newest"],
  ])("hears that the latest is wanted: %s", (questions, dates) => {
    for (const question of questions.split("; ")) expect(asked(question), question).toBe(dates);
  });

  it.each([
    "Việt Nam gia nhập ASEAN khi nào?",
    "ngày nào",
    "năm nào",
    "When did Viet Nam join ASEAN?",
    // Names.
    "Agenda 2030",
    "the 2030 Agenda for development",
    "Chương trình nghị sự 2030",
    "COP26 là gì",
    "Tầm nhìn 2045",
    "World Cup 2022",
    "world cup 2022",
    "the 2020 election",
    "Công ước Luật Biển năm 1982",
    "Nghị quyết 2231 (2015)",
    "Quốc khánh 2/9",
    "vụ khủng bố 11/9/2001",
    "Cách mạng tháng Tám năm 1945",
    // Ahead.
    "mục tiêu 2050",
    "by 2050",
    "vào năm 2050",
    "giai đoạn 2021-2030",
    "tháng 5 tới",
    // Durations and stretches that cannot be told in days.
    "kỷ niệm 75 năm",
    "những năm qua",
    "hiện nay",
    "cho toi nay",
    // Other words, typed without accents.
    "Viet Nam nay noi gi",
    "viet nam ngoai giao",
    "nam trung quoc",
    "chien thang truoc",
    "co bao nhieu may moc",
    // Nothing lies both before and after.
    "trước 2019 và sau 2022",
    "",
  ])("finds no time in %j", (question) => expect(asked(question)).toBe("none"));

  it("tells which words state the time, prepositions included", () => {
    const question = "Phát biểu mới nhất của Việt Nam từ tháng 3 đến tháng 5/2020 và since 2021 là gì?";
    const spans = findAskedDates(question, CLOCK)?.spans ?? [];
    expect(spans.map(({ start, end }) => question.slice(start, end))).toEqual([
      "mới nhất",
      "từ tháng 3 đến tháng 5/2020",
      "since 2021",
    ]);
  });

  it("changes the day at midnight of the zone", () => {
    const hanoi = (now: string) =>
      findAskedDates("hôm nay", { now: new Date(now), timeZone: "Asia/Ho_Chi_Minh" })?.from;
    expect(hanoi("2020-12-31T16:59:59Z")).toBe("2020-12-31");
    expect(hanoi("2020-12-31T17:00:00Z")).toBe("2021-01-01");
    const losAngeles = { now: new Date("2021-01-01T07:59:59Z"), timeZone: "America/Los_Angeles" };
    expect(findAskedDates("last year", losAngeles)?.to).toBe("2019-12-31");
  });

  it("refuses an unknown zone", () => {
    expect(() => findAskedDates("hôm nay", { ...CLOCK, timeZone: "Mars/Olympus" })).toThrow(RangeError);
  });

  it("never ends before it begins, whatever is asked and when", () => {
    const pieces = fc.constantFrom(
      ..."từ đến giữa và trước sau năm tháng ngày 2019 2021 5 22/5 30/4/2020 hôm qua tuần nay ngoái since until between and May 2020 last month year 3 days ago đầu cuối mới nhất".split(
        " ",
      ),
    );
    const now = fc.date({
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2090-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom("Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), now, zone, (words, date, timeZone) => {
        const question = words.join(" ");
        const dates = findAskedDates(question, { now: date, timeZone });
        if (dates === null) return;
        for (const day of [dates.from, dates.to]) if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
        if (dates.from !== null && dates.to !== null) expect(dates.from <= dates.to).toBe(true);
        expect(dates.spans.length).toBeGreaterThan(0);
        for (const { start, end } of dates.spans) expect(start < end && end <= question.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["22/5 ", "từ ", "gần đây 22/5 ", "năm ", "1/", "2020 và ", "last "])(
    "takes linear time on a long run of %j",
    (piece) => {
      expect(cpuMs(() => findAskedDates(piece.repeat(15_000), CLOCK))).toBeLessThan(5_000);
    },
  );
});
