import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { delay } from "../abortable.js";
import type { BotApi } from "./bot-api/bot-api.js";
import type { ChatEvent } from "./bot-api/chat-log.js";
import { pageChatOf } from "./page-places.js";

/** Proxies and browsers close streams that are silent for longer. */
const HEARTBEAT_MS = 20_000;

/** What happens in the page's chats, as it happens, until the page goes away. */
export function pageEvents(api: BotApi): (context: Context) => Response {
  return (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: ChatEvent) => {
        const chat = pageChatOf(event.chatId);
        if (chat === undefined) return;
        void stream.writeSSE({ event: event.type, data: JSON.stringify({ ...event, chat }) });
      };
      const unsubscribe = api.chats.subscribe(send);
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      while (!gone.signal.aborted) {
        await stream.writeSSE({ event: "heartbeat", data: "" });
        await delay(HEARTBEAT_MS, gone.signal);
      }
      unsubscribe();
    });
}
