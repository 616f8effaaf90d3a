import type { Chat, User } from "grammy/types";
import { z } from "zod";
import { languageSchema } from "../../corpus/article.js";
import type { Place } from "./bot-api/bot-api.js";

/** The one reader of the preview; also the id of the private chat with the bot, as on Telegram. */
export const READER_ID = 1;
/** Whom the reader can write as in the group, to see how the bot tells members apart. */
const MEMBER_ID = 2;
/** https://core.telegram.org/bots/api#chat: ids of supergroups are negative and start with -100. */
export const GROUP_ID = -1_000_000_000_001;

const READER_NAME = "Reader";
export const MEMBER_NAME = "Lan";
const GROUP_TITLE = "Newsroom";

/** The page's chats: one with the bot alone, and a group with another member. */
export const pageChatSchema = z.enum(["private", "group"]).default("private");
export type PageChat = z.infer<typeof pageChatSchema>;

/** Where something is done on the page, by whom, and in which language of the interface. */
export const placeSchema = z.object({
  chat: pageChatSchema,
  as: z.enum(["reader", "member"]).default("reader"),
  language: languageSchema,
});

const CHAT_IDS: Readonly<Record<PageChat, number>> = { private: READER_ID, group: GROUP_ID };

export function chatIdOf(chat: PageChat): number {
  return CHAT_IDS[chat];
}

/** The page's name of a chat; undefined for chats that are not on the page. */
export function pageChatOf(chatId: number): PageChat | undefined {
  if (chatId === READER_ID) return "private";
  return chatId === GROUP_ID ? "group" : undefined;
}

export function placeOf({ chat, as, language }: z.infer<typeof placeSchema>): Place {
  // Nobody else can write in a private chat.
  const isMember = as === "member" && chat === "group";
  const from: User = {
    id: isMember ? MEMBER_ID : READER_ID,
    is_bot: false,
    first_name: isMember ? MEMBER_NAME : READER_NAME,
    language_code: language,
  };
  return {
    from,
    chat: chat === "group" ? GROUP : { id: READER_ID, type: "private", first_name: READER_NAME },
  };
}

const GROUP: Chat = { id: GROUP_ID, type: "supergroup", title: GROUP_TITLE };
