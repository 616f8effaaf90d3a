import { tokensOf } from "../analysis/tokenise.js";
import { LexiconError } from "../errors.js";
import { type Concept, type Form, parseConceptLine } from "./concept-line.js";
import { MAX_FORM_TOKENS } from "./lexicon.js";

/** One file of the lexicon. */
export interface LexiconSource {
  readonly name: string;
  readonly text: string;
}

/** Something wrong with one line. */
export interface LexiconFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

export interface LexiconCheck {
  /** In the order of files and lines. */
  readonly faults: readonly LexiconFault[];
  readonly counts: LexiconCounts;
}

/** What the sound lines hold; a form that several concepts share counts once. */
export interface LexiconCounts {
  readonly concepts: number;
  readonly english: number;
  readonly vietnamese: number;
  /** Concepts of each domain, largest first. */
  readonly domains: Readonly<Record<string, number>>;
}

/** True for a line of a lexicon file that holds a concept: neither blank nor a comment. */
export function isConceptLine(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("#");
}

/**
 * Finds what is wrong with a lexicon: lines that break the format, forms that no text can match, forms that
 * one line has twice, and concepts that two lines tell.
 */
export function checkLexicon(sources: readonly LexiconSource[]): LexiconCheck {
  const faults: LexiconFault[] = [];
  const concepts: Concept[] = [];
  /** Where the concept of a pair of head forms stands first. */
  const heads = new Map<string, string>();
  for (const { name: file, text } of sources) {
    for (const [index, content] of text.split("\n").entries()) {
      if (!isConceptLine(content)) continue;
      const line = index + 1;
      const concept = parse(content, file, line);
      if (typeof concept === "string") {
        faults.push({ file, line, problem: concept });
        continue;
      }
      concepts.push(concept);
      const problems = [concept.english, concept.vietnamese].flatMap((forms) => [
        ...forms.flatMap(unmatchable),
        ...repeated(forms),
      ]);
      const head = `${concept.english[0]?.key}|${concept.vietnamese[0]?.key}`;
      const first = heads.get(head);
      if (first === undefined) heads.set(head, `${file}:${line}`);
      else problems.push(`repeats the concept of ${first}: merge the two lines`);
      for (const problem of problems) faults.push({ file, line, problem });
    }
  }
  return { faults, counts: countsOf(concepts) };
}

/** The concept of a line, or what is wrong with its format. */
function parse(content: string, file: string, line: number): Concept | string {
  try {
    return parseConceptLine(content, file, line);
  } catch (error) {
    if (!(error instanceof LexiconError)) throw error;
    return error.message.replace(`lexicon line ${file}:${line} `, "");
  }
}

/** Running text is matched token by token, no further than a break and no longer than a limit. */
function unmatchable({ text }: Form): string[] {
  const tokens = tokensOf(text);
  if (tokens.length > MAX_FORM_TOKENS) {
    return [`has a form of ${tokens.length} tokens, and ${MAX_FORM_TOKENS} are looked up: "${text}"`];
  }
  const broken = tokens.slice(1).some(({ afterBreak }) => afterBreak);
  return broken ? [`has a form with punctuation inside, which no text matches: "${text}"`] : [];
}

/** Twice the form is twice the weight in a translation. */
function repeated(forms: readonly Form[]): string[] {
  const seen = new Map<string, string>();
  return forms.flatMap(({ key, text }) => {
    const before = seen.get(key);
    seen.set(key, before ?? text);
    if (before === undefined) return [];
    return [
      before === text ? `has "${text}" twice` : `has "${before}" and "${text}", which count as one form`,
    ];
  });
}

function countsOf(concepts: readonly Concept[]): LexiconCounts {
  const distinct = (formsOf: (concept: Concept) => readonly Form[]): number =>
    new Set(concepts.flatMap((concept) => formsOf(concept).map(({ key }) => key))).size;
  const domains = new Map<string, number>();
  for (const { domain } of concepts) domains.set(domain, (domains.get(domain) ?? 0) + 1);
  return {
    concepts: concepts.length,
    english: distinct(({ english }) => english),
    vietnamese: distinct(({ vietnamese }) => vietnamese),
    domains: Object.fromEntries([...domains].sort(([, a], [, b]) => b - a)),
  };
}
