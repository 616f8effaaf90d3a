import { CueTable } from "./cues.js";
import { type Figure, figuresIn } from "./figures.js";
import type { ReadText } from "./read-text.js";
import { isMeasure } from "./units.js";

/** `low` and `high` are the ends of a range. */
export type Bound = "low" | "high" | "below" | "above" | "least" | "most" | "about" | "exactly";

/** Canonical spelling is the table's business: "tỷ" and "tỉ" are one there. */
export const BOUNDS = new CueTable<Exclude<Bound, "low" | "high">>({
  below:
    "thấp hơn; nhỏ hơn; ít hơn; gần; dưới; chưa đầy; chưa đến; chưa tới; suýt soát; nearly; almost; under; less than; fewer than; below; close to; just under; short of",
  above:
    "cao hơn; lớn hơn; nhiều hơn; hơn; trên; ngoài; quá; vượt; vượt quá; over; more than; above; exceed; in excess of; upwards of; just over; greater than",
  least:
    "ít nhất; tối thiểu; không dưới; không ít hơn; at least; no fewer than; no less than; not less than; a minimum of; minimum",
  most: "nhiều nhất; tối đa; không quá; không nhiều hơn; at most; up to; no more than; not more than; a maximum of; maximum; cao nhất là",
  about:
    "khoảng; chừng; xấp xỉ; ước chừng; ước tính; tầm; about; around; roughly; in the region of; or so; estimated at; ước đạt; độ; vào khoảng; trên dưới; approximately; some; an estimated; estimated; circa",
  exactly: "đúng; chính xác; exactly; precisely",
});
const BEHIND = new CueTable<"least" | "most" | "about">({
  least: "trở lên; or more; or above; or over",
  most: "trở xuống; or less; or fewer; or below",
  about: "hoặc hơn kém; or so",
});
/** "handed over two suspects" bounds nothing. */
const PARTICLE_VERBS = new Set("hand take turn win carry go look get bring talk".split(" "));
const COMPARED = new Set("cao thấp nhiều ít lớn nhỏ nhanh chậm đắt rẻ mạnh yếu".split(" "));
/** "gần một nửa", "hơn US$20", "nearly all of the 500" is none. */
const REACH = 1;
/** What one bound says beside itself. */
const IMPLIED: ReadonlyMap<Bound, readonly Bound[]> = new Map([
  ["above", ["least"]],
  ["below", ["most"]],
  ["low", ["least"]],
  ["high", ["most"]],
]);

/** "lên tới 9%", "as high as 9%": it is that, and at most that. */
const REACHED = new CueTable<"most">({
  most: "lên tới; lên đến; lên tới mức; tới; as high as; as much as; as many as; as long as; as low as",
});
/** Between a bound and its number: "vượt mức 5%", "a total of". */
const FILLERS = new Set("mức ngưỡng con số mốc tới đến the mark of a total".split(" "));

/** How a number is bound; null for none. Where the words may mean two things, both. */
export function boundsOf(text: ReadText, figure: Figure): readonly (Bound | null)[] {
  const end = rangeEnd(text, figure);
  if (end !== null) return [end];
  const behind = BEHIND.find(text).find(({ from }) => from >= figure.to && from - figure.to <= REACH);
  if (behind !== undefined) return [behind.value];
  const isReached = REACHED.find(text).some(({ to }) => to === figure.from);
  if (isReached) return ["most", null];
  const before = BOUNDS.find(text).findLast(
    ({ from, to }) =>
      to <= figure.from && isNear(text, to, figure.from) && !PARTICLE_VERBS.has(text.lemmas[from - 1] ?? ""),
  );
  // "đúng 500" says no more than "500".
  if (before === undefined || before.value === "exactly") return [null];
  // "cao hơn 5%" and "over six years" may as well tell by how much, and for how long.
  const isCompared = before.value === "above" || before.value === "below";
  const isDouble =
    (isCompared && COMPARED.has(text.forms[before.from] ?? "")) ||
    (isCompared && COMPARED.has(text.forms[before.from - 1] ?? "")) ||
    (text.forms[before.from] === "over" && figure.unit !== null && isMeasure(figure.unit, "time"));
  return isDouble ? [before.value, null] : [before.value];
}

function isNear(text: ReadText, from: number, to: number): boolean {
  if (to - from <= REACH) return true;
  return to - from <= REACH + 2 && text.forms.slice(from, to).every((form) => FILLERS.has(form));
}

/** "từ 60 đến 80", "60-80", "between 60 and 80": neither end is the number. */
function rangeEnd(text: ReadText, figure: Figure): "low" | "high" | null {
  if (figure.change !== null) return null;
  for (const other of figuresIn(text)) {
    const [low, high] = other.from > figure.from ? [figure, other] : [other, figure];
    if (low === high || other.change !== null || high.from - low.to > 1 || low.value >= high.value) continue;
    const between = text.text.slice(text.tokens[low.to - 1]?.end, text.tokens[high.from]?.start);
    const isBetween =
      /^\s*(?:and|và)\s*$/u.test(between) && /^(?:between|giữa)$/u.test(text.forms[low.from - 1] ?? "");
    if (isBetween || /^\s*(?:[-–]|đến|tới|to)\s*$/u.test(between)) return figure === low ? "low" : "high";
  }
  return null;
}

/** True when what is stated follows from what was quoted. */
export function boundFollows(stated: readonly (Bound | null)[], quoted: readonly (Bound | null)[]): boolean {
  return stated.some((one) =>
    quoted.some(
      (other) => one === other || (one !== null && other !== null && IMPLIED.get(other)?.includes(one)),
    ),
  );
}
