import type {
  CallbackQuery,
  Chat,
  InlineQuery,
  Message,
  MessageGenerationStopped,
  Update,
  User,
  UserFromGetMe,
} from "grammy/types";
import { ChatLog, type ForcedReply } from "./chat-log.js";
import { CommandMenus } from "./command-menus.js";
import { detectEntities } from "./detect-entities.js";
import { Drafts } from "./drafts.js";
import type { FloodLimits } from "./flood-limits.js";
import { InlineQueries } from "./inline-queries.js";
import { UpdateQueue } from "./update-queue.js";
import { Webhook } from "./webhook.js";

/** Who writes, and where. */
export interface Place {
  readonly from: User;
  readonly chat: Chat;
}

/** Anything a message can hold besides its text: a sticker, a photo, the message it replies to … */
export type MessageContent = Partial<Omit<Message, "message_id" | "date" | "chat" | "from">>;

export interface BotApiOptions {
  /** How many messages the bot may send; as many as it likes unless given. */
  readonly floodLimits?: FloodLimits;
  /** The unit of the pauses between two tries to bring an update to a webhook; a second unless given. */
  readonly webhookPauseMs?: number;
}

/** Callback queries wait this many presses long for an answer. */
const MAX_PRESSES = 1_000;

/**
 * A Telegram of one bot, in memory: the readers' side of it. What the bot calls stands in `methods.ts`.
 */
export class BotApi {
  readonly updates = new UpdateQueue();
  readonly chats = new ChatLog();
  readonly drafts: Drafts;
  /** Presses that the bot has not answered yet, by callback query id. */
  readonly presses = new Map<string, CallbackQuery>();
  /** What readers are asked to reply to, by chat, until somebody there writes. */
  readonly forcedReplies = new Map<number, ForcedReply>();
  readonly inline = new InlineQueries();
  readonly commands = new CommandMenus();
  #nextPress = 1;

  readonly floodLimits: FloodLimits | undefined;
  readonly webhook: Webhook;

  constructor(
    readonly me: UserFromGetMe,
    { floodLimits, webhookPauseMs }: BotApiOptions = {},
  ) {
    this.floodLimits = floodLimits;
    this.webhook = new Webhook(this.updates, webhookPauseMs);
    this.drafts = new Drafts(this.chats, me.id);
  }

  /** A reader writes a text. */
  say(place: Place, text: string, content: MessageContent = {}): Message.TextMessage {
    return this.send(place, { text, entities: detectEntities(text), ...content } as MessageContent);
  }

  /** A reader sends any message. */
  send(place: Place, content: MessageContent): Message.TextMessage {
    this.chats.enter(place.chat);
    this.forcedReplies.delete(place.chat.id);
    const message = this.chats.add(place.chat.id, {
      from: place.from,
      ...content,
    } as Parameters<ChatLog["add"]>[1]);
    this.updates.add({ message } as Omit<Update, "update_id">);
    return message;
  }

  /** A reader corrects a text of theirs. */
  correct(message: Message.TextMessage, text: string): void {
    const { entities: _, ...rest } = message;
    const edit_date = Math.floor(Date.now() / 1_000);
    const edited = { ...rest, text, entities: detectEntities(text), edit_date } as typeof message;
    this.chats.replace(message.chat.id, edited);
    this.updates.add({ edited_message: edited } as Omit<Update, "update_id">);
  }

  /** The bot asks readers of a chat to reply to a message. */
  forceReply(chatId: number, reply: ForcedReply): void {
    this.forcedReplies.set(chatId, reply);
    this.chats.tell({ type: "forced-reply", chatId, reply });
  }

  /**
   * The reader of a private chat presses the stop button of a draft.
   *
   * @returns false when the chat shows no such draft, or one without the button
   */
  stopDraft(chat: Chat, draftId: number): boolean {
    const draft = this.drafts.stop(chat.id, draftId);
    if (draft === undefined) return false;
    const { threadId } = draft;
    const thread = threadId === undefined ? {} : { message_thread_id: threadId };
    const stopped = { chat, draft_id: draftId, ...thread } as MessageGenerationStopped;
    this.updates.add({ stopped_message_generation: stopped });
    return true;
  }

  /** A reader types `@bot query` in some chat, or scrolls on to the page that `offset` stands for. */
  typeInline(from: User, query: string, offset = ""): InlineQuery {
    const asked = this.inline.add({ from, query, offset });
    this.updates.add({ inline_query: asked });
    return asked;
  }

  /** A reader presses an inline button of a message. */
  press(place: Place, message: Message.TextMessage, data: string): CallbackQuery {
    const query: CallbackQuery = {
      id: String(this.#nextPress++),
      from: place.from,
      message,
      chat_instance: String(place.chat.id),
      data,
    };
    this.presses.set(query.id, query);
    const [oldest] = this.presses.keys();
    if (this.presses.size > MAX_PRESSES && oldest !== undefined) this.presses.delete(oldest);
    this.updates.add({ callback_query: query });
    return query;
  }
}

/** What `getMe` tells of a bot that can do nothing out of the ordinary but inline mode. */
export function plainBot(token: string, username: string): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10),
    is_bot: true,
    first_name: "Trichdan",
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    can_manage_bots: false,
    supports_guest_queries: false,
    supports_inline_queries: true,
    supports_join_request_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  };
}
