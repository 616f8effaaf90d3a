import { asFloat32, asUint32, readSections, writeSections } from "../storage/section-file.js";
import { SortedStrings } from "../storage/sorted-strings.js";
import type { FormTable, LexiconData } from "./lexicon.js";

const MAGIC = "TRDCON01";
/** Sections of one form table. */
const TABLE = 8;

/** Writes a compiled lexicon. */
export async function writeLexiconData(file: string, data: LexiconData): Promise<void> {
  const table = ({ keys, ...rest }: FormTable): ArrayBufferView[] => [
    keys.bytes,
    keys.offsets,
    rest.formStarts,
    rest.formKeys,
    rest.formWeights,
    rest.formConcepts,
    rest.readingStarts,
    rest.readings,
  ];
  await writeSections(file, MAGIC, [
    ...table(data.english),
    ...table(data.vietnamese),
    data.folded.bytes,
    data.folded.offsets,
    data.foldedStarts,
    data.foldedKeys,
    data.domains,
  ]);
}

/** @throws {IndexError} when the file is not one that {@link writeLexiconData} wrote */
export async function readLexiconData(file: string): Promise<LexiconData> {
  const sections = await readSections(file, MAGIC);
  const strings = (at: number): SortedStrings =>
    new SortedStrings(sections[at] ?? Buffer.alloc(0), asUint32(sections[at + 1]));
  const table = (at: number): FormTable => ({
    keys: strings(at),
    formStarts: asUint32(sections[at + 2]),
    formKeys: asUint32(sections[at + 3]),
    formWeights: asFloat32(sections[at + 4]),
    formConcepts: asUint32(sections[at + 5]),
    readingStarts: asUint32(sections[at + 6]),
    readings: asUint32(sections[at + 7]),
  });
  return {
    english: table(0),
    vietnamese: table(TABLE),
    folded: strings(2 * TABLE),
    foldedStarts: asUint32(sections[2 * TABLE + 2]),
    foldedKeys: asUint32(sections[2 * TABLE + 3]),
    domains: asUint32(sections[2 * TABLE + 4]),
  };
}
