import type { ChatLog, Draft } from "./chat-log.js";

/** "A temporary 30-second preview" of https://core.telegram.org/bots/api#sendmessagedraft */
export const DRAFT_LIFE_MS = 30_000;

/** One that is kept when it is stopped "will still disappear after a short time"; how short is not documented. */
export const KEPT_LIFE_MS = 5_000;

/** What the bot shows of messages that it is still writing: one a chat, in no log, gone after a while. */
export class Drafts {
  readonly #shown = new Map<number, { draft: Draft; expiry: NodeJS.Timeout }>();
  /** The draft that was stopped last, by chat. */
  readonly #stopped = new Map<number, number>();

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

  /** Shows a draft in the place of the chat's last one; nothing more of one that was stopped. */
  show(chatId: number, draft: Draft): void {
    if (this.#stopped.get(chatId) !== draft.draftId) this.#show(chatId, draft, DRAFT_LIFE_MS);
  }

  /** The reader presses the button of a draft; undefined when there is no such draft with a button. */
  stop(chatId: number, draftId: number): Draft | undefined {
    const draft = this.find(chatId);
    if (draft?.draftId !== draftId || draft.canStop === undefined) return undefined;
    this.#stopped.set(chatId, draftId);
    const { canStop: _, ...kept } = draft;
    if (draft.keepOnStop === undefined) this.#remove(chatId);
    else this.#show(chatId, kept, KEPT_LIFE_MS);
    return draft;
  }

  #show(chatId: number, draft: Draft, lifeMs: number): void {
    clearTimeout(this.#shown.get(chatId)?.expiry);
    // Nobody waits for it when the preview ends.
    const expiry = setTimeout(() => this.#remove(chatId), lifeMs).unref();
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
