import type { Alignment } from "./align.js";
import { aspectOf, type Modality, modalitiesIn } from "./modality.js";
import type { ReadText } from "./read-text.js";
import { stancesIn } from "./stances.js";
import type { VerdictReason } from "./verdict.js";

/** What lies ahead anyway: "cam kết sẽ", "is expected to", "will consider". */
const AHEAD: ReadonlySet<Modality> = new Set([
  "foreseen",
  "agreed",
  "decided",
  "planned",
  "pledged",
  "expected",
  "threatened",
  "imminent",
]);
const AHEAD_STANCES = new Set(["urge", "demand", "propose", "warn", "pledge"]);
const COMING = /(?:^| )(?:tới|sắp|mai|next|tomorrow|upcoming|coming)(?: |$)/u;

/**
 * A statement keeps every step between the quoted words and a fact (considered, pledged, possible, believed),
 * adds none, and does not turn what goes on into what is done.
 */
export function checkModality(
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): VerdictReason | null {
  const stated = new Set(modalitiesIn(statement).map(({ value }) => value));
  const quoted = new Set(
    modalitiesIn(quote)
      .filter((cue) => cue.value === "hedged" || alignment.isRelevant(cue))
      .map(({ value }) => value),
  );
  const ahead = [statement, quote].some((text) =>
    stancesIn(text).some(({ value }) => AHEAD_STANCES.has(value)),
  );
  if (ahead || COMING.test(quote.forms.join(" ")) || [...stated, ...quoted].some((one) => AHEAD.has(one))) {
    stated.delete("future");
    quoted.delete("future");
  }
  // "dự kiến" is to plan as well as to expect.
  if (quoted.has("foreseen") !== stated.has("foreseen")) {
    const [open, other] = quoted.has("foreseen") ? [quoted, stated] : [stated, quoted];
    const meant = other.has("planned") ? "planned" : "expected";
    open.delete("foreseen");
    open.add(meant);
  }
  // "kêu gọi … cần" and "called on … to" ask alike.
  if (stancesIn(statement).some(({ value }) => value === "urge" || value === "demand"))
    quoted.delete("obliged");
  if (stated.size !== quoted.size || [...stated].some((one) => !quoted.has(one))) return "modality";
  const [statedAspect, quotedAspect] = [aspectOf(statement), aspectOf(quote)];
  if (quotedAspect === "ongoing" && statedAspect === "done") return "modality";
  return quotedAspect === "done" && statedAspect === "ongoing" ? "modality" : null;
}
