import { setTimeout as delay } from "node:timers/promises";
import { sentencesOf } from "../../corpus/text/sentences.js";
import type { ChatModel, ChatReply, ChatRequest } from "../../retrieval/chat/chat-model.js";
import { estimatePromptTokens, estimateTokens } from "../../retrieval/chat/estimate-tokens.js";

/** Pieces of this many UTF-16 units, about three tokens, at this pace: a fast model of 2026. */
const PIECE_LENGTH = 12;
const PIECE_MS = 8;

const MOST_LINES = 2;
/** UTF-16 units: a sentence that says something, and that a reader would read on a telephone. */
const SHORTEST = 40;
const LONGEST = 300;

/** A passage as the prompt shows it. */
interface Shown {
  readonly paragraph: number;
  readonly text: string;
}

/**
 * A model that needs no server and never invents: it says sentences of the passages in its prompt as they are
 * printed, speaker and all, and takes its time over them.
 */
export class HonestChat implements ChatModel {
  readonly id = "bench:honest";

  /** @param onLine told of each statement in the moment when the end of its line is handed over */
  constructor(readonly onLine: (statement: string) => void) {}

  reply(request: ChatRequest): ChatReply {
    const lines = statementsFor(request);
    const text = lines.map(({ line }) => line).join("");
    return {
      usage: { promptTokens: estimatePromptTokens(request), completionTokens: estimateTokens(text) },
      [Symbol.asyncIterator]: () => this.#write(lines, request.signal),
    };
  }

  async *#write(
    lines: ReturnType<typeof statementsFor>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<string> {
    for (const { statement, line } of lines) {
      for (let at = 0; at < line.length; at += PIECE_LENGTH) {
        await delay(PIECE_MS, undefined, signal && { signal });
        const piece = line.slice(at, at + PIECE_LENGTH);
        if (piece.endsWith("\n")) this.onLine(statement);
        yield piece;
      }
    }
  }
}

function statementsFor(request: ChatRequest): { statement: string; line: string }[] {
  return shownIn(request)
    .flatMap(({ paragraph, text }) => {
      const statement = sentencesOf(text)
        .map(({ start, end }) => text.slice(start, end))
        .find(({ length }) => length >= SHORTEST && length <= LONGEST);
      if (statement === undefined) return [];
      return [{ statement, line: `${JSON.stringify({ text: statement, paragraph, quote: statement })}\n` }];
    })
    .slice(0, MOST_LINES);
}

/** The passages are data in the message: one JSON object a line. */
function shownIn({ messages }: ChatRequest): Shown[] {
  const content = messages.find(({ role }) => role === "user")?.content ?? "";
  return content
    .split("\n")
    .filter((line) => line.startsWith('{"paragraph"'))
    .map((line): Shown => JSON.parse(line));
}
