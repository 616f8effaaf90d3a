import { type Patience, waitFor } from "./wait-for.js";

/** The connection broke, or the server closed it before the body was whole. */
export class LostConnection extends Error {}

/**
 * The body of a response as it comes, decoded, a letter never torn in two. Leaving it early closes the
 * connection.
 *
 * @param patience asked before each piece: how long to wait for it
 * @throws LostConnection, `TimedOut`, or the reason of an aborted signal
 */
export async function* bodyText(response: Response, patience: () => Patience): AsyncGenerator<string> {
  if (response.body === null) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const decoder = new TextDecoder();
  const read = () =>
    reader.read().catch((cause: unknown) => {
      throw new LostConnection("the connection was lost", { cause });
    });
  try {
    for (;;) {
      const { done, value } = await waitFor(read, patience());
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } finally {
    // Of a body that was read to its end, or is broken, there is nothing left to cancel.
    await reader.cancel().catch(() => {});
  }
}
