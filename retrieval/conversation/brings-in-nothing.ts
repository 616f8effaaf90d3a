import { countryName, findCountryMentions } from "../../corpus/places/countries.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { isStopWord } from "../analysis/stop-words.js";
import { tokensOf } from "../analysis/tokenise.js";
import { writingOf } from "../analysis/writing.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import type { Turn } from "./turn.js";

/**
 * True when every state, name and number of a question was named by the reader or in the turns. A state may
 * change its language. Names are told by their capitals and by the names of those whom the articles quote.
 */
export function bringsInNothing(
  question: string,
  asked: string,
  turns: readonly Turn[],
  { names, lexicon }: UnderstandOptions,
): boolean {
  const speakers = turns.flatMap(({ cited }) => cited.flatMap(({ speaker }) => speaker ?? []));
  const told = [
    asked,
    ...turns.map(({ read }) => read),
    ...speakers.flatMap(({ name, role, organisation }) => [name, role, organisation]),
  ].filter((text) => text !== null);
  const states = new Set([
    ...told.flatMap((text) => statesIn(text)),
    ...speakers.flatMap(({ country }) => country ?? []),
  ]);
  if (statesIn(question).some((state) => !states.has(state))) return false;
  const stateNames = [...states].flatMap((state) => [countryName(state, "vi"), countryName(state, "en")]);
  const words = new Set([...told, ...stateNames].flatMap((text) => wordsOf(text)));
  const tokens = tokensOf(question);
  const writing = writingOf(question);
  const list = writing === "unknown" ? "en" : writing;
  const isNew = (form: string): boolean => !words.has(foldAccents(form));
  const isPlain = (form: string): boolean =>
    isStopWord(form, list) ||
    lexicon.english(form).length > 0 ||
    lexicon.folded(foldAccents(form)).length > 0;
  const spans = findCountryMentions(question, { accents: "optional" });
  const isState = (start: number): boolean => spans.some((span) => start >= span.start && start < span.end);
  const isInvented = tokens.some(({ form, surface, start }, at) => {
    if (/\d/u.test(surface)) return isNew(form);
    // The first word of a sentence has its capital anyway.
    return /^\p{Lu}/u.test(surface) && isNew(form) && !isState(start) && !(at === 0 && isPlain(form));
  });
  const known = names.mentionsIn(tokens, list, lexicon);
  return (
    !isInvented &&
    known.every(({ from, to }) =>
      tokens.slice(from, to).every(({ form, start }) => !isNew(form) || isState(start)),
    )
  );
}

function statesIn(text: string): string[] {
  return findCountryMentions(text, { accents: "optional" }).map(({ country }) => country);
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ form }) => foldAccents(form));
}
