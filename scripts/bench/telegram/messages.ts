import type { Place } from "../../../bot/preview/bot-api/bot-api.js";

/** How the thread of the Bot API server is started. */
export interface ServerOptions {
  /** Whether it takes only as many messages as Telegram documents; as many as come by default. */
  readonly isLimited?: boolean;
}

export interface Question {
  readonly place: Place;
  readonly text: string;
}

/** To the thread, one at a time: all these questions are asked at once. */
export interface Order {
  readonly questions: readonly Question[];
  /** How long the replies are waited for. */
  readonly limitMs: number;
}

/** From the thread. */
export type Report =
  | { readonly type: "ready"; readonly token: string; readonly apiRoot: string }
  /** While replies are waited for: how many questions have theirs. */
  | { readonly type: "progress"; readonly replied: number }
  | { readonly type: "done"; readonly exchange: Exchange };

/** What readers asked and saw, up to the reply to the last question or the end of the time. */
export interface Exchange {
  readonly said: readonly Said[];
  /** In the chats of the questions, in the order in which it came. */
  readonly seen: readonly Seen[];
  /** The bot's calls meanwhile, polls not counted. */
  readonly calls: number;
  /** Those of them that were answered with 429, "Too Many Requests". */
  readonly refused: number;
}

/** A reader's message. */
export interface Said {
  readonly chatId: number;
  readonly messageId: number;
  /** When its update was queued, on the clock of `clock.ts`. */
  readonly atMs: number;
}

/** What a reader sees in a chat of the bot's. */
export interface Seen {
  readonly chatId: number;
  /** A message, or one that is still being written. */
  readonly kind: "message" | "draft";
  readonly text: string;
  /** Of the reader's message that it answers. */
  readonly repliesTo: number | undefined;
  /** When the server had it, on the clock of `clock.ts`. */
  readonly atMs: number;
}
