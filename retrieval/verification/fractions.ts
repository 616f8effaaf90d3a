import type { ReadText } from "./read-text.js";

const VIETNAMESE = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ENGLISH = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const PARTS: ReadonlyMap<string, number> = new Map([
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);
/** Behind "a fifth" these make it a rank: "a third time", "a fourth round". */
const FRACTION_ENDS = /^(?:of|year|more|less|higher|lower|from|compared|since|in|to|and|on|over|this|last)$/u;

export interface Fraction {
  readonly percent: number;
  readonly to: number;
}

/** "hai phần ba", "two thirds", "a fifth", "một nửa", "half", "3/4" in percent; null for anything else. */
export function fractionAt(text: ReadText, at: number): Fraction | null {
  const outOf = outOfAt(text, at);
  if (outOf !== null) return outOf;
  const form = text.forms[at] ?? "";
  const next = text.forms[at + 1] ?? "";
  if (form === "nửa" && text.forms[at - 1] !== "hơn") return { percent: 50, to: at + 1 };
  if (form === "một" && next === "nửa") return { percent: 50, to: at + 2 };
  if (form === "half") return { percent: 50, to: at + 1 };
  if (form === "một" && next === "phần" && text.forms[at + 2] === "tư") return { percent: 25, to: at + 3 };
  if (next === "phần") {
    const part = countOf(VIETNAMESE, text.forms[at + 2] ?? "") ?? (text.forms[at + 2] === "tư" ? 4 : null);
    return share(countOf(VIETNAMESE, form), part, at + 3);
  }
  const isSlashed = text.text.slice(text.tokens[at]?.end, text.tokens[at + 1]?.start) === "/";
  if (isSlashed && /^\d$/u.test(form) && /^\d{1,2}$/u.test(next) && Number(form) < Number(next))
    return share(Number(form), Number(next), at + 2);
  const part = PARTS.get(next.replace(/s$/u, ""));
  if (part === undefined) return null;
  if (form === "a" || form === "one") {
    const behind = text.forms[at + 2];
    const ends = behind === undefined || FRACTION_ENDS.test(behind);
    return ends ? share(1, part, at + 2) : null;
  }
  return next.endsWith("s") ? share(countOf(ENGLISH, form), part, at + 2) : null;
}

/** "one in four", "3 out of 10", "cứ bốn người thì có một người". */
function outOfAt(text: ReadText, at: number): Fraction | null {
  const form = text.forms[at] ?? "";
  if (form === "cứ") {
    const joined = text.forms.indexOf("thì", at);
    const then = joined < 0 ? text.forms.indexOf("có", at) : joined;
    const part = text.forms[then + 1] === "có" ? then + 2 : then + 1;
    if (then < 0 || then - at > 10) return null;
    return share(
      countOf(VIETNAMESE, text.forms[part] ?? ""),
      countOf(VIETNAMESE, text.forms[at + 1] ?? ""),
      part + 1,
    );
  }
  const over =
    text.forms[at + 1] === "in"
      ? at + 2
      : text.forms.slice(at + 1, at + 3).join(" ") === "out of"
        ? at + 3
        : -1;
  if (over < 0) return null;
  const [count, parts] = [countOf(ENGLISH, form), countOf(ENGLISH, text.forms[over] ?? "")];
  return count !== null && parts !== null && count < parts && parts <= 10
    ? share(count, parts, over + 1)
    : null;
}

function share(count: number | null, parts: number | null, to: number): Fraction | null {
  return count === null || parts === null || parts < 2 ? null : { percent: (count / parts) * 100, to };
}

function countOf(words: readonly string[], form: string): number | null {
  if (/^\d{1,2}$/u.test(form)) return Number(form);
  const found = words.indexOf(form);
  return found > 0 ? found : null;
}
