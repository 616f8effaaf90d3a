const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * When something was said, if `text` — what stands before the statement — dates it to another month than the
 * article: "Hồi tháng 9/2018" → "2018-09", "ngày 18/10/2021" → "2021-10-18". Null when it was said now.
 */
export function dateOfStatement(text: string, publishedAt: string | null): string | null {
  const found = vietnameseDate(text) ?? englishDate(text);
  if (found === null) return null;
  const isNow = publishedAt?.startsWith(found.slice(0, 7)) ?? false;
  return isNow ? null : found;
}

function vietnameseDate(text: string): string | null {
  const day = /(?<![\p{N}/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})/u.exec(text);
  if (day !== null) return iso(day[3], day[2], day[1]);
  const longDay = /ngày (\d{1,2}) tháng (\d{1,2}) năm ((?:19|20)\d{2})/iu.exec(text);
  if (longDay !== null) return iso(longDay[3], longDay[2], longDay[1]);
  const month = /tháng (\d{1,2})(?:[/-]| năm )((?:19|20)\d{2})/iu.exec(text);
  if (month !== null) return iso(month[2], month[1]);
  const year = /(?:năm|hồi) ((?:19|20)\d{2})(?![\p{N}/])/iu.exec(text);
  return year === null ? null : (year[1] ?? null);
}

function englishDate(text: string): string | null {
  const names = MONTHS.join("|");
  const dayFirst = new RegExp(`(\\d{1,2}) (${names}),? ((?:19|20)\\d{2})`, "iu").exec(text);
  if (dayFirst !== null) return iso(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = new RegExp(`(${names}) (\\d{1,2}),? ((?:19|20)\\d{2})`, "iu").exec(text);
  if (monthFirst !== null) return iso(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const month = new RegExp(`(${names}),? ((?:19|20)\\d{2})`, "iu").exec(text);
  if (month !== null) return iso(month[2], monthNumber(month[1]));
  const year = /\b(?:in|since|back in) ((?:19|20)\d{2})\b/iu.exec(text);
  return year === null ? null : (year[1] ?? null);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").toLowerCase()) + 1);
}

function iso(year: string | undefined, month: string | undefined, day?: string | undefined): string | null {
  const monthValue = Number(month);
  if (year === undefined || monthValue < 1 || monthValue > 12) return null;
  const upToMonth = `${year}-${String(monthValue).padStart(2, "0")}`;
  if (day === undefined) return upToMonth;
  return Number(day) >= 1 && Number(day) <= 31 ? `${upToMonth}-${day.padStart(2, "0")}` : null;
}
