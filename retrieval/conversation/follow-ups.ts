import type { ChatModel } from "../chat/chat-model.js";
import type { UnderstandOptions } from "../query/understand-question.js";
import { rewriteWithModel } from "./rewrite-with-model.js";
import { type Standalone, standaloneQuestion } from "./standalone-question.js";
import type { Turn } from "./turn.js";

export interface FollowUpRequest {
  /** As typed. */
  readonly asked: string;
  /** Of this conversation, oldest first. */
  readonly turns: readonly Turn[];
  readonly understanding: UnderstandOptions;
  /** Whom a model's tokens are charged to; null for no one in particular. */
  readonly reader: string | null;
  readonly signal?: AbortSignal;
}

/** Makes questions that lean on earlier ones stand on their own. */
export interface FollowUps {
  standalone(request: FollowUpRequest): Promise<Standalone>;
}

/** Without a model. */
export const RULED_FOLLOW_UPS: FollowUps = {
  standalone: async ({ asked, turns, understanding }) => standaloneQuestion(asked, turns, understanding),
};

/** By a language model, and by rules whenever it fails, takes too long, or brings in what nobody said. */
export class WrittenFollowUps implements FollowUps {
  constructor(
    readonly chat: ChatModel,
    readonly timeLimitMs: number,
  ) {}

  async standalone({ asked, turns, understanding, reader, signal }: FollowUpRequest): Promise<Standalone> {
    const timeLimit = AbortSignal.timeout(this.timeLimitMs);
    const either = signal === undefined ? timeLimit : AbortSignal.any([signal, timeLimit]);
    try {
      return await rewriteWithModel(asked, turns, this.chat, { understanding, reader, signal: either });
    } catch (error) {
      signal?.throwIfAborted();
      if (!timeLimit.aborted) throw error;
      return standaloneQuestion(asked, turns, understanding);
    }
  }
}
