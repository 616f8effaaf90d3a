import type { Chat, Message, MessageEntity, RichMessage, User } from "grammy/types";

/** Messages kept a chat and chats kept in all; the oldest go first. */
export const MAX_MESSAGES_PER_CHAT = 500;
const MAX_CHATS = 1_000;

/** An unfinished message; an empty text stands for "Thinking…". */
export interface Draft {
  readonly draftId: number;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** In place of the text, which is then empty. */
  readonly richMessage?: RichMessage;
  readonly threadId?: number;
  /** Whether it has a stop button, and whether it stays for a moment when that is pressed. */
  readonly canStop?: true;
  readonly keepOnStop?: true;
}

/** A message that readers' apps reply to unless told otherwise. */
export interface ForcedReply {
  readonly messageId: number;
  /** For the empty text field; "" for the app's own. */
  readonly placeholder: string;
}

/** Something that people in a chat see. */
export type ChatEvent =
  | { readonly type: "message" | "edited"; readonly chatId: number; readonly message: Message.TextMessage }
  | { readonly type: "deleted"; readonly chatId: number; readonly messageId: number }
  | { readonly type: "action"; readonly chatId: number; readonly action: string }
  /** Null when the draft is gone. */
  | { readonly type: "draft"; readonly chatId: number; readonly draft: Draft | null }
  | { readonly type: "forced-reply"; readonly chatId: number; readonly reply: ForcedReply }
  /** Shown in passing, or as an alert that must be closed. */
  | { readonly type: "notice"; readonly chatId: number; readonly text: string; readonly isAlert: boolean };

/** What a new message holds besides its id, time and chat. */
export type NewMessage = { readonly from: User } & Partial<
  Omit<Message, "message_id" | "date" | "chat" | "from">
>;

/** The chats and their messages, in memory. */
export class ChatLog {
  readonly #chats = new Map<number, { chat: Chat; messages: Message.TextMessage[] }>();
  readonly #listeners = new Set<(event: ChatEvent) => void>();
  #nextMessageId = 1;

  /** Makes a chat known: a bot can write to a chat only after somebody there has written to it. */
  enter(chat: Chat): void {
    if (this.#chats.has(chat.id)) return;
    this.#chats.set(chat.id, { chat, messages: [] });
    const [oldest] = this.#chats.keys();
    if (this.#chats.size > MAX_CHATS && oldest !== undefined) this.#chats.delete(oldest);
  }

  chat(chatId: number): Chat | undefined {
    return this.#chats.get(chatId)?.chat;
  }

  messages(chatId: number): readonly Message.TextMessage[] {
    return this.#chats.get(chatId)?.messages ?? [];
  }

  find(chatId: number, messageId: number): Message.TextMessage | undefined {
    return this.messages(chatId).find((message) => message.message_id === messageId);
  }

  add(chatId: number, content: NewMessage): Message.TextMessage {
    const entry = this.#chats.get(chatId);
    if (entry === undefined) throw new Error(`chat ${chatId} is not known: enter it first`);
    const message = {
      message_id: this.#nextMessageId++,
      date: Math.floor(Date.now() / 1_000),
      chat: entry.chat,
      ...content,
    } as Message.TextMessage;
    entry.messages.push(message);
    if (entry.messages.length > MAX_MESSAGES_PER_CHAT) entry.messages.shift();
    this.tell({ type: "message", chatId, message });
    return message;
  }

  replace(chatId: number, message: Message.TextMessage): void {
    const messages = this.#chats.get(chatId)?.messages ?? [];
    const index = messages.findIndex((it) => it.message_id === message.message_id);
    if (index === -1) return;
    messages[index] = message;
    this.tell({ type: "edited", chatId, message });
  }

  remove(chatId: number, messageId: number): void {
    const entry = this.#chats.get(chatId);
    if (entry === undefined) return;
    entry.messages = entry.messages.filter((it) => it.message_id !== messageId);
    this.tell({ type: "deleted", chatId, messageId });
  }

  tell(event: ChatEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Calls `listener` for all that happens from now on, until the returned function is called. */
  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
