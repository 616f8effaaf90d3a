import type { ChatModel, ChatReply, ChatRequest, ChatUsage } from "../../retrieval/chat/chat-model.js";

/** What the model says to one request: pieces, and at the end perhaps an error. */
export type FakeReply = readonly (string | Error)[];

/** A model that says what a test wants, and remembers what it was asked. */
export class FakeChat implements ChatModel {
  readonly id = "fake:model";
  readonly requests: ChatRequest[] = [];
  /** How many replies were read to their end, broken off by the reader included. */
  closed = 0;
  /** Replace it to say something else, slowly, or never. */
  say: (request: ChatRequest) => FakeReply | Promise<FakeReply>;

  constructor(...lines: readonly string[]) {
    this.say = () => [lines.join("\n")];
  }

  reply(request: ChatRequest): ChatReply {
    return new FakeChatReply(this, request);
  }
}

class FakeChatReply implements ChatReply {
  #said = "";

  constructor(
    readonly chat: FakeChat,
    readonly request: ChatRequest,
  ) {}

  get usage(): ChatUsage {
    return { promptTokens: 100, completionTokens: this.#said.length };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    this.chat.requests.push(this.request);
    try {
      for (const piece of await this.chat.say(this.request)) {
        this.request.signal?.throwIfAborted();
        if (piece instanceof Error) throw piece;
        this.#said += piece;
        yield piece;
      }
    } finally {
      this.chat.closed += 1;
    }
  }
}

/** A line as the model is asked to write it. */
export function modelLine(text: string, paragraph: number, quote: string): string {
  return JSON.stringify({ text, paragraph, quote });
}

/** The passages that a prompt shows, by their numbers, read back from it. */
export function shownPassages({ messages }: ChatRequest): { paragraph: number; text: string }[] {
  const data = messages.find(({ role }) => role === "user")?.content ?? "";
  return data
    .split("\n")
    .filter((line) => line.startsWith('{"paragraph"'))
    .map((line) => JSON.parse(line));
}
