/** Somebody whom the article has introduced. */
export interface Person {
  /** The longest form of the name so far. */
  name: string;
  gender: "male" | "female" | null;
  role: string | null;
  /** Every role as printed, to tell one minister from another. */
  readonly descriptions: string[];
  /** The nouns of the offices by which the article has called this person. */
  readonly offices: Set<string>;
  country: string | null;
  organisation: string | null;
  /** True for private people, whom Vietnamese calls "anh", "chị", "cô" and not "ông", "bà". */
  familiar: boolean;
  /** True once the article has said that an office is no longer held: no later phrase brings its state back. */
  retired: boolean;
  /** Number of the paragraph and running number of the sentence of the last mention. */
  paragraph: number;
  sentence: number;
}

/** What a phrase turned out to mean. */
export type Resolution =
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };
