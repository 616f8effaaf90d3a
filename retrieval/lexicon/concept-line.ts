import { canonicalSyllable } from "../analysis/syllable.js";
import { tokensOf } from "../analysis/tokenise.js";
import { LexiconError } from "../errors.js";

/** One surface form of a concept. */
export interface Form {
  /** As written in the lexicon. */
  readonly text: string;
  /** As the analyser sees it: token forms joined by one space. */
  readonly key: string;
  /** 0 < weight ≤ 1. */
  readonly weight: number;
}

/** One concept: its English and Vietnamese surface forms, best first, and its domain. */
export interface Concept {
  readonly english: readonly Form[];
  readonly vietnamese: readonly Form[];
  readonly domain: string;
}

/** The domains that a concept may belong to. */
export const DOMAINS: ReadonlySet<string> = new Set(
  "general politics diplomacy defence law economy energy environment health science cyber transport education society culture religion sport history geography peoples offices persons places".split(
    " ",
  ),
);

/**
 * Parses one line: `english forms | vietnamese forms | domain`, forms separated by `;`, each with an
 * optional `^weight`.
 *
 * @example parseConceptLine("bank^0.15; riverbank | bờ sông; bờ | geography", "general.txt", 12)
 * @throws {LexiconError} naming file and line
 */
export function parseConceptLine(line: string, file: string, lineNumber: number): Concept {
  const fail = (problem: string): never => {
    throw new LexiconError(`lexicon line ${file}:${lineNumber} ${problem}: ${line.slice(0, 80)}`);
  };
  const [english, vietnamese, domain, ...more] = line.split("|");
  if (domain === undefined || more.length > 0)
    return fail('is not of the form "english | vietnamese | domain"');
  const name = domain.trim();
  if (!DOMAINS.has(name)) return fail(`has an unknown domain "${name}"`);
  return {
    english: parseForms(english ?? "", fail),
    vietnamese: parseForms(vietnamese ?? "", fail),
    domain: name,
  };
}

function parseForms(field: string, fail: (problem: string) => never): Form[] {
  return field.split(";").map((form) => parseForm(form, fail));
}

function parseForm(field: string, fail: (problem: string) => never): Form {
  const caret = field.indexOf("^");
  const text = (caret < 0 ? field : field.slice(0, caret)).trim();
  const weight = caret < 0 ? 1 : Number(field.slice(caret + 1));
  if (!(weight > 0 && weight <= 1)) return fail(`has a weight that is not between 0 and 1 (${field.trim()})`);
  const key = keyOf(text);
  if (key === "") return fail("has an empty form");
  return { text, key, weight };
}

const PLAIN_WORDS = /^\p{L}+(?: \p{L}+)*$/u;
/** Syllables recur in thousands of forms: their canonical spelling is worked out once. */
const syllables = new Map<string, string>();

/** What the tokeniser makes of a form, by a short way for the many forms that are letters and blanks. */
function keyOf(text: string): string {
  if (!PLAIN_WORDS.test(text))
    return tokensOf(text)
      .map(({ form }) => form)
      .join(" ");
  return text
    .toLowerCase()
    .split(" ")
    .map((word) => {
      let syllable = syllables.get(word);
      if (syllable === undefined) {
        syllable = canonicalSyllable(word.normalize("NFC"));
        syllables.set(word, syllable);
      }
      return syllable;
    })
    .join(" ");
}
