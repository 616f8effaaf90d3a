import { type Alignment, isContent } from "./align.js";
import { isNamed } from "./check-bindings.js";
import { checkOrder } from "./check-order.js";
import { isSwapped } from "./check-swaps.js";
import { CueTable, isCovered } from "./cues.js";
import { areTurned, isBoundElsewhere, isParty } from "./parties.js";
import type { ReadText } from "./read-text.js";
import { type Relation, relationsIn } from "./relations.js";
import { relativeDatesIn } from "./relative-dates.js";
import type { VerdictReason } from "./verdict.js";
import { voiceOf } from "./voice.js";

/**
 * Who did it to whom. Relations that can be told from both ends (sell and buy, cause and result, more and
 * less) are compared by what stands on which side; for all other verbs the order around the verb has to be
 * the same, or turned round by a passive.
 */
export function checkRoles(statement: ReadText, quote: ReadText, alignment: Alignment): VerdictReason | null {
  if (isSwapped(statement, quote)) return "role";
  const quoted = relationsIn(quote);
  let isSettled = false;
  for (const relation of relationsIn(statement)) {
    const same = quoted.filter(({ kind }) => kind === relation.kind);
    if (same.length === 0) continue;
    const votes = same.map((other) => sideVotes(relation, other, statement, quote, alignment));
    // Seen from the other end, with nothing to tell that the sides are turned too.
    const isTurned = same.every(({ isForward }) => isForward !== relation.isForward);
    if (votes.every((vote) => vote < 0) || (isTurned && votes.every((vote) => vote <= 0))) return "role";
    // "after" tells the order of two events and not who did them.
    if (relation.kind !== "time" && votes.some((vote) => vote > 0)) isSettled = true;
  }
  if (isHelperMadeDoer(statement, quote, alignment)) return "role";
  if (isBoundElsewhere(statement, quote, alignment)) return "role";
  if (isSettled) return null;
  return checkOrder(statement, quote, alignment) ?? (areTurned(statement, quote, alignment) ? "role" : null);
}

/** Who makes it possible, or looks on, while others do it. */
const HELPING = new CueTable({
  helps:
    "làm trung gian; đứng ra làm trung gian; trung gian; chủ trì; đăng cai; chứng kiến; giám sát; tạo điều kiện; dàn xếp; mediate; broker; host; witness; monitor; oversee; facilitate",
});

/** "Qatar mediates the exchange of A and B" is not "Qatar exchanges". */
function isHelperMadeDoer(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  const [help] = HELPING.find(quote);
  if (help === undefined || alignment.isPlace(help) || HELPING.find(statement).length > 0) return false;
  const first = statement.forms.findIndex((_, at) => isNamed(statement, at));
  return (
    first >= 0 &&
    alignment.placesOf(first).some((place) => place < help.from) &&
    quote.segments[help.from] === quote.segments[alignment.placesOf(first)[0] ?? -1]
  );
}

/** Relations of two sides and a thing that passes between them. */
const TRANSFERS: ReadonlySet<string> = new Set(["trade", "lend", "give"]);

/** Relations of which the words around tell which side they stand on. */
const SIDED: ReadonlySet<string> = new Set(["cause", "compare", "time", "order", "trade"]);

/** Words on the side where the other text has them, less those on the wrong one. */
function sideVotes(
  stated: Relation,
  quoted: Relation,
  statement: ReadText,
  quote: ReadText,
  alignment: Alignment,
): number {
  const isTurned = stated.isForward !== quoted.isForward;
  const parties: number[] = [];
  const others: number[] = [];
  const dated = statement.dates.map(({ start, end }) => statement.tokenRange(start, end));
  statement.forms.forEach((_, at) => {
    if ((at >= stated.from && at < stated.to) || !isContent(statement, at)) return;
    // "Tháng Ba": when it was, and nobody.
    if (isCovered(dated, at)) return;
    const isApart = statement.segments[at] !== statement.segments[stated.from];
    if (isApart && TRANSFERS.has(stated.kind)) return;
    const places = alignment.placesOf(at).filter((place) => place < quoted.from || place >= quoted.to);
    const sides = new Set(places.map((place) => isFirst(quote, quoted, place)));
    const [side] = sides;
    if (sides.size !== 1 || side === undefined) return;
    const vote = (isFirst(statement, stated, at) === side) !== isTurned ? 1 : -1;
    // What is sold, given or won stands behind the verb from either end.
    const isThing = !isFirst(statement, stated, at) && !side && TRANSFERS.has(stated.kind);
    if (isThing && !isParty(statement, at)) return;
    (isParty(statement, at) ? parties : others).push(vote);
  });
  // "this year's … than last year's".
  for (const date of stated.kind === "compare" ? relativeDatesIn(statement, null) : []) {
    const told = relativeDatesIn(quote, null).find(({ parts }) => parts.day === date.parts.day);
    if (told === undefined) continue;
    const isSame = isFirst(statement, stated, date.from) === isFirst(quote, quoted, told.from);
    parties.push(isSame !== isTurned ? 1 : -1);
  }
  const sum = (votes: readonly number[]): number => votes.reduce((total, vote) => total + vote, 0);
  if (parties.length > 0) return sum(parties);
  // What is sold stands behind both verbs, so only a relation of two sides is told by its other words.
  if (isTurned && !SIDED.has(stated.kind)) return 0;
  const total = sum(others);
  // "export turnover", "kim ngạch xuất khẩu": one word beside a noun tells nothing.
  return TRANSFERS.has(stated.kind) && total === -1 ? 0 : total;
}

/** Before the word of the relation; of "Because of A, B" it is B that comes first. */
function isFirst(text: ReadText, relation: Relation, at: number): boolean {
  // "được Na Uy cho vay": who does it stands before the verb too.
  const { doers } = voiceOf(text, { from: relation.from, to: relation.to, isSure: true });
  if (doers !== null && at >= doers.from && at < doers.to) return false;
  if (relation.from > 0) return at < relation.from;
  return text.segments[at] !== text.segments[relation.from];
}
