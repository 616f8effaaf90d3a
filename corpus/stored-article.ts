import { z } from "zod";
import { articleSchema } from "./article.js";
import { speakerSchema } from "./speaker.js";

const {
  country,
  name,
  role,
  organisation,
  speech,
  via,
  onBehalfOf,
  joint,
  collective,
  anonymous,
  metonym,
  when,
} = speakerSchema.shape;

/** Credits the words of `quote` to the speaker that the other fields describe. */
const creditSchema = z.strictObject({
  /** Number of the paragraph, from 0. */
  paragraph: z.int().min(0),
  /** The credited words, verbatim; they occur once in the paragraph. */
  quote: z.string().min(1),
  name: name.optional(),
  role: role.optional(),
  country: country.optional(),
  organisation: organisation.optional(),
  /** Told by the quotation marks inside `quote` when left out. */
  speech: speech.optional(),
  via,
  onBehalfOf,
  joint,
  collective,
  anonymous,
  metonym,
  when,
});
export type CreditOverride = z.infer<typeof creditSchema>;

/** Takes all credits of a paragraph away. */
const noCreditSchema = z.strictObject({ paragraph: z.int().min(0), none: z.literal(true) });
export type NoCreditOverride = z.infer<typeof noCreditSchema>;

/**
 * The operator's word on who speaks, against what is read from the text.
 *
 * @example { paragraph: 3, quote: "còn “sơ khai”", name: "Nakamitsu Izumi", organisation: "LHQ" }
 * @example { paragraph: 7, none: true }
 */
export type SpeakerOverride = CreditOverride | NoCreditOverride;

const overrideSchema = z.record(z.string(), z.unknown()).transform((value, context): SpeakerOverride => {
  const parsed = ("none" in value ? noCreditSchema : creditSchema).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  }
  return z.NEVER;
});

/** The front matter of an article file; what may be left out has a default. */
export const frontMatterSchema = z.strictObject({
  id: articleSchema.shape.id,
  title: articleSchema.shape.title,
  author: articleSchema.shape.author.default(null),
  source: articleSchema.shape.source.default(null),
  url: articleSchema.shape.url.default(null),
  publishedAt: articleSchema.shape.publishedAt.default(null),
  publishedAtInferred: z.boolean().default(false),
  language: articleSchema.shape.language,
  sample: z.boolean().default(false),
  captions: articleSchema.shape.captions.default([]),
  speakers: z.array(overrideSchema).default([]),
});

/** An article as it is kept: without the speakers that are read from its text. */
export interface StoredArticle extends z.infer<typeof frontMatterSchema> {
  /** Body paragraphs, NFC, none with a blank line inside. */
  readonly paragraphs: readonly string[];
}
