import type { Alignment } from "./align.js";
import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import { unitBehind } from "./units.js";
import type { VerdictReason } from "./verdict.js";

type Quantifier =
  | "all"
  | "most"
  | "some"
  | "many"
  | "few"
  | "none"
  | "notAll"
  | "only"
  | "both"
  | "part"
  | "ignored"
  | "always"
  | "often"
  | "sometimes";

export const QUANTIFIERS = new CueTable<Quantifier>({
  all: "tất cả; mọi; toàn bộ; toàn thể; đều; hết thảy; các nước đều; en:all; all of; every; everyone; everybody; entire; whole; unanimously; nhất loạt; en:each",
  most: "phần lớn; đa số; hầu hết; đại đa số; đa phần; most of; en:most; majority; majority of; a majority of; mostly",
  some: "một số; một vài; vài; mấy; một số ít; en:some; some of; several; a few; certain; a number of",
  many: "nhiều; rất nhiều; hàng loạt; không ít; many; many of; numerous; a lot of; lots of",
  few: "ít; rất ít; số ít; few; very few; a minority of; thiểu số; minority",
  none: "không ai; không một ai; không một; không nước nào; không quốc gia nào; không bên nào; no one; nobody; none; none of; no country; no countries; not one; not a single",
  notAll:
    "không phải tất cả; không phải mọi; không phải toàn bộ; không phải ai cũng; không phải nước nào cũng; not all; not every; not everyone",
  only: "chỉ; chỉ có; duy nhất; chỉ riêng; only; solely; alone; merely; exclusively; just; mỗi mình",
  both: "cả hai; both; đôi bên",
  part: "một phần; phần nào; partly; partially; part of; in part",
  always: "luôn; luôn luôn; always; không phải lúc nào cũng; constantly; mọi lúc",
  often: "thường; thường xuyên; often; frequently; usually; regularly",
  sometimes: "đôi khi; thỉnh thoảng; sometimes; occasionally",
  ignored:
    "không chỉ; không những; không phải chỉ; not only; not just; not merely; nhiều hơn; ít hơn; ít nhất; nhiều nhất; nhiều khả năng; at least; chỉ số; chỉ đạo; chỉ trích; chỉ huy; chỉ thị; chỉ định; chỉ ra; chỉ rõ; chủ chỉ; địa chỉ; tôn chỉ; most likely; đều đặn; đồng đều; bình thường; phi thường; bất thường; thường trực; thường niên; thường kỳ; thường vụ; thông thường; ủy viên thường trực; just over; just under; at all; above all; after all; first of all; mấy ngày qua; first and foremost; almost all; gần như tất cả; một phần tư; một phần ba; một phần năm; hai phần ba; each other; just and; sometimes called; thường dân",
});
/** "Some 500", "most populous", "mỗi 40 giây" are none. */
export function quantifiersIn(text: ReadText): Cue<Quantifier>[] {
  const found = QUANTIFIERS.find(text).filter((cue) => !isOther(text, cue));
  const hasStronger = found.some(
    ({ value }) => value === "some" || value === "most" || value === "notAll" || value === "many",
  );
  return found.filter(
    ({ value, from }) =>
      value !== "ignored" && !((hasStronger || found.length > 1) && text.forms[from] === "đều"),
  );
}

function isOther(text: ReadText, { value, from, to }: Cue<Quantifier>): boolean {
  const next = text.forms[to] ?? "";
  if (/^\d/u.test(next) && value !== "all" && value !== "only") return true;
  if (value === "all" && /^(?:mọi|mỗi|every|each)$/u.test(text.forms[from] ?? ""))
    return /^\d/u.test(next) || unitBehind(text, to) !== null;
  // "the most powerful storm": a rank.
  return value === "most" && to - from === 1 && text.forms[from - 1] === "the";
}

/** What may be left out without saying more than the quote. */
const WEAKER: ReadonlySet<Quantifier> = new Set(["all", "both", "always"]);

/** A statement speaks of as many as the quote, never of more. */
export function checkQuantifiers(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const stated = new Set(quantifiersIn(statement).map(({ value }) => value));
  const all = quantifiersIn(quote);
  const quoted = new Set(all.map(({ value }) => value));
  const kept = new Set(all.filter((cue) => alignment.isRelevant(cue)).map(({ value }) => value));
  if ([...stated].some((one) => !quoted.has(one))) return "quantifier";
  return [...kept].some((one) => !stated.has(one) && !WEAKER.has(one)) ? "quantifier" : null;
}
