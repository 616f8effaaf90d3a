import { detectEntities } from "../../../bot/preview/bot-api/detect-entities.js";
import type { Dice } from "./dice.js";

/** JSON as it comes over the wire. */
export type Json = null | boolean | number | string | Json[] | { [field: string]: Json };
export type JsonObject = { [field: string]: Json };

/** Where an update comes from: nobody else writes from there. */
export interface Origin {
  readonly readerId: number;
  /** Negative. */
  readonly groupId: number;
  readonly bot: { readonly id: number; readonly username: string };
  readonly questions: readonly string[];
}

const COMMANDS = [
  "/start",
  "/start a_0123abcd",
  "/start inline",
  "/help",
  "/ask",
  "/verify",
  "/timeline",
  "/compare",
  "/latest",
  "/articles",
  "/articles Việt Nam",
  "/language",
  "/style",
  "/privacy",
  "/forget",
  "/nothing",
];

/** One for each kind of press; a test holds them to the patterns. */
export const PRESSES: Readonly<Record<string, string>> = {
  example: "ask:en:0",
  starter: "go:1",
  latest: "latest:1",
  articles: "with:1:Việt Nam",
  language: "lang:vi",
  style: "style:rich",
  feedback: "fb:0123abcd:other",
  evidence: "ev:0123abcd:1:1",
  sourcePage: "ep:0123abcd:ev:1",
  copy: "ec:0123abcd:1",
  timelineOfAnswer: "et:0123abcd",
  report: "er:0123abcd:1",
  reportChoice: "es:0123abcd:1",
  reportBack: "eb:0123abcd",
  reportReason: "en:0123abcd:1:speaker",
};

const BAD_PRESSES = [
  "",
  "ev:",
  "ev:0123abcd:999:-99",
  "go:999999999",
  "lang:xx",
  "fb:0123abcd:",
  "__proto__",
  "🂡".repeat(16),
];

const DATE = 1_760_000_000;

/** An update as Telegram sends it, without its id: one of all kinds, most often a question in private. */
export function baseUpdate(dice: Dice, origin: Origin): JsonObject {
  if (dice.below(3) > 0) return dice.one(IN_PRIVATE)(dice, origin);
  return dice.one(ELSEWHERE)(dice, origin);
}

type Base = (dice: Dice, origin: Origin) => JsonObject;

const IN_PRIVATE: readonly Base[] = [
  (dice, origin) => ({ message: textIn(privateChat(origin), ask(dice, origin), origin) }),
  (dice, origin) => ({ message: textIn(privateChat(origin), ask(dice, origin), origin) }),
  (dice, origin) => ({ message: textIn(privateChat(origin), dice.one(COMMANDS), origin) }),
  (dice, origin) => ({ message: textIn(privateChat(origin), `/ask ${ask(dice, origin)}`, origin) }),
  (dice, origin) => ({
    message: {
      ...textIn(privateChat(origin), ask(dice, origin), origin),
      reply_to_message: botMessage(privateChat(origin), origin),
      quote: { text: "quoted", position: 0, is_manual: true },
    },
  }),
  (dice, origin) => ({
    message: {
      ...textIn(privateChat(origin), ask(dice, origin), origin),
      forward_origin: { type: "hidden_user", date: DATE, sender_user_name: "Somebody" },
      link_preview_options: { is_disabled: true },
      via_bot: { id: 4_242, is_bot: true, first_name: "Other", username: "other_bot" },
    },
  }),
  (_, origin) => ({
    message: {
      ...header(privateChat(origin), origin),
      photo: [{ file_id: "a", file_unique_id: "b", width: 1, height: 1 }],
      caption: "what is this?",
      caption_entities: [{ type: "bold", offset: 0, length: 4 }],
    },
  }),
];

