import type { ChatLog, Draft } from "./chat-log.js";

/** "A temporary 30-second preview" of https://core.telegram.org/bots/api#sendmessagedraft */
export const DRAFT_LIFE_MS = 30_000;

/** What the bot shows of messages that it is still writing: one a chat, in no log, gone after a while. */
export class Drafts {
  readonly #shown = new Map<number, { draft: Draft; expiry: NodeJS.Timeout }>();

  /** @param authorId The bot: its next message takes the place of its draft. */
  constructor(
    private readonly chats: ChatLog,
    authorId: number,
  ) {
    chats.subscribe((event) => {
      if (event.type === "message" && event.message.from?.id === authorId) this.#remove(event.chatId);
    });
  }

  find(chatId: number): Draft | undefined {
    return this.#shown.get(chatId)?.draft;
  }

  /** Shows a draft in the place of the chat's last one. */
  show(chatId: number, draft: Draft): void {
    clearTimeout(this.#shown.get(chatId)?.expiry);
    // Nobody waits for it when the preview ends.
    const expiry = setTimeout(() => this.#remove(chatId), DRAFT_LIFE_MS).unref();
    this.#shown.set(chatId, { draft, expiry });
    this.chats.tell({ type: "draft", chatId, draft });
  }

  #remove(chatId: number): void {
    const shown = this.#shown.get(chatId);
    if (shown === undefined) return;
    clearTimeout(shown.expiry);
    this.#shown.delete(chatId);
    this.chats.tell({ type: "draft", chatId, draft: null });
  }
}
