import type { Lexicon } from "../lexicon/lexicon.js";

/** What decided against a statement. */
export type VerdictReason =
  | "number"
  | "date"
  | "name"
  | "polarity"
  | "bound"
  | "modality"
  | "quantifier"
  | "condition"
  | "role"
  | "office"
  | "reporting-verb"
  | "attribution"
  | "alignment"
  | "not-verbatim";

/**
 * Whether a quotation bears a statement out. `contradicted`: it says something else; `undecided`: nothing
 * speaks against the statement but not all of it was found. A caller shows only `supported` statements,
 * and in place of the others the quoted clause itself.
 */
export interface Verdict {
  readonly verdict: "supported" | "contradicted" | "undecided";
  /** Null exactly when supported. */
  readonly reason: VerdictReason | null;
}

/** Whom the quoted words are attributed to; as in corpus/speaker.ts. */
export interface QuotedSpeaker {
  readonly name: string | null;
  readonly role: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly organisation: string | null;
  /** The relay, which a statement has to name too. */
  readonly via?: string | undefined;
}

export interface VerificationInput {
  /** One sentence, Vietnamese or English. */
  readonly statement: string;
  /** The words it rests on; in another language if need be. */
  readonly quote: string;
  /** Where the quote stands; the quote has to be a part of it, and is read with its whole clause. */
  readonly paragraph?: string | undefined;
  readonly speaker?: QuotedSpeaker | null | undefined;
  readonly article?: ArticleFacts | undefined;
}

export interface ArticleFacts {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  /** ISO 8601; "yesterday" and dates without a year count from it. */
  readonly publishedAt?: string | null | undefined;
}

export interface VerificationDependencies {
  readonly lexicon: Lexicon;
}
