import { type Cue, CueTable, isCovered } from "./cues.js";
import { negationsIn } from "./negation.js";
import { questionsIn } from "./questions.js";
import type { ReadText } from "./read-text.js";

export type Condition = "if" | "only if" | "unless" | "except" | "though";

const CONDITIONS = new CueTable<Condition | "ignored">({
  if: "nếu; nếu như; với điều kiện; miễn là; chừng nào; một khi; trong trường hợp; giả sử; tùy thuộc vào; phụ thuộc vào; en:if; provided; provided that; providing; on condition that; on the condition that; as long as; so long as; in case; in the event of; subject to; conditional on; depend on; depending on; once; sau khi được; khi được phê chuẩn; assuming; contingent on; pending; chờ",
  "only if":
    "chỉ khi; chỉ nếu; chỉ khi nào; chỉ trong trường hợp; chỉ với điều kiện; only if; only when; only on condition that; only after; only in case; if and only if",
  unless: "trừ khi; trừ phi; unless; nếu không; nếu không có; nếu chưa; trừ trường hợp; without",
  except:
    "trừ; ngoại trừ; ngoài trừ; chỉ trừ; except; except for; excluding; with the exception of; apart from; bar; không kể; không tính; không bao gồm; save for; other than; all but",
  though:
    "dù; dẫu; mặc dù; cho dù; dù cho; tuy; bất chấp; kể cả nếu; kể cả khi; ngay cả khi; ngay cả nếu; although; though; even though; even if; despite; in spite of; regardless of; notwithstanding; even when",
  ignored:
    "loại trừ; trừng phạt; diệt trừ; trừ sâu; bài trừ; khấu trừ; as if; what if; once again; once more; at once; phòng trừ; mong chờ; chờ đợi; chờ đón; tuy nhiên; dù sao; without delay; without a; without any; whether or not; biểu tượng; trừ tà",
});
/** How far behind "if" the denial may stand that makes it "unless". */
const SCOPE = 8;

/** "chỉ có hiệu lực khi": how far apart the two may stand. */
const ONLY_REACH = 6;

export interface Conditions {
  readonly kinds: ReadonlySet<Condition>;
  /** The phrases, with the denials that are a part of a condition and deny nothing by themselves. */
  readonly cues: readonly Cue[];
  readonly negations: readonly Cue[];
}

/**
 * The conditions of a text in one form: "if … not" is "unless", and "not … unless" is "only if".
 */
export function conditionsOf(text: ReadText): Conditions {
  let conditions = conditionsByText.get(text);
  if (conditions === undefined) {
    conditions = readConditions(text);
    conditionsByText.set(text, conditions);
  }
  return conditions;
}

const conditionsByText = new WeakMap<ReadText, Conditions>();

function readConditions(text: ReadText): Conditions {
  const kinds = new Set<Condition>();
  const cues: Cue[] = [];
  const negations: Cue[] = [];
  const denials = negationsIn(text);
  text.forms.forEach((form, at) => {
    if (form !== "khi" || !text.forms.slice(Math.max(0, at - ONLY_REACH), at).includes("chỉ")) return;
    kinds.add("only if");
    cues.push({ value: "only if", from: at, to: at + 1 });
  });
  for (const cue of CONDITIONS.find(text)) {
    if (cue.value === "ignored" || isDenial(text, cue)) continue;
    // "asked if": what is asked, and no condition.
    if (isCovered(questionsIn(text), cue.from)) continue;
    cues.push(cue);
    const own = denials.find((one) => one.from >= cue.from && one.to <= cue.to);
    const behind = denials.find(
      ({ from }) =>
        from >= cue.to && from - cue.to < SCOPE && text.segments[from] === text.segments[cue.from],
    );
    const isUnless = cue.value === "unless" || (cue.value === "if" && behind !== undefined);
    if (own !== undefined) negations.push(own);
    if (!isUnless) {
      const isOnly =
        cue.value === "if" &&
        /(?:^| )(?:chỉ|only)(?: |$)/u.test(
          text.forms.slice(Math.max(0, cue.from - ONLY_REACH), cue.from).join(" "),
        );
      kinds.add(isOnly ? "only if" : cue.value);
      continue;
    }
    if (cue.value === "if" && behind !== undefined) negations.push(behind);
    const main = denials.find((one) => !negations.includes(one));
    if (main !== undefined) negations.push(main);
    kinds.add(main === undefined ? "unless" : "only if");
  }
  return { kinds, cues, negations };
}

/** "without approval" is a condition only where it stands for "unless". */
function isDenial(text: ReadText, { from }: Cue): boolean {
  return text.forms[from] === "without";
}
