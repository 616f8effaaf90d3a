import type { Alignment } from "./align.js";
import { conditionsOf } from "./conditions.js";
import { CueTable, type SenseCue, shareSense } from "./cues.js";
import { isNotEvery } from "./negation.js";
import type { ReadText } from "./read-text.js";
import { unitBehind } from "./units.js";
import type { VerdictReason } from "./verdict.js";

type Quantifier =
  | "all"
  | "most"
  | "some"
  | "many"
  | "few"
  | "notAll"
  | "only"
  | "both"
  | "part"
  | "ignored"
  | "nearlyAll"
  | "either"
  | "rarely"
  | "always"
  | "often"
  | "sometimes";

export const QUANTIFIERS = new CueTable<Quantifier>({
  all: "nào cũng; đâu cũng; cả ba; cả bốn; cả sáu; all three; all four; all five; all six; tất cả; tất cả các; mọi; ai cũng; mỗi; không ai không; nobody does not; toàn bộ; toàn thể; đều; hết thảy; các nước đều; en:all; all of; every; everyone; everybody; entire; whole; unanimously; nhất loạt; en:each",
  most: "phần lớn; đa số; hầu hết; đại đa số; đa phần; đại bộ phận; most of; en:most; majority; majority of; a majority of; mostly; the bulk of; the vast majority; the vast majority of; a large majority of; vast majority; vast majority of; for the most part",
  some: "có nơi; có lúc; a handful; a handful of; một số; một vài; vài; mấy; một số ít; một nhóm; vài ba; đôi ba; dăm; en:some; some of; several; a few; certain; a number of",
  many: "nhiều; rất nhiều; hàng loạt; không ít; en:many; many of; numerous; a lot of; lots of; a large number of; a great many; a great number of; a great deal of; a host of; rất đông; đông đảo; vô số; số lượng lớn; widespread",
  few: "ít; rất ít; ít ai; ít người; chẳng mấy; không nhiều; không mấy; not many; few of; số ít; few; very few; a minority of; thiểu số; minority",
  nearlyAll:
    "hầu như tất cả; hầu như toàn bộ; hầu như mọi; gần như tất cả; gần như toàn bộ; gần như mọi; hầu hết; almost every; almost the entire; nearly all; nearly every; nearly the entire; virtually all; virtually every; practically all; almost everyone; nearly everyone; almost all of; nearly all of",
  either:
    "một trong hai; bất kỳ; bất cứ; either side; either party; either of; either country; any of; any one of",
  notAll:
    "không phải tất cả; không phải mọi; không phải toàn bộ; không phải ai cũng; không phải nước nào cũng; not all; not every; not everyone",
  only: "chỉ; chỉ có; duy nhất; chỉ riêng; only; solely; alone; merely; exclusively; just; mỗi mình",
  both: "cả hai; neither; neither of; both; đôi bên",
  part: "một phần; phần nào; partly; partially; part of; in part",
  always: "luôn; luôn luôn; always; không phải lúc nào cũng; constantly; mọi lúc",
  often: "thường; thường xuyên; often; frequently; usually; regularly",
  rarely: "hiếm khi; ít khi; chẳng mấy khi; không mấy khi; hiếm; rarely; seldom; hardly ever; rare",
  sometimes: "đôi khi; thỉnh thoảng; sometimes; occasionally",
  ignored:
    "have just; has just; had just; just after; just before; just as; just now; just like; whole country; entire country; the entire country; the whole country; chỉ trong; chỉ riêng trong; in just; just last; hội đồng toàn thể; ít nhiều; không nhiều hơn; như nhau; toàn diện; toàn cầu; hiếm muộn; ít lâu; không chỉ; không những; không phải chỉ; not only; not just; not merely; nhiều hơn; ít hơn; ít nhất; nhiều nhất; nhiều khả năng; at least; chỉ số; chỉ đạo; chỉ trích; chỉ huy; chỉ thị; chỉ định; chỉ ra; chỉ rõ; chủ chỉ; địa chỉ; tôn chỉ; most likely; đều đặn; đồng đều; bình thường; phi thường; bất thường; thường trực; thường niên; thường kỳ; thường vụ; thông thường; ủy viên thường trực; just over; just under; at all; above all; after all; first of all; mấy ngày qua; first and foremost; almost all; một phần tư; một phần ba; một phần năm; hai phần ba; each other; just and; sometimes called; thường dân",
});
/** "Some 500", "most populous", "mỗi 40 giây" are none. */
export function quantifiersIn(text: ReadText): SenseCue<Quantifier>[] {
  const found = [...QUANTIFIERS.find(text).filter((cue) => !isOther(text, cue)), ...notEvery(text)];
  const hasStronger = found.some(
    ({ value }) => value === "some" || value === "most" || value === "notAll" || value === "many",
  );
  return found.filter(
    ({ value, from }) =>
      value !== "ignored" && !((hasStronger || found.length > 1) && text.forms[from] === "đều"),
  );
}

