import type { BotApi } from "../../../bot/preview/bot-api/bot-api.js";
import type { ChatEvent } from "../../../bot/preview/bot-api/chat-log.js";
import { nowMs } from "./clock.js";
import type { Exchange, Order, Said, Seen } from "./messages.js";

/**
 * Asks all questions at once, and waits until each has a reply or the time is over.
 *
 * @param onReply told how many questions have a reply
 */
export async function readersAsk(
  api: BotApi,
  { questions, limitMs }: Order,
  onReply: (replied: number) => void,
): Promise<Pick<Exchange, "said" | "seen">> {
  const chats = new Set(questions.map(({ place }) => place.chat.id));
  const said: Said[] = [];
  const seen: Seen[] = [];
  /** Messages without a reply. */
  const waiting = new Set<number>();
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stopWatching();
      resolve();
    };
    const timer = setTimeout(end, limitMs);
    const stopWatching = api.chats.subscribe((event) => {
      const one = seenIn(event, api.me.id);
      if (one === null || !chats.has(one.chatId)) return;
      seen.push(one);
      if (one.repliesTo === undefined || !waiting.delete(one.repliesTo)) return;
      onReply(said.length - waiting.size);
      if (waiting.size === 0) end();
    });
    for (const { place, text } of questions) {
      const atMs = nowMs();
      const { message_id } = api.say(place, text);
      said.push({ chatId: place.chat.id, messageId: message_id, atMs });
      waiting.add(message_id);
    }
  });
  return { said, seen };
}

function seenIn(event: ChatEvent, botId: number): Seen | null {
  const atMs = nowMs();
  const { chatId } = event;
  if (event.type === "draft" && event.draft !== null) {
    return { chatId, kind: "draft", text: event.draft.text, repliesTo: undefined, atMs };
  }
  if (event.type !== "message" || event.message.from?.id !== botId) return null;
  const { text, reply_to_message } = event.message;
  return { chatId, kind: "message", text: text ?? "", repliesTo: reply_to_message?.message_id, atMs };
}
