import { dateMentionsIn, dateTerms } from "../analysis/date-mentions.js";
import { DateWords } from "../analysis/dates/date-words.js";
import { quantitiesIn, quantityTerm } from "../analysis/quantities.js";
import type { QueryUnit } from "../index/lexical-index.js";

/** Importance beside 1 for a word; the figures are searched as the words they are typed with, too. */
const FIGURE_WEIGHT = 1;
/** A question for 22 May is answered less surely by a paragraph that tells the month alone. */
const COARSER_DATE_WEIGHT = 0.3;

/** The dates and amounts of a question in the form that both languages share. */
export function figureUnits(question: string): QueryUnit[] {
  const words = new DateWords(question);
  const dates = dateMentionsIn(question, words).map(
    (mention): QueryUnit => ({
      kind: "date",
      alternatives: dateTerms(mention).map((term, rank) => ({
        term,
        weight: rank === 0 ? 1 : COARSER_DATE_WEIGHT,
      })),
      weight: FIGURE_WEIGHT,
    }),
  );
  const quantities = quantitiesIn(question, words).map(
    (quantity): QueryUnit => ({
      kind: "quantity",
      alternatives: [{ term: quantityTerm(quantity), weight: 1 }],
      weight: FIGURE_WEIGHT,
    }),
  );
  return [...dates, ...quantities].filter(({ alternatives }) => alternatives.length > 0);
}
