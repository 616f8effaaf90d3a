import type { Candidate } from "./candidate.js";
import { type Sentence, verbAt } from "./sentence.js";

/** Where the statement of a candidate ends at the latest: before the next contrasted subject and verb. */
export function borderAfter(sentence: Sentence, candidates: readonly Candidate[], index: number): number {
  const { tokens } = sentence;
  const own = candidates[index];
  const limit = tokens.at(-1)?.kind === "mark" ? tokens.length - 1 : tokens.length;
  const from = Math.max(own?.predicate?.end ?? 0, own?.group.end ?? 0);
  const contrasts =
    /^(?:trong|while|whereas)$/u.test(tokens[0]?.lower ?? "") &&
    /^(?:khi|\p{L}+)$/u.test(tokens[1]?.lower ?? "") &&
    (tokens[0]?.lower !== "trong" || tokens[1]?.lower === "khi");
  for (const { group, predicate, standing } of candidates.slice(index + 1)) {
    if (group.start < from || standing !== "subject" || predicate === null) continue;
    let at = group.start - 1;
    while (
      /^(?:còn|trong|khi|đó|nhưng|song|while|whereas|but|and|và|thì|however|meanwhile)$/u.test(
        tokens[at]?.lower ?? "",
      )
    )
      at--;
    const mark = tokens[at]?.text;
    if (mark === ";" || (mark === "," && (at < group.start - 1 || contrasts))) return at;
  }
  for (let at = from; at < limit; at++) if (isBorderMark(sentence, candidates, at, limit)) return at;
  // ", theo Reuters" at the end names the channel.
  for (let at = from; at < limit; at++) {
    if (
      tokens[at]?.text === "," &&
      /^(?:theo|according)$/u.test(tokens[at + 1]?.lower ?? "") &&
      limit - at <= 6
    ) {
      const agency = [...sentence.organisations].some(([start, { kind }]) => start > at && kind === "agency");
      if (agency) return at;
    }
  }
  return limit;
}

/** "…; ngày 14/11, Nghị viện …", "…, còn nhóm Y cảnh báo …": another than the speaker comes up. */
function isBorderMark(
  sentence: Sentence,
  candidates: readonly Candidate[],
  at: number,
  limit: number,
): boolean {
  const { tokens } = sentence;
  if (tokens[at]?.text === ";") {
    return candidates.some(
      ({ group, standing }) =>
        group.start > at &&
        group.start <= at + 5 &&
        standing === "subject" &&
        group.agents[0]?.kind !== "state",
    );
  }
  const contrast = tokens[at]?.text === "," && /^(?:còn|while|whereas)$/u.test(tokens[at + 1]?.lower ?? "");
  if (!contrast) return false;
  for (let later = at + 2; later < Math.min(limit, at + 16); later++)
    if (verbAt(sentence, later) !== null) return true;
  return false;
}
