import type { Language } from "../../corpus/article.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** An ISO day, month or year as readers write it: "7 July 2017", "July 2020", "2002"; "7/7/2017", "tháng 7/2020", "năm 2002". */
export function momentText(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (month === undefined) return language === "en" ? `${year}` : `năm ${year}`;
  const monthName = language === "en" ? `${MONTHS[month - 1]} ${year}` : `tháng ${month}/${year}`;
  if (day === undefined) return monthName;
  return language === "en" ? `${day} ${monthName}` : `${day}/${month}/${year}`;
}

/** The same inside a sentence: "on 7 July 2017", "in July 2020", "in 2002"; "ngày 7/7/2017", "tháng 7/2020", "năm 2002". */
export function momentPhrase(iso: string, language: Language): string {
  const text = momentText(iso, language);
  const isDay = iso.split("-").length === 3;
  if (language === "en") return `${isDay ? "on" : "in"} ${text}`;
  return isDay ? `ngày ${text}` : text;
}
