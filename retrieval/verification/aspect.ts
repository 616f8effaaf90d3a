import type { ReadText } from "./read-text.js";

export type Aspect = "ongoing" | "done";

const BE = /^(?:is|are|was|were|be|been|being|'s|'re|under)$/u;

/** `ongoing`: "đang xây", "is building"; `done`: "đã xây", "has built"; null when neither is said. */
export function aspectOf(text: ReadText): Aspect | null {
  const { forms, language } = text;
  if (language === "vi") {
    if (forms.some((form, at) => form === "đang" && forms[at + 1] !== "phát")) return "ongoing";
    return forms.includes("đã") || forms.includes("rồi") ? "done" : null;
  }
  const isOngoing = forms.some(
    (form, at) =>
      form.endsWith("ing") &&
      form.length > 5 &&
      (BE.test(forms[at - 1] ?? "") || BE.test(forms[at - 2] ?? "")),
  );
  if (isOngoing) return "ongoing";
  return forms.some((form) => /^(?:has|have|had|already)$/u.test(form)) ? "done" : null;
}
