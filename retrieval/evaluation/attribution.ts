import { z } from "zod";
import { languageSchema } from "../../corpus/article.js";
import type { Speaker } from "../../corpus/speaker.js";
import { attributeArticle } from "../../corpus/speakers/attribute-article.js";
import { foldAccents } from "../../corpus/text/fold.js";
import { normaliseLine, normaliseText } from "../../corpus/text/normalise.js";

/** A speaker that a line expects; `statement` is a verbatim part of its `text`. */
const expectedSpeakerSchema = z.looseObject({
  name: z.string().nullable(),
  country: z.string().nullable(),
  organisation: z.string().nullable(),
  statement: z.string().min(1),
  ambiguous: z.array(z.string()).optional(),
});

/** One line of an attribution set: a paragraph with what stands before it, and who speaks in it. */
export const attributionLineSchema = z.looseObject({
  id: z.string(),
  lang: languageSchema,
  /** Earlier paragraphs of the article, one a line. */
  context: z.string(),
  text: z.string().min(1),
  expected: z.array(expectedSpeakerSchema),
  /** Names and country codes that must not be credited; other notes in it are for people. */
  mustNot: z.array(z.string()),
  publishedAt: z.string().optional(),
});
export type AttributionLine = z.infer<typeof attributionLineSchema>;
type ExpectedSpeaker = z.infer<typeof expectedSpeakerSchema>;

/** A line on which attribution was not perfect. */
export interface AttributionFailure {
  readonly id: string;
  readonly text: string;
  /** Statements whose speaker was not found. */
  readonly missed: readonly string[];
  /** What was credited falsely: "speaker: span". */
  readonly falseCredits: readonly string[];
  readonly produced: readonly Speaker[];
}

/** How well speakers were found; counts of expected speakers and of false credits. */
export interface AttributionReport {
  readonly lines: number;
  readonly found: number;
  readonly missed: number;
  readonly falseCredits: number;
  readonly failures: readonly AttributionFailure[];
}

/**
 * Least share that the common part of two spans must have of the longer one for them to be the same
 * statement: a verb more or less at the head passes, another clause does not.
 */
const SAME_STATEMENT = 0.6;

/**
 * Attributes each line and compares.
 *
 * An expected speaker is found when a produced span is the same statement (see {@link SAME_STATEMENT}), the
 * name is equal when accents and case are folded, the country is equal, and of the organisations one contains
 * the other or both are null; an undecided one is found when the span is undecided too.
 *
 * A false credit is a span with a name, a country or an organisation that no expected speaker of the line
 * has, a span that credits an expected speaker with only another's statement, or one that `mustNot` lists.
 */
export function evaluateAttribution(lines: readonly AttributionLine[]): AttributionReport {
  const failures: AttributionFailure[] = [];
  let found = 0;
  let missed = 0;
  let falseCredits = 0;
  for (const line of lines) {
    const text = normaliseText(line.text);
    const produced = attributeLine(line);
    const misses = line.expected.filter(
      (expected) => !produced.some((speaker) => isFound(text, speaker, expected)),
    );
    const wrong = produced.filter((speaker) => isFalseCredit(text, speaker, line));
    found += line.expected.length - misses.length;
    missed += misses.length;
    falseCredits += wrong.length;
    if (misses.length > 0 || wrong.length > 0)
      failures.push({
        id: line.id,
        text,
        missed: misses.map(({ statement }) => statement),
        falseCredits: wrong.map((speaker) => describe(text, speaker)),
        produced,
      });
  }
  return { lines: lines.length, found, missed, falseCredits, failures };
}

/** The speakers of a line's paragraph, read after its context. */
export function attributeLine(line: AttributionLine): Speaker[] {
  const context = line.context
    .split("\n")
    .map(normaliseLine)
    .filter((paragraph) => paragraph !== "");
  const paragraphs = [...context, normaliseText(line.text)];
  return (
    attributeArticle({
      title: "",
      publishedAt: line.publishedAt ?? null,
      language: line.lang,
      paragraphs,
    }).at(-1) ?? []
  );
}

function isFound(text: string, speaker: Speaker, expected: ExpectedSpeaker): boolean {
  if (!isSameStatement(text, speaker, expected)) return false;
  if ((expected.ambiguous !== undefined) !== (speaker.ambiguous !== undefined)) return false;
  return (
    isSameName(speaker.name, expected.name) &&
    speaker.country === expected.country &&
    isSameOrganisation(speaker.organisation, expected.organisation)
  );
}

function isSameStatement(text: string, speaker: Speaker, { statement }: ExpectedSpeaker): boolean {
  const start = text.indexOf(normaliseLine(statement));
  if (start === -1) return false;
  const end = start + statement.length;
  const common = Math.min(end, speaker.end) - Math.max(start, speaker.start);
  return common / Math.max(end - start, speaker.end - speaker.start) >= SAME_STATEMENT;
}

function isFalseCredit(text: string, speaker: Speaker, line: AttributionLine): boolean {
  const { name, country, organisation } = speaker;
  if (name === null && country === null && organisation === null) return false;
  const alike = line.expected.filter(
    (expected) =>
      isSameName(name, expected.name) &&
      (country === null || country === expected.country) &&
      (organisation === null || isSameOrganisation(organisation, expected.organisation)),
  );
  if (alike.length === 0) return true;
  if (line.mustNot.some((listed) => isListed(listed, text, speaker))) return true;
  // One of several speakers with a statement of another.
  const stated = line.expected.filter((expected) => isSameStatement(text, speaker, expected));
  return stated.length > 0 && !stated.some((expected) => alike.includes(expected));
}

/** `mustNot` lists names, country codes, and "CODE: statement". */
function isListed(listed: string, text: string, speaker: Speaker): boolean {
  const [code = "", statement] = listed.split(": ");
  if (statement !== undefined && /^[A-Z]{2}$/u.test(code))
    return speaker.country === code && text.slice(speaker.start, speaker.end) === statement;
  return speaker.country === listed || isSameName(speaker.name, listed);
}

function isSameName(name: string | null, other: string | null): boolean {
  if (name === null || other === null) return name === other;
  return foldAccents(name) === foldAccents(other);
}

function isSameOrganisation(organisation: string | null, other: string | null): boolean {
  if (organisation === null || other === null) return organisation === other;
  const [one, two] = [foldAccents(organisation), foldAccents(other)];
  return one.includes(two) || two.includes(one);
}

function describe(text: string, { name, country, organisation, start, end }: Speaker): string {
  const who = [name, country, organisation].filter((part) => part !== null).join(", ");
  return `${who}: ${text.slice(start, end)}`;
}
