import type { Alignment } from "./align.js";
import { headsOf, isNamed } from "./check-bindings.js";
import { conditionsOf } from "./conditions.js";
import { figuresIn } from "./figures.js";
import { modalitiesIn } from "./modality.js";
import { questionsIn } from "./questions.js";
import type { ReadText } from "./read-text.js";
import { stancesIn } from "./stances.js";
import { subClausesOf } from "./sub-clauses.js";
import { verbsIn } from "./verbs.js";

/**
 * The one clause of the quotation that tells of whom the statement tells, where each of the others tells of
 * somebody else: "B gave 5 million" of "A gave 3 million, B gave 5 million and C gave nothing". Null where
 * they may bear on each other.
 */
export function ownClause(statement: ReadText, quote: ReadText, alignment: Alignment): string | null {
  const stretches = subClausesOf(quote);
  const last = stretches.at(-1) ?? 0;
  if (last === 0 || (subClausesOf(statement).at(-1) ?? 0) > 0) return null;
  const heads = headsOf(quote, stretches);
  if (heads.size <= last) return null;
  const homes = new Set<number>();
  for (const [stretch, head] of heads) {
    if (alignment.isPlace({ value: "", from: head, to: head + 1 })) homes.add(stretch);
  }
  const [home] = homes;
  if (homes.size !== 1 || home === undefined) return null;
  const isElsewhere = ({ from }: { readonly from: number }): boolean => stretches[from] !== home;
  const bearing = [
    ...stancesIn(quote),
    ...modalitiesIn(quote),
    ...questionsIn(quote),
    ...conditionsOf(quote).cues,
  ];
  if (bearing.some(isElsewhere)) return null;
  const telling = [...verbsIn(quote), ...figuresIn(quote)];
  for (let stretch = 0; stretch <= last; stretch += 1)
    if (!telling.some(({ from }) => stretches[from] === stretch)) return null;
  // A party of the statement that stands in another clause makes it a statement about that one too.
  const isMixed = statement.forms.some((_, at) => {
    const places = alignment.placesOf(at).filter((place) => isNamed(quote, place));
    return places.length > 0 && !places.some((place) => stretches[place] === home);
  });
  if (isMixed) return null;
  // "A signed the treaty but B did not sign": what B did not sign is told of A.
  const end = stretches.lastIndexOf(home);
  if (verbsIn(quote).some(({ from, to, isSure }) => isSure && from <= end && end < to)) return null;
  const from = stretches.indexOf(home);
  const joint = from > 0 && heads.get(home) !== from ? from + 1 : from;
  const to = stretches.lastIndexOf(home);
  return quote.text.slice(quote.tokens[joint]?.start, quote.tokens[to]?.end);
}
