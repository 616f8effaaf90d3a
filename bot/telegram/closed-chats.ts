import type { Transformer } from "grammy";
import { closesChat, type Refusal } from "./refusals.js";

/** So long a chat counts as closed unless it is heard from; an operator's chat may be silent for good. */
const CLOSED_MS = 10 * 60_000;

/** Chats remembered; the oldest are forgotten first. */
const MAX_CHATS = 10_000;

/** Says nothing of whether a message would get through. */
const COURTESIES = new Set<string>(["sendChatAction"]);

/**
 * Remembers which chats refuse the bot, and spares them further calls: whoever has blocked it, or removed it
 * from their group, is written to once and not again for the rest of the answer, nor for what waits behind it.
 * The calls fail as the first one did.
 */
export class ClosedChats {
  readonly #closed = new Map<number, Refusal & { readonly untilMs: number }>();

  /** @param now The clock, in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** A chat that is heard from is open again. */
  heardFrom(chatId: number | undefined): void {
    if (chatId !== undefined) this.#closed.delete(chatId);
  }

  readonly spare: Transformer = async (call, method, payload, signal) => {
    const chatId = (payload as { readonly chat_id?: unknown }).chat_id;
    if (typeof chatId !== "number") return await call(method, payload, signal);
    const closed = this.#closed.get(chatId);
    if (closed !== undefined && this.now() < closed.untilMs) {
      return { ok: false, error_code: closed.error_code, description: closed.description };
    }
    const response = await call(method, payload, signal);
    if (!response.ok && !COURTESIES.has(method) && closesChat(response)) this.#close(chatId, response);
    return response;
  };

  #close(chatId: number, { error_code, description }: Refusal): void {
    this.#closed.delete(chatId);
    this.#closed.set(chatId, { error_code, description, untilMs: this.now() + CLOSED_MS });
    const [oldest] = this.#closed.keys();
    if (this.#closed.size > MAX_CHATS && oldest !== undefined) this.#closed.delete(oldest);
  }
}
