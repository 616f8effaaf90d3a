/** UTF-16 units; a model that never ends its line is not read further. */
const MAX_LINE = 10_000;

/**
 * The lines of a text that arrives in pieces, each as soon as it is complete; the last one when the text ends.
 * When reading fails in the middle of a line, that line is lost and the failure goes on.
 *
 * A line longer than {@link MAX_LINE} is given cut, once, and its rest is passed over.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  let isCut = false;
  for await (const piece of pieces) {
    const parts = piece.split("\n");
    for (const [position, part] of parts.entries()) {
      if (position > 0) {
        if (!isCut) yield held;
        held = "";
        isCut = false;
      }
      if (isCut) continue;
      held += part;
      if (held.length > MAX_LINE) {
        yield held.slice(0, MAX_LINE);
        isCut = true;
      }
    }
  }
  if (!isCut && held !== "") yield held;
}
