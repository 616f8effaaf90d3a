import type { UnitKind } from "../index/lexical-index.js";
import type { FieldWeights } from "../index/passage-fields.js";
import { DEFAULT_FIELD_WEIGHTS } from "../index/passage-fields.js";

/** Retrieval with one part taken away. */
export interface Variant {
  readonly name: string;
  /** For people: what is missing. */
  readonly label: string;
  /** Without it, the lexicon in force. "shuffled" keeps its size and mixes up what means what. */
  readonly lexicon?: "none" | "shuffled";
  readonly fieldWeights?: FieldWeights;
  readonly vectorWeight?: 0;
  /** Units of this kind are not searched for. */
  readonly withoutUnits?: UnitKind;
  /** Those asked about are not preferred. */
  readonly ignoreSpeakers?: true;
}

/** Everything in its place. */
export const AS_IS: Variant = { name: "as-is", label: "as it is" };

/** Every part that can be taken away by itself. */
export const ABLATIONS: readonly Variant[] = [
  { name: "no-lexicon", label: "no lexicon", lexicon: "none" },
  { name: "no-pairs", label: "no syllable pairs", withoutUnits: "pair" },
  { name: "no-translations", label: "no translated compounds", withoutUnits: "translation" },
  { name: "no-dates", label: "no dates", withoutUnits: "date" },
  { name: "no-quantities", label: "no quantities", withoutUnits: "quantity" },
  { name: "no-vectors", label: "no vectors", vectorWeight: 0 },
  { name: "no-title", label: "no titles", fieldWeights: { ...DEFAULT_FIELD_WEIGHTS, title: 0 } },
  {
    name: "no-neighbours",
    label: "no neighbouring paragraphs",
    fieldWeights: { ...DEFAULT_FIELD_WEIGHTS, neighbour: 0 },
  },
  { name: "no-speakers", label: "speakers not preferred", ignoreSpeakers: true },
];

/** Negative control: with a lexicon that means nothing, English questions must find less. */
export const SHUFFLED_LEXICON: Variant = {
  name: "shuffled-lexicon",
  label: "lexicon shuffled",
  lexicon: "shuffled",
};

/** Variants that need the same index have the same key. */
export function indexKey({ lexicon, fieldWeights }: Variant): string {
  return `${lexicon ?? "full"} ${fieldWeights === undefined ? "" : `${fieldWeights.title} ${fieldWeights.neighbour}`}`;
}
