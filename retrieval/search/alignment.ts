/** Where two sequences part: `a.slice(aFrom, aTo)` stands in the place of `b.slice(bFrom, bTo)`; one may be empty. */
export interface Hunk {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/**
 * The differences of two sequences of words, in order, after their longest common subsequence (Wagner &
 * Fischer 1974). Takes time and memory of length × length: meant for paragraphs, not for books.
 */
export function hunksBetween(a: readonly string[], b: readonly string[]): Hunk[] {
  const width = b.length + 1;
  // common[i * width + j]: length of the longest common subsequence of a.slice(i) and b.slice(j).
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [aFrom, bFrom] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > aFrom || j > bFrom) hunks.push({ aFrom, aTo: i, bFrom, bTo: j });
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    }
  }
  return hunks;
}
