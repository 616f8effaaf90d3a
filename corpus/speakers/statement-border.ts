import { opensAdverbial } from "./adverbials.js";
import type { Candidate } from "./candidate.js";
import type { Predicate } from "./predicate.js";
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
    // "Kenya proposed a fund and Uganda rejected it": the next subject with its own report.
    const isLinked = tokens[at]?.kind === "word" && at < group.start - 1;
    if (isLinked && !predicate.verb.weak && own?.predicate !== null && own !== undefined)
      if (predicate.verb.span === "reported" || isKept(sentence, own.predicate)) return at + 1;
    const isParallel = predicate.verb.span === "reported" || own?.predicate?.verb.span === "kept";
    if (mark === "," && isParallel && isNextReport(sentence, from, at, predicate)) return at;
  }
  for (let at = from; at < limit; at++)
    if (own !== undefined && isBorderMark(sentence, own, candidates, at, limit)) return at;
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
  own: Candidate,
  candidates: readonly Candidate[],
  at: number,
  limit: number,
): boolean {
  const { tokens } = sentence;
  if (own.predicate !== null && isKept(sentence, own.predicate) && endsKept(sentence, candidates, at))
    return true;
  if (tokens[at]?.text === ";") {
    return candidates.some(
      ({ group, standing }) =>
        group.start > at &&
        standing === "subject" &&
        (group.agents[0]?.kind === "state" ? group.start === at + 1 : group.start <= at + 5),
    );
  }
  if (opensOtherSubject(sentence, candidates, at)) return true;
  const contrast = tokens[at]?.text === "," && /^(?:còn|while|whereas)$/u.test(tokens[at + 1]?.lower ?? "");
  if (!contrast) return false;
  for (let later = at + 2; later < Math.min(limit, at + 16); later++)
    if (verbAt(sentence, later) !== null) return true;
  return false;
}

/** "A cho biết …, B khẳng định …": a second report, unless the comma only closes an adverbial of the first. */
function isNextReport(sentence: Sentence, from: number, comma: number, predicate: Predicate): boolean {
  if (predicate.verb.weak || predicate.verb.documentsOnly || predicate.inverted) return false;
  const first = sentence.tokens[from]?.lower === "rằng" ? from + 1 : from;
  const opening = sentence.tokens[first];
  if (
    opening === undefined ||
    comma - first < (predicate.verb.span === "kept" ? 1 : 2) ||
    opening.kind !== "word"
  )
    return false;
  return !opensAdverbial(sentence, first) && !SUBORDINATORS.test(opening.lower);
}

const SUBORDINATORS =
  /^(?:nếu|vì|do|để|nhằm|dù|mặc|tuy|bên|cùng|theo|if|because|although|though|since|despite|unless|once|that)$/u;

const NAMED = new Set(["person", "role", "organisation", "state", "metonym"]);

/** "…, còn Trung Quốc đặt đích …": what the reporter sets against the statement. */
function opensOtherSubject(sentence: Sentence, candidates: readonly Candidate[], at: number): boolean {
  const { tokens } = sentence;
  if (tokens[at]?.text !== "," || !/^(?:còn|while|whereas)$/u.test(tokens[at + 1]?.lower ?? "")) return false;
  return candidates.some(({ group }) => group.start === at + 2 && NAMED.has(group.agents[0]?.kind ?? ""));
}

/** Whether what is reported has the speaker itself as subject: "kêu gọi …", "tuyên bố ủng hộ …". */
function isKept(sentence: Sentence, predicate: Predicate): boolean {
  return predicate.verb.span === "kept" || verbAt(sentence, predicate.end)?.verb.span === "kept";
}

/** Marks after which a new subject or the reporter’s aside stands: ";", ", và Mỹ …", ", được thông qua …". */
function endsKept(sentence: Sentence, candidates: readonly Candidate[], at: number): boolean {
  const { tokens } = sentence;
  if (tokens[at]?.text === ";") return true;
  if (tokens[at]?.text !== ",") return false;
  const next = tokens[at + 1]?.lower ?? "";
  if (/^(?:được|vốn|which|adopted|signed)$/u.test(next)) return true;
  if (/^an?$/u.test(next))
    return /^(?:rooted|set|enshrined|backed|signed|adopted|that|which)$/u.test(tokens[at + 3]?.lower ?? "");
  return /^(?:và|and)$/u.test(next) && candidates.some(({ group }) => group.start === at + 2);
}
