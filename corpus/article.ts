import { z } from "zod";
import { speakerSchema } from "./speaker.js";

/** The languages Trichdan reads and answers in. */
export const languageSchema = z.enum(["vi", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** A calendar day, ISO 8601, e.g. "2020-05-22". */
export const isoDateSchema = z.iso.date();

/**
 * One cited and indexed unit: a body paragraph, verbatim, NFC. Captions are not paragraphs.
 *
 * @example { text: "Đại sứ … cho biết …", speakers: [{ name: "…", start: 0, end: 80, … }] }
 */
export const paragraphSchema = z.strictObject({
  text: z.string().min(1),
  /** Quoting spans in the order of their `start`; empty for background. */
  speakers: z.array(speakerSchema),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/**
 * One news item.
 *
 * @example
 * {
 *   id: "2020-05-22-hoi-dong-bao-an", title: "Hội đồng Bảo an …", author: "Thế Việt",
 *   source: "Baoquocte.vn", url: null, publishedAt: "2020-05-22", publishedAtInferred: true,
 *   language: "vi", sample: false, captions: ["Đại sứ … phát biểu"], paragraphs: [ … ]
 * }
 */
export const articleSchema = z.strictObject({
  /** Lower-case ASCII letters, digits and hyphens; also the name of the article's file. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, "must be lower-case letters, digits and hyphens"),
  title: z.string().min(1),
  author: z.string().min(1).nullable(),
  /** The publication as readers call it. */
  source: z.string().min(1).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The day the page states, or the one inferred from the dateline; null when unknown. */
  publishedAt: isoDateSchema.nullable(),
  /** True when `publishedAt` was inferred from the text and not stated by the page. */
  publishedAtInferred: z.boolean(),
  language: languageSchema,
  /** True for the articles that come with Trichdan. */
  sample: z.boolean(),
  /** Photo captions, kept apart from the body and never cited. */
  captions: z.array(z.string().min(1)),
  paragraphs: z.array(paragraphSchema).min(1),
});
export type Article = z.infer<typeof articleSchema>;

/** The id of a paragraph: `articleId#n`, n from 0. */
export function paragraphId(articleId: string, paragraph: number): string {
  return `${articleId}#${paragraph}`;
}
