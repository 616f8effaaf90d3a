/** Words a shingle. */
const SHINGLE = 3;

/**
 * The shingles of a text, runs of three words (Broder 1997), as ascending hashes, each once. FNV-1a: that two
 * different runs of two paragraphs share a hash does not happen.
 */
export function shinglesOf(forms: readonly string[]): Int32Array {
  const hashes = Int32Array.from({ length: Math.max(0, forms.length - SHINGLE + 1) }, (_, at) => {
    let hash = FNV_OFFSET;
    for (const form of forms.slice(at, at + SHINGLE)) {
      for (let unit = 0; unit < form.length; unit += 1) {
        hash = Math.imul(hash ^ form.charCodeAt(unit), FNV_PRIME);
      }
      hash = Math.imul(hash ^ WORD_END, FNV_PRIME);
    }
    return hash;
  }).sort();
  return hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WORD_END = 0x20;

/** How many numbers two ascending lists share; something below `least` when they cannot share so many. */
export function countCommon(a: Int32Array, b: Int32Array, least = 0): number {
  let common = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    if (common + Math.min(a.length - inA, b.length - inB) < least) break;
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return common;
}
