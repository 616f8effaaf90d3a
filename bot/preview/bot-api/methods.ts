import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { BotApi } from "./bot-api.js";
import { badRequest } from "./bot-api-error.js";
import type { CallParameters } from "./call-parameters.js";
import type { NewMessage } from "./chat-log.js";
import { sendMessageDraft, sendRichMessageDraft } from "./draft-methods.js";
import { type Content, contentGiven, contentOf, isSameContent } from "./message-content.js";
import { messageText } from "./message-text.js";
import { checkReplyMarkup, forcedReplyPlaceholder } from "./reply-markup.js";
import { parseRichMessage } from "./rich-message.js";

type Method = (api: BotApi, parameters: CallParameters, signal: AbortSignal) => unknown;

const ACTIONS = new Set(
  (
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker " +
    "find_location record_video_note upload_video_note"
  ).split(" "),
);

const MAX_NOTICE_LENGTH = 200;

/**
 * The methods of https://core.telegram.org/bots/api that the bot calls, with the limits and errors of its
 * documentation; by name in lower case, since the Bot API takes any case.
 */
export const METHODS: Readonly<Record<string, Method>> = {
  getme: (api) => api.me,

  getupdates: (api, parameters, signal) =>
    api.updates.take(
      {
        offset: parameters.integer("offset", 0),
        limit: parameters.integer("limit", 100),
        timeoutSeconds: parameters.integer("timeout", 0),
        allowed: parameters.object("allowed_updates") as string[] | undefined,
      },
      signal,
    ),

  sendmessage(api, parameters) {
    const chatId = knownChat(api, parameters);
    const replyTo = repliedMessage(api, chatId, parameters);
    const { text, entities } = messageText(parameters);
    const markup = parameters.object("reply_markup");
    const keyboard = checkReplyMarkup(markup);
    const placeholder = forcedReplyPlaceholder(markup);
    const message = api.chats.add(chatId, {
      from: api.me,
      text,
      ...(entities.length > 0 ? { entities } : {}),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
      ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
      ...topic(parameters),
    });
    if (placeholder !== undefined) api.forceReply(chatId, { messageId: message.message_id, placeholder });
    return message;
  },

  sendrichmessage(api, parameters) {
    const chatId = knownChat(api, parameters);
    const replyTo = repliedMessage(api, chatId, parameters);
    const keyboard = checkReplyMarkup(parameters.object("reply_markup"));
    return api.chats.add(chatId, {
      from: api.me,
      rich_message: parseRichMessage(parameters.object("rich_message")),
      ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
      ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
      ...topic(parameters),
    });
  },

  sendmessagedraft: (api, parameters) => sendMessageDraft(api, knownChat(api, parameters), parameters),
  sendrichmessagedraft: (api, parameters) =>
    sendRichMessageDraft(api, knownChat(api, parameters), parameters),

  editmessagetext(api, parameters) {
    const chatId = knownChat(api, parameters);
    const old = ownMessage(api, chatId, parameters);
    const keyboard = checkReplyMarkup(parameters.object("reply_markup"));
    return edit(api, chatId, old, contentGiven(parameters), keyboard);
  },

  editmessagereplymarkup(api, parameters) {
    const chatId = knownChat(api, parameters);
    const old = ownMessage(api, chatId, parameters);
    const keyboard = checkReplyMarkup(parameters.object("reply_markup"));
    return edit(api, chatId, old, contentOf(old), keyboard);
  },

  deletemessage(api, parameters) {
    const chatId = knownChat(api, parameters);
    const messageId = parameters.integer("message_id", 0);
    if (api.chats.find(chatId, messageId) === undefined) throw badRequest("message to delete not found");
    api.chats.remove(chatId, messageId);
    return true;
  },

  sendchataction(api, parameters) {
    const chatId = knownChat(api, parameters);
    const action = parameters.text("action");
    if (!ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
    api.chats.tell({ type: "action", chatId, action });
    return true;
  },

  answercallbackquery(api, parameters) {
    const press = api.presses.get(parameters.text("callback_query_id"));
    if (press === undefined) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    const text = parameters.text("text");
    if (text.length > MAX_NOTICE_LENGTH) throw badRequest("MESSAGE_TOO_LONG");
    api.presses.delete(press.id);
    const chatId = press.message?.chat.id;
    const isAlert = parameters.flag("show_alert");
    if (text !== "" && chatId !== undefined) api.chats.tell({ type: "notice", chatId, text, isAlert });
    return true;
  },

  answerinlinequery(api, parameters) {
    api.inline.answer(parameters);
    return true;
  },

  setmycommands(api, parameters) {
    const scope = commandScope(api, parameters);
    api.commands.set(parameters.object("commands"), scope, parameters.text("language_code"));
    return true;
  },

  getmycommands: (api, parameters) =>
    api.commands.get(parameters.text("language_code"), commandScope(api, parameters)) ?? [],

  deletemycommands(api, parameters) {
    api.commands.delete(commandScope(api, parameters), parameters.text("language_code"));
    return true;
  },

  setwebhook(api, parameters) {
    api.webhook.set(parameters);
    return true;
  },

  deletewebhook(api, parameters) {
    api.webhook.remove(parameters);
    return true;
  },

  getwebhookinfo: (api) => api.webhook.info(),
};

/** Whose commands are meant; of a chat they can be set only where the bot is known. */
function commandScope(api: BotApi, parameters: CallParameters): unknown {
  const scope = parameters.object("scope") as { chat_id?: unknown } | undefined;
  const chatId = scope?.chat_id;
  if (chatId !== undefined && api.chats.chat(Number(chatId)) === undefined)
    throw badRequest("chat not found");
  return scope;
}

function knownChat(api: BotApi, parameters: CallParameters): number {
  const chatId = Number(parameters.text("chat_id") || Number.NaN);
  if (api.chats.chat(chatId) === undefined) throw badRequest("chat not found");
  return chatId;
}

function repliedMessage(
  api: BotApi,
  chatId: number,
  parameters: CallParameters,
): NewMessage["reply_to_message"] {
  const reply = parameters.object("reply_parameters") as
    | { message_id?: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (reply?.message_id === undefined) return undefined;
  const message = api.chats.find(chatId, reply.message_id);
  if (message === undefined && reply.allow_sending_without_reply !== true) {
    throw badRequest("message to be replied not found");
  }
  // One level only, as on Telegram.
  if (message === undefined) return undefined;
  const { reply_to_message: _, ...shallow } = message;
  return shallow as NewMessage["reply_to_message"];
}

function topic(parameters: CallParameters): Pick<NewMessage, "message_thread_id" | "is_topic_message"> {
  const threadId = parameters.integer("message_thread_id", 0);
  return threadId === 0 ? {} : { message_thread_id: threadId, is_topic_message: true };
}

function ownMessage(api: BotApi, chatId: number, parameters: CallParameters): Message.TextMessage {
  const message = api.chats.find(chatId, parameters.integer("message_id", 0));
  if (message === undefined) throw badRequest("message to edit not found");
  if (message.from?.id !== api.me.id) throw badRequest("message can't be edited");
  return message;
}

function edit(
  api: BotApi,
  chatId: number,
  old: Message.TextMessage,
  content: Content,
  keyboard: InlineKeyboardMarkup | undefined,
): Message.TextMessage {
  const { text: _, entities: __, rich_message: ___, reply_markup: oldKeyboard, ...rest }: Message = old;
  const isSame = isSameContent(contentOf(old), content);
  if (isSame && JSON.stringify(oldKeyboard) === JSON.stringify(keyboard)) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same " +
        "as a current content and reply markup of the message",
    );
  }
  const edited = {
    ...rest,
    ...content,
    // Telegram marks no message as edited for its keyboard alone.
    ...(isSame ? {} : { edit_date: Math.floor(Date.now() / 1_000) }),
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  } as Message.TextMessage;
  api.chats.replace(chatId, edited);
  return edited;
}
