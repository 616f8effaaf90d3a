import { z } from "zod";

/**
 * Whom a span of a paragraph quotes.
 *
 * @example
 * // "Đại sứ Đặng Đình Quý cho biết Việt Nam ủng hộ …"
 * {
 *   name: "Đặng Đình Quý", role: "Đại sứ", country: "VN", organisation: null,
 *   speech: "indirect", start: 31, end: 96
 * }
 *
 * What the article does not tell is null, never guessed: a false credit is the worst error there is.
 */
export const speakerSchema = z.strictObject({
  /** The person's name as printed, without titles; null when a state or an organisation speaks. */
  name: z.string().min(1).nullable(),
  /** The office as printed ("Phó Tổng Thư ký LHQ phụ trách …"), without the name. */
  role: z.string().min(1).nullable(),
  /** ISO 3166-1 alpha-2 code of the state *for which* the speaker speaks; not nationality, not place. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "is not an ISO 3166-1 alpha-2 code such as VN")
    .nullable(),
  /** The organisation, ministry or company spoken for, as printed. */
  organisation: z.string().min(1).nullable(),
  /** `direct`: the speaker's own words; `indirect`: the reporter's; `mixed`: own words inside reported ones. */
  speech: z.enum(["direct", "indirect", "mixed"]),
  /** First UTF-16 unit of the attributed clause in the NFC paragraph, inclusive. */
  start: z.int().min(0),
  /** End of the attributed clause, exclusive. */
  end: z.int().min(1),
  /** The relay: "Hãng tin X dẫn …", a social network, a document. */
  via: z.string().min(1).optional(),
  /** The group in whose name the speaker speaks ("thay mặt ASEAN"). */
  onBehalfOf: z.string().min(1).optional(),
  /** A statement of several speakers together (a joint statement). */
  joint: z.literal(true).optional(),
  /** A crowd without names: "giới quan sát", "các nước". */
  collective: z.literal(true).optional(),
  /** A source that the article keeps unnamed; never counts for its country. */
  anonymous: z.literal(true).optional(),
  /** The printed word that stands for the speaker: a capital for its government. */
  metonym: z.string().min(1).optional(),
  /** When it was said, if the text tells that it was not now: "2018-09", "2018-09-12", "2018". */
  when: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** Candidates between whom the text does not decide; then name, role, country, organisation are null. */
  ambiguous: z.array(z.string().min(1)).min(2).optional(),
  /** Offsets of the speaker's own words, inside `start`..`end`; present when `speech` is direct or mixed. */
  directWords: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) })).optional(),
});

/** One quoting span of a paragraph and whom it quotes. */
export type Speaker = z.infer<typeof speakerSchema>;

/** The states for which a span counts when a reader asks "what did COUNTRY say?". */
export function countrySpokenFor(speaker: Speaker): string | null {
  return speaker.anonymous || speaker.ambiguous ? null : speaker.country;
}
