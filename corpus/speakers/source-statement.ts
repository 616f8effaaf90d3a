import type { Candidate } from "./candidate.js";
import { extentsBetween, type Found } from "./extents.js";
import { type Sentence, verbAt } from "./sentence.js";
import { closesInsert } from "./statement-before.js";

/** "Theo X, …" and "…, according to X". */
export function sourceStatement(
  sentence: Sentence,
  { group }: Candidate,
  border: number,
  from: number,
): Found {
  const { tokens } = sentence;
  let opener = group.start - 1;
  while (/^(?:theo|lời|như|cũng|to|according|also)$/u.test(tokens[opener]?.lower ?? "")) opener--;
  const afterVerb = verbAt(sentence, group.end)?.end ?? group.end;
  let after = tokens[group.end - 1]?.text === "," ? group.end : afterVerb;
  if (tokens[after]?.text === ",") after++;
  else if (after !== group.end || tokens[group.end - 1]?.text !== ",") {
    // "Theo X tại cuộc họp, …": the comma that closes the source comes later.
    const comma = tokens.findIndex((token, k) => k >= after && k < after + 14 && token.text === ",");
    const leads = opener < 0 || tokens[opener]?.text === ",";
    after = leads && comma !== -1 && opener < 2 ? comma + 1 : tokens.length;
  }
  const limit = border;
  if (opener <= 1 && after < limit)
    return { extents: extentsBetween(sentence, after, limit), coveredTo: limit };
  // "Lệnh cấm, theo các quan chức, sẽ kéo dài …": the clause goes on after its source.
  if (opener > from && tokens[opener]?.text === "," && after < limit && closesInsert(sentence, after))
    return { extents: extentsBetween(sentence, from, limit), coveredTo: limit };
  if (opener > from && tokens[opener]?.text === ",")
    return { extents: extentsBetween(sentence, from, opener), coveredTo: limit };
  if (opener > from && tokens[opener]?.kind === "quotation")
    return { extents: extentsBetween(sentence, from, opener + 1), coveredTo: limit };
  return { extents: [], coveredTo: from };
}