const ELSEWHERE: readonly Base[] = [
  (dice, origin) => ({
    edited_message: { ...textIn(privateChat(origin), ask(dice, origin), origin), edit_date: DATE },
  }),
  (dice, origin) => ({
    message: textIn(group(origin, "group"), `@${origin.bot.username} ${ask(dice, origin)}`, origin),
  }),
  (dice, origin) => ({
    message: {
      ...textIn(group(origin, "supergroup"), ask(dice, origin), origin),
      message_thread_id: 7,
      is_topic_message: true,
      reply_to_message: botMessage(group(origin, "supergroup"), origin),
      sender_chat: group(origin, "supergroup"),
    },
  }),
  press,
  press,
  press,
  (dice, { readerId, questions }) => ({
    inline_query: {
      id: "77",
      from: user(readerId),
      query: dice.one(questions),
      offset: dice.one(["", "10", "x"]),
    },
  }),
  (_, origin) => ({
    message: {
      ...header(group(origin, "group"), origin),
      migrate_to_chat_id: -1_000_000_000_000 + origin.groupId,
    },
  }),
  (_, origin) => ({
    message: { ...header(group(origin, "supergroup"), origin), migrate_from_chat_id: origin.groupId + 1 },
  }),
  (_, origin) => ({ stopped_message_generation: { chat: privateChat(origin), draft_id: 5 } }),
  // What the bot does not ask for, and kinds that nobody knows.
  (dice, origin) => ({
    channel_post: { ...textIn(group(origin, "channel"), ask(dice, origin), origin), from: null },
  }),
  (dice, origin) => ({
    [dice.one(["business_message", "guest_message", "edited_channel_post"])]: {
      ...textIn(privateChat(origin), ask(dice, origin), origin),
      business_connection_id: "business",
    },
  }),
  (_, origin) => ({
    my_chat_member: {
      ...header(group(origin, "supergroup"), origin),
      old_chat_member: { status: "member", user: user(origin.bot.id) },
      new_chat_member: { status: "kicked", user: user(origin.bot.id), until_date: 0 },
    },
  }),
  (_, origin) => ({
    message_reaction: {
      ...header(group(origin, "supergroup"), origin),
      user: user(origin.readerId),
      old_reaction: [],
      new_reaction: [{ type: "emoji", emoji: "👍" }],
    },
  }),
  (_, origin) => ({ poll_answer: { poll_id: "1", user: user(origin.readerId), option_ids: [0] } }),
  (dice, origin) => ({
    [dice.one(["kind_of_tomorrow", "__proto__", "constructor"])]: header(privateChat(origin), origin),
  }),
];

function press(dice: Dice, origin: Origin): JsonObject {
  const data = dice.below(4) === 0 ? dice.one(BAD_PRESSES) : dice.one(Object.values(PRESSES));
  const chat = dice.onceIn(2) ? privateChat(origin) : group(origin, "supergroup");
  return {
    callback_query: {
      id: "1234567890",
      from: user(origin.readerId),
      message: botMessage(chat, origin),
      chat_instance: "1",
      data,
    },
  };
}

function ask(dice: Dice, { questions }: Origin): string {
  return dice.one(questions);
}

function user(id: number): JsonObject {
  return {
    id,
    is_bot: false,
    first_name: "Reader",
    last_name: "R.",
    username: "reader",
    language_code: "vi",
  };
}

export function privateChat({ readerId }: Pick<Origin, "readerId">): JsonObject {
  return { id: readerId, type: "private", first_name: "Reader", username: "reader" };
}

function group({ groupId }: Origin, type: string): JsonObject {
  return { id: groupId, type, title: "Group", is_forum: true };
}

function header(chat: JsonObject, { readerId }: Origin): JsonObject {
  return { message_id: 1_000 + (readerId % 1_000), date: DATE, chat, from: user(readerId) };
}

function textIn(chat: JsonObject, text: string, origin: Origin): JsonObject {
  return { ...header(chat, origin), text, entities: detectEntities(text) as unknown as Json[] };
}

function botMessage(chat: JsonObject, { bot }: Origin): JsonObject {
  return {
    message_id: 900,
    date: DATE,
    chat,
    from: { id: bot.id, is_bot: true, first_name: "Bot", username: bot.username },
    text: "An answer [1]",
    reply_markup: { inline_keyboard: [[{ text: "👎", callback_data: "fb:0123abcd:bad" }]] },
  };
}
