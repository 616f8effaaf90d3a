import { ChatError } from "../chat/chat-error.js";
import type { ChatModel, ChatReply, ChatRequest, ChatUsage } from "../chat/chat-model.js";
import { estimatePromptTokens } from "../chat/estimate-tokens.js";
import type { Reservation, SpendingLimits } from "./spending-limits.js";

/** A chat model that is asked only within limits, and whose every request is charged, also one that broke off. */
export class LimitedChat implements ChatModel {
  readonly id: string;

  constructor(
    readonly model: ChatModel,
    readonly limits: SpendingLimits,
  ) {
    this.id = model.id;
  }

  /** Reading it throws a `ChatError` of the kind `budget` when the limits leave no room; then nothing is sent. */
  reply(request: ChatRequest): ChatReply {
    return new LimitedReply(this.model.reply(request), () => this.#reserve(request));
  }

  #reserve(request: ChatRequest): Reservation {
    const { maxOutputTokens, reader = null } = request;
    const most = { promptTokens: estimatePromptTokens(request), completionTokens: maxOutputTokens };
    const reserved = this.limits.reserve(reader, most);
    if (reserved === null) {
      throw new ChatError(
        `chat model ${this.id} was not asked: the day's limit is reached; raise CHAT_DAILY_… or wait`,
        "budget",
      );
    }
    return reserved;
  }
}

class LimitedReply implements ChatReply {
  constructor(
    readonly reply: ChatReply,
    readonly reserve: () => Reservation,
  ) {}

  get usage(): ChatUsage {
    return this.reply.usage;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    const reservation = this.reserve();
    try {
      yield* this.reply;
    } finally {
      reservation.settle(this.reply.usage);
    }
  }
}
