/** In characters. A longer line is no part of a reply; the longest known is a whole reply in one event. */
const LONGEST_LINE = 1_000_000;

const LINE_END = /\r\n|\n|\r(?!$)/gu;

/** Something came that cannot be read as a reply. */
export class MalformedReply extends Error {}

/**
 * The data of each server-sent event, in order (WHATWG HTML, "Server-sent events", 9.2.6): the `data` lines up
 * to an empty line, joined. Comments, with which gateways keep a connection alive, and other fields are
 * passed over. A last line without its end was cut, and is dropped.
 */
export async function* serverEvents(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  let data: string[] = [];
  for await (const piece of text) {
    rest += piece;
    const lines = rest.split(LINE_END);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "" && data.length > 0) {
        yield data.join("\n");
        data = [];
      }
      const field = /^data(?:: ?|$)/u.exec(line);
      if (field !== null) data.push(line.slice(field[0].length));
    }
    if (rest.length > LONGEST_LINE) throw new MalformedReply("sent a line without end");
  }
  // Small servers leave out the last empty line.
  const last = /^data: ?(\[DONE\])\r?$/u.exec(rest)?.[1];
  if (last !== undefined) data.push(last);
  if (data.length > 0) yield data.join("\n");
}
