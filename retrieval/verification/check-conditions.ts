import { CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";
import type { VerdictReason } from "./verdict.js";

type Condition = "if" | "unless" | "except" | "ignored";

export const CONDITIONS = new CueTable<Condition>({
  if: "nếu; nếu như; với điều kiện; miễn là; trong trường hợp; giả sử; chỉ khi; tùy thuộc vào; phụ thuộc vào; if; provided; provided that; on condition that; on the condition that; as long as; in case; in the event of; only if; only when; subject to; conditional on; depend on; depending on; once; một khi; sau khi được; khi được phê chuẩn; assuming; contingent on; pending; chờ",
  unless: "trừ khi; trừ phi; unless; nếu không",
  except:
    "trừ; ngoại trừ; ngoài trừ; except; except for; excluding; with the exception of; apart from; không kể; không tính; không bao gồm",
  ignored:
    "loại trừ; trừng phạt; diệt trừ; trừ sâu; bài trừ; khấu trừ; as if; even if; kể cả nếu; what if; once again; once more; at once; phòng trừ; mong chờ; chờ đợi; chờ đón",
});

/** A statement keeps the conditions and exceptions of the quote and makes none up. */
export function checkConditions(statement: ReadText, quote: ReadText): VerdictReason | null {
  const stated = conditionsOf(statement);
  const quoted = conditionsOf(quote);
  return stated.size === quoted.size && [...stated].every((one) => quoted.has(one)) ? null : "condition";
}

function conditionsOf(text: ReadText): Set<Condition> {
  return new Set(CONDITIONS.find(text).flatMap(({ value }) => (value === "ignored" ? [] : [value])));
}
