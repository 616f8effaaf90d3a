import { z } from "zod";
import { normaliseLine } from "../../../corpus/text/normalise.js";

/**
 * One line of a model's answer: a statement, the number of the passage that it rests on, and the words there.
 *
 * @example
 * // {"text": "Kenya asked for a standing forum.", "paragraph": 2, "quote": "Kenya đề nghị lập một diễn đàn thường trực"}
 */
export interface ModelLine {
  /** One line, NFC, without invisible characters. */
  readonly text: string;
  /** Counted from 1, as the passages were shown to the model. */
  readonly paragraph: number;
  readonly quote: string;
}

/** Longer ones are no sentence; UTF-16 units. */
const MAX_TEXT = 600;
const MAX_QUOTE = 2_000;

/**
 * What shows nothing and can still carry a message or order the letters otherwise: fillers, tags, variation
 * selectors, and halves of characters. Articles may hold some of them; a sentence that we show holds none.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}]/gu;

const lineSchema = z.object({
  text: z
    .string()
    .transform((text) => normaliseLine(text.replace(UNSEEN, "")))
    .pipe(z.string().min(1).max(MAX_TEXT)),
  paragraph: z.int().min(1),
  quote: z.string().max(MAX_QUOTE).transform(normaliseLine).pipe(z.string().min(1)),
});

const noneSchema = z.strictObject({ none: z.literal(true) });

/**
 * Reads one line of a model.
 *
 * @returns "none" when the model says that the passages do not tell, "nothing" for a line without content,
 *   "malformed" for anything that is not what was asked for
 */
export function readModelLine(line: string): ModelLine | "none" | "nothing" | "malformed" {
  const trimmed = line.trim();
  // Models like to wrap what they print; the wrapping says nothing.
  if (trimmed === "" || /^```\w*$/u.test(trimmed)) return "nothing";
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return "malformed";
  }
  if (noneSchema.safeParse(value).success) return "none";
  return lineSchema.safeParse(value).data ?? "malformed";
}
