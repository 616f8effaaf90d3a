/**
 * For whom the holder of an office speaks.
 *
 * - `state`: for the state that the office or its ministry names (minister, ambassador);
 * - `voice`: for the state and for the institution named after it (spokesperson, representative);
 * - `head`: for the organisation named after it (director, chair); for a state only if that is a state's organ;
 * - `title`: a rank or degree before the name, which says nothing of the office ("Tiến sĩ", "Đại tá");
 * - `scholar`: for nobody; the university or institute is told as organisation;
 * - `private`: for nobody (deputies of a parliament, mayors, lawyers, farmers).
 */
export type OfficeClass = "state" | "voice" | "head" | "title" | "scholar" | "private";

/** An office in a table of one language. */
export interface Office {
  readonly class: OfficeClass;
  /** The word by which a later mention takes it up: "bộ trưởng" for "Thứ trưởng" too is wrong, so exact. */
  readonly noun: string;
}
