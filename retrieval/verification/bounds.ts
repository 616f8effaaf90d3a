import { CueTable } from "./cues.js";
import type { Figure } from "./figures.js";
import type { ReadText } from "./read-text.js";

export type Bound = "below" | "above" | "least" | "most" | "about" | "exactly";

/** Canonical spelling is the table's business: "tỷ" and "tỉ" are one there. */
export const BOUNDS = new CueTable<Bound>({
  below:
    "gần; dưới; chưa đầy; chưa đến; chưa tới; suýt soát; nearly; almost; under; less than; fewer than; below; close to; just under; short of",
  above:
    "hơn; trên; quá; vượt; vượt quá; over; more than; above; exceed; in excess of; upwards of; just over; greater than",
  least:
    "ít nhất; tối thiểu; không dưới; không ít hơn; at least; no fewer than; no less than; not less than; a minimum of; minimum",
  most: "nhiều nhất; tối đa; không quá; không nhiều hơn; at most; up to; no more than; not more than; a maximum of; maximum; cao nhất là",
  about:
    "khoảng; chừng; xấp xỉ; ước chừng; ước tính; tầm; about; around; roughly; approximately; some; an estimated; estimated; circa",
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
]);

/** How a number is bound; null for none. */
export function boundOf(text: ReadText, figure: Figure): Bound | null {
  const behind = BEHIND.find(text).find(({ from }) => from >= figure.to && from - figure.to <= REACH);
  if (behind !== undefined) return behind.value;
  const before = BOUNDS.find(text).find(
    ({ from, to }) =>
      to <= figure.from &&
      figure.from - to <= REACH &&
      !COMPARED.has(text.forms[from - 1] ?? "") &&
      !PARTICLE_VERBS.has(text.lemmas[from - 1] ?? ""),
  );
  // "đúng 500" says no more than "500".
  return before === undefined || before.value === "exactly" ? null : before.value;
}

/** True when what is stated follows from what was quoted. */
export function boundFollows(stated: Bound | null, quoted: Bound | null): boolean {
  if (stated === quoted) return true;
  return stated !== null && quoted !== null && (IMPLIED.get(quoted)?.includes(stated) ?? false);
}
