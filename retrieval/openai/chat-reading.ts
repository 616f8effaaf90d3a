import { bodyText, LostConnection } from "./body-text.js";
import { type ChatPart, readChatPart } from "./chat-part.js";
import { serverEvents } from "./server-events.js";
import { type Patience, TimedOut } from "./wait-for.js";

/** How long the token counts are waited for, which come after the last word. */
const AFTER_END_MS = 1_000;

/** Reads one response, streamed or not, and knows how far it got. */
export class ChatReading {
  /** Whether any byte of the body has come. */
  isBegun = false;
  /** Whether any of it was part of a reply. */
  isReply = false;
  /** Why the reply ended; null until it has. */
  end: string | null = null;

  /** @throws what `bodyText`, `serverEvents` and `readChatPart` throw, until the reply has ended */
  async *parts(response: Response, patience: Required<Patience>): AsyncGenerator<ChatPart> {
    const body = this.#begin(bodyText(response, () => (this.end === null ? patience : briefly(patience))));
    try {
      // A server that knows no streaming answers in one piece, whatever was asked.
      const isWhole = /^(?:application|text)\/json\b/iu.test(response.headers.get("content-type") ?? "");
      for await (const data of isWhole ? joined(body) : serverEvents(body)) {
        const isEnd = data === "[DONE]";
        if (!isEnd) yield this.#note(readChatPart(data));
        if (isEnd || isWhole) this.end ??= "stop";
        if (isEnd) return;
      }
    } catch (error) {
      const isQuiet = error instanceof TimedOut || error instanceof LostConnection;
      if (!isQuiet || this.end === null) throw error;
    }
  }

  async *#begin(body: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of body) {
      this.isBegun = true;
      yield piece;
    }
  }

  #note(part: ChatPart): ChatPart {
    this.isReply ||= part.isOfReply;
    this.end = part.end ?? this.end;
    return part;
  }
}

function briefly({ timeoutMs, signal }: Required<Patience>): Patience {
  return { timeoutMs: Math.min(timeoutMs ?? AFTER_END_MS, AFTER_END_MS), signal };
}

async function* joined(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let whole = "";
  for await (const piece of pieces) whole += piece;
  yield whole;
}
