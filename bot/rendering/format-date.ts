import type { Language } from "../../corpus/article.js";

/** An ISO day or month as the language writes it: "22/5/2020", "22 May 2020", "11/2021"; a bare year as it is. */
export function formatDate(isoDate: string, language: Language): string {
  const parts = /^\d{4}-\d{2}(-\d{2})?$/.exec(isoDate);
  if (parts === null) return isoDate;
  const day = parts[1];
  return (day === undefined ? MONTHS : DAYS)[language].format(
    new Date(`${isoDate}${day === undefined ? "-01" : ""}T00:00:00Z`),
  );
}

// The day is a calendar day, not a moment: no zone may move it.
const DATE = { year: "numeric", timeZone: "UTC" } as const;
const MONTHS = {
  vi: new Intl.DateTimeFormat("vi-VN", { ...DATE, month: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { ...DATE, month: "long" }),
} as const;
const DAYS = {
  vi: new Intl.DateTimeFormat("vi-VN", { ...DATE, month: "numeric", day: "numeric" }),
  en: new Intl.DateTimeFormat("en-GB", { ...DATE, month: "long", day: "numeric" }),
} as const;
