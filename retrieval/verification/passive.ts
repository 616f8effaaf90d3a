import { figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";

/** The first two syllables of those who do things to others in the news, right behind "bị" or "được". */
const AGENTS = new Set([
  "cảnh sát",
  "quân đội",
  "công an",
  "chính phủ",
  "phiến quân",
  "người biểu",
  "lực lượng",
  "tòa án",
  "toà án",
  "quốc hội",
  "nhóm này",
]);

/** True when the doer stands behind the verb: "was attacked by", "bị cảnh sát bắt", "do … tài trợ". */
export function isPassive(text: ReadText): boolean {
  const { forms } = text;
  const figures = new Set(figuresIn(text).map(({ from }) => from));
  if (text.language === "en")
    return forms.some((form, at) => {
      if (form !== "by" || figures.has(at + 1)) return false;
      const isParticiple = /(?:ed|en|wn|lt|ld|nt|ht|pt|ut)$/u.test(forms[at - 1] ?? "");
      const before = forms.slice(Math.max(0, at - 8), at);
      return isParticiple || before.some((one) => /^(?:is|are|was|were|be|been|being)$/u.test(one));
    });
  return forms.some((form, at) => {
    if (form !== "bị" && form !== "được") return false;
    if (forms.slice(at + 1, at + 7).includes("bởi")) return true;
    // The doer between: a name right behind "bị".
    return text.isCapital(at + 1) || AGENTS.has(forms.slice(at + 1, at + 3).join(" "));
  });
}

export function isPassiveVerb(text: ReadText, at: number): boolean {
  if (text.language === "en") return text.forms[at + 1] === "by";
  return text.forms.slice(Math.max(0, at - 4), at).some((form) => form === "bị" || form === "được");
}

/** "bị khách hàng kiện": what stands between "bị" and the verb does it. */
export function doersBefore(text: ReadText, verb: number): (at: number) => boolean {
  if (text.language === "en") return () => false;
  const from = Math.max(text.forms.lastIndexOf("bị", verb), text.forms.lastIndexOf("được", verb));
  if (from < 0 || text.segments[from] !== text.segments[verb]) return () => false;
  return (at) => at > from && at < verb;
}
