import type { InlineKeyboardButton, Message } from "grammy/types";
import type { Place } from "../../bot/preview/bot-api/bot-api.js";
import type { Passage } from "../../retrieval/index/passage-store.js";
import { type BotHarness, until } from "./bot-harness.js";
import { citation } from "./fake-engine.js";
import { sha256 } from "./sha256.js";

/** Paragraphs of an article that quotes, in the sixth, what `citation()` cites. */
export const PARAGRAPHS = [
  "The lead.",
  "The second.",
  "The third.",
  "Two before.",
  "One before.",
  citation().quote,
  "One after.",
  "Two after.",
  "Three after.",
];

/** Makes an article the one that is indexed now, in place of what was; no paragraphs withdraw it. */
export function index(
  bot: BotHarness,
  paragraphs: readonly string[],
  articleId = citation().articleId,
): void {
  const { passages } = bot.engine;
  for (const key of [...passages.keys()]) if (key.startsWith(`${articleId}#`)) passages.delete(key);
  paragraphs.forEach((text, paragraph) => {
    // Of the article itself nothing is read: the citation has it.
    const passage = { ordinal: paragraph, articleId, paragraph, text, hash: sha256(text), speakers: [] };
    passages.set(`${articleId}#${paragraph}`, passage as unknown as Passage);
  });
}

export function buttons(message: Message.TextMessage): InlineKeyboardButton[] {
  return message.reply_markup?.inline_keyboard.flat() ?? [];
}

/** The labels under a message, row by row. */
export function labels(message: Message.TextMessage): string[][] {
  return message.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text)) ?? [];
}

/** Presses the button with a label, on the message as it is now. */
export function press(bot: BotHarness, place: Place, message: Message.TextMessage, label: string): void {
  const now = bot.api.chats.find(place.chat.id, message.message_id) ?? message;
  const button = buttons(now).find(({ text }) => text === label);
  if (button === undefined || !("callback_data" in button) || button.callback_data === undefined) {
    throw new Error(`no button "${label}" among ${JSON.stringify(labels(now))}`);
  }
  bot.api.press(place, now, button.callback_data);
}

/** Presses a button and returns the message that comes of it. */
export async function pressForReply(
  bot: BotHarness,
  place: Place,
  message: Message.TextMessage,
  label: string,
): Promise<Message.TextMessage> {
  const before = bot.replies(place).length;
  press(bot, place, message, label);
  return (await bot.awaitReplies(place, before + 1))[before]!;
}

/** Presses a button of a message and returns the message as it is after that. */
export async function pressForEdit(
  bot: BotHarness,
  place: Place,
  message: Message.TextMessage,
  label: string,
): Promise<Message.TextMessage> {
  const edits = () => bot.calls.filter(({ method }) => method.toLowerCase() === "editmessagetext").length;
  const before = edits();
  const old = JSON.stringify(bot.api.chats.find(place.chat.id, message.message_id));
  press(bot, place, message, label);
  await until(
    () => edits() > before && JSON.stringify(bot.api.chats.find(place.chat.id, message.message_id)) !== old,
  );
  return bot.api.chats.find(place.chat.id, message.message_id)!;
}

/** The words of a message that an entity of some type marks. */
export function marked(message: Message.TextMessage, type: string): string[] {
  return (message.entities ?? [])
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => message.text.slice(offset, offset + length));
}
