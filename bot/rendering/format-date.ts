import type { Language } from "../../corpus/article.js";

/** An ISO day or month as the language writes it: "22/5/2020", "22 May 2020", "11/2021"; a bare year as it is. */
export function formatDate(isoDate: string, language: Language): string {
  const parts = /^\d{4}-\d{2}(-\d{2})?$/.exec(isoDate);
  if (parts === null) return isoDate;
  const day = parts[1];
  const style = language === "vi" ? ("numeric" as const) : ("long" as const);
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    ...(day === undefined ? {} : { day: "numeric" as const }),
    month: style,
    year: "numeric",
    // The day is a calendar day, not a moment: no zone may move it.
    timeZone: "UTC",
  }).format(new Date(`${isoDate}${day === undefined ? "-01" : ""}T00:00:00Z`));
}