function notEvery(text: ReadText): SenseCue<Quantifier>[] {
  return text.forms.flatMap((_, at) =>
    isNotEvery(text, at) ? [{ value: "notAll", senses: ["notAll"], from: at, to: at + 2 } as const] : [],
  );
}

function isOther(text: ReadText, { value, from, to }: SenseCue<Quantifier>): boolean {
  const next = text.forms[to] ?? "";
  // "fewer than 100", "nhiều hơn".
  if (next === "than" || next === "hơn" || next === "gấp") return true;
  // "không phải nước nào cũng" is not every.
  if (
    text.forms[from] === "nào" &&
    text.forms
      .slice(Math.max(0, from - 6), from)
      .join(" ")
      .includes("không phải")
  )
    return true;
  // "nhiều ca hơn", "more cases than".
  if (text.forms[from] === "nhiều" && text.forms.slice(to, to + 6).includes("hơn")) return true;
  if (/^\d/u.test(next) && value !== "all" && value !== "only") return true;
  if (value === "all" && /^(?:mọi|mỗi|every|each)$/u.test(text.forms[from] ?? ""))
    return /^\d/u.test(next) || unitBehind(text, to) !== null;
  // "the most powerful storm": a rank.
  return value === "most" && to - from === 1 && text.forms[from - 1] === "the";
}

/** What may be left out without saying more than the quote. */
const WEAKER: ReadonlySet<Quantifier> = new Set(["all", "both", "always", "either"]);

/** A statement speaks of as many as the quote, never of more. */
export function checkQuantifiers(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const stated = quantifiersIn(statement).filter((cue) => !isOfCondition(statement, cue));
  const quoted = quantifiersIn(quote).filter((cue) => !isOfCondition(quote, cue));
  const isAdded = stated.some(
    (cue) => !quoted.some((other) => shareSense(cue, other)) && !isImplied(cue, quote),
  );
  if (isAdded) return "quantifier";
  const isLost = quoted.some(
    (cue) =>
      !WEAKER.has(cue.value) &&
      alignment.isRelevant(cue) &&
      !stated.some((other) => shareSense(cue, other)) &&
      !isToldBySomeNumber(cue, statement),
  );
  return isLost ? "quantifier" : null;
}

/** "only if" is compared as a condition. */
function isOfCondition(text: ReadText, cue: SenseCue<Quantifier>): boolean {
  return cue.value === "only" && conditionsOf(text).kinds.has("only if");
}

const MORE_THAN_HALF = /(?:^| )(?:(?:quá|hơn|trên) (?:một )?nửa|(?:more than|over) half)(?: |$)/u;

/** "both sides" of "hai bên": the definite number says as much; "all" of a plural that is named whole. */
function isImplied(cue: SenseCue<Quantifier>, quote: ReadText): boolean {
  if (cue.value === "most" && MORE_THAN_HALF.test(quote.forms.join(" "))) return true;
  return cue.value === "both" && quote.forms.some((form) => /^(?:hai|two|đôi|cùng|và|and)$/u.test(form));
}

/** "both" of "the two". */
function isToldBySomeNumber({ value }: SenseCue<Quantifier>, statement: ReadText): boolean {
  return value === "many" && statement.forms.some((form) => /^(?:hàng|multiple|various|series)$/u.test(form));
}
