const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;

/** For each letter those whose keys touch its key on a QWERTY keyboard. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row, y) =>
    Array.from(row, (letter, x): [string, string] => [
      letter,
      // Each row is set off by about half a key: a key touches two of the row above and two below.
      [
        row.charAt(x - 1),
        row.charAt(x + 1),
        (ROWS[y - 1] ?? "").slice(x, x + 2),
        (ROWS[y + 1] ?? "").slice(Math.max(x - 1, 0), x + 1),
      ].join(""),
    ]),
  ),
);

/** True when two lower-case letters have keys side by side on a QWERTY keyboard. */
export function areNeighbourKeys(a: string, b: string): boolean {
  return a !== "" && b !== "" && (NEIGHBOURS.get(a)?.includes(b) ?? false);
}
