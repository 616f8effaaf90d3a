import type { Transformer } from "grammy";
import type { Logger } from "../logger.js";

/** One line for the operator, who alone can change where reports go to. */
export function logMove(logger: Logger, operatorChatId: number | undefined): MovedChatsOptions["onMove"] {
  return (from, to) => {
    if (from === operatorChatId) {
      logger.warn({ chat: from, now: to }, "OPERATOR_CHAT_ID has become a supergroup: set it to its new id");
    } else {
      logger.info({ chat: from, now: to }, "a group has become a supergroup: what is stored for it follows");
    }
  };
}

/** Groups remembered; the oldest are forgotten first, and Telegram tells of them again. */
const MAX_CHATS = 10_000;

/** As Telegram says of a message that is no more. */
const LEFT_BEHIND = { ok: false, error_code: 400, description: "Bad Request: MESSAGE_ID_INVALID" } as const;

export interface MovedChatsOptions {
  /** Lets what is stored for a chat follow it to its new id. */
  readonly moveStored: (from: number, to: number) => void;
  /** Told once of each move. */
  readonly onMove: (from: number, to: number) => void;
}

/**
 * Groups that were turned into supergroups, and thereby have another id. Telegram tells of it twice: by a
 * message in both chats, and by refusing what is sent to the old one.
 */
export class MovedChats {
  readonly #moved = new Map<number, number>();

  constructor(private readonly options: MovedChatsOptions) {}

  /** Takes note of a move; of one that is known already, nothing. */
  note(from: number, to: number): void {
    if (this.#moved.get(from) === to || from === to) return;
    this.#moved.set(from, to);
    const [oldest] = this.#moved.keys();
    if (this.#moved.size > MAX_CHATS && oldest !== undefined) this.#moved.delete(oldest);
    this.options.moveStored(from, to);
    this.options.onMove(from, to);
  }

  /** Lets follow what was stored under the old id of a chat since it moved, by an answer in the making. */
  settle(chatId: number): void {
    const to = this.#moved.get(chatId);
    if (to !== undefined) this.options.moveStored(chatId, to);
  }

  /**
   * Sends to the new chat what was meant for the old one. Other calls fail: the messages that they name are left
   * behind in the old chat, and in the new one their numbers are other messages'.
   */
  readonly follow: Transformer = async (call, method, payload, signal) => {
    const { chat_id: chatId } = payload as { readonly chat_id?: unknown };
    if (typeof chatId !== "number") return await call(method, payload, signal);
    if (!this.#moved.has(chatId)) {
      const response = await call(method, payload, signal);
      const told = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
      if (told === undefined) return response;
      this.note(chatId, told);
    }
    const to = this.#moved.get(chatId);
    if (to === undefined || !method.startsWith("send")) return LEFT_BEHIND;
    const { reply_parameters: _, ...rest } = payload as { readonly reply_parameters?: unknown };
    return await call(method, { ...rest, chat_id: to } as unknown as typeof payload, signal);
  };
}
