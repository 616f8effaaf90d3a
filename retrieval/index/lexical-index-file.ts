import { asUint16, asUint32, readSections, writeSections } from "../storage/section-file.js";
import { SortedStrings } from "../storage/sorted-strings.js";
import type { LexicalIndexData } from "./lexical-index-data.js";

const MAGIC = "TRDLEX02";

/** Writes the arrays; the file must not be looked at before the promise resolves. */
export async function writeLexicalIndex(file: string, data: LexicalIndexData): Promise<void> {
  await writeSections(file, MAGIC, [
    data.terms.bytes,
    data.terms.offsets,
    data.folded.bytes,
    data.folded.offsets,
    data.foldedStarts,
    data.foldedTerms,
    data.postingStarts,
    data.postings,
    data.frequencies,
    data.lengths,
    data.languages,
  ]);
}

/** @throws {IndexError} when the file is not one that {@link writeLexicalIndex} wrote */
export async function readLexicalIndex(file: string): Promise<LexicalIndexData> {
  const sections = await readSections(file, MAGIC);
  const strings = (at: number): SortedStrings =>
    new SortedStrings(sections[at] ?? Buffer.alloc(0), asUint32(sections[at + 1]));
  return {
    terms: strings(0),
    folded: strings(2),
    foldedStarts: asUint32(sections[4]),
    foldedTerms: asUint32(sections[5]),
    postingStarts: asUint32(sections[6]),
    postings: asUint32(sections[7]),
    frequencies: asUint16(sections[8]),
    lengths: asUint32(sections[9]),
    languages: sections[10] ?? new Uint8Array(),
  };
}
