// One message of the conversation as a list item.

import { drawEmoji } from "/emoji.js";
import { element, formattedText } from "/formatted-text.js";
import { keyboardNode } from "/keyboard-node.js";
import { beginningOf, richNodes } from "/rich-message.js";

const texts = document.body.dataset;
const readerId = Number(texts.readerId);

const MAX_REPLIED_CHARACTERS = 120;

// Written as the bot writes its dates: "22 May 2020, 14:05".
const TIMES = { en: "en-GB", vi: "vi-VN" };
const clock = new Intl.DateTimeFormat(TIMES[document.documentElement.lang], {
  hour: "2-digit",
  minute: "2-digit",
});

/**
 * @param options.isFromBot Whose message it is.
 * @param options.isInGroup Whether it must be seen who wrote it.
 * @param options.onCommand Called with the command that is pressed.
 * @param options.onPress Called with the callback data of the button that is pressed.
 * @param options.onReply Called with the words that are selected in the message, which may be none.
 * @param options.onEdit Called when the message is to be corrected.
 * @param options.onFind Called with the id of the message that this one replies to.
 * @param options.find Gives a message by its id as it is now; undefined for one that is not shown.
 */
export function messageNode(message, options) {
  const { isFromBot } = options;
  const isOwn = message.from?.id === readerId;
  const entities = isFromBot || message.via_bot ? (message.entities ?? []) : [];
  const content = message.rich_message
    ? richNodes(message)
    : formattedText(message.text ?? "", entities, options.onCommand);
  const bubble = element(
    "div",
    "bubble",
    authorNode(message, options),
    ...replyNodes(message, options),
    ...content,
  );
  drawEmoji(bubble);
  bubble.append(footNode(message, bubble, options));
  const item = element("li", isOwn ? "message from-reader" : "message", bubble);
  item.tabIndex = -1;
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length > 0) item.append(keyboardNode(rows, options.onPress));
  return item;
}

/** Puts other buttons under a message that is otherwise as it was: what is open in it stays open. */
export function replaceKeyboard(item, message, onPress) {
  item.querySelector(":scope > .keyboard")?.remove();
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length > 0) item.append(keyboardNode(rows, onPress));
}

function nameOf(from, isFromBot) {
  if (isFromBot) return texts.bot;
  return from?.id === readerId ? texts.you : (from?.first_name ?? "");
}

function authorNode({ from }, { isFromBot, isInGroup }) {
  const isSeen = isInGroup && from?.id !== readerId;
  // Whom a screen reader names first is named by the place of the bubble to those who see it.
  return isSeen
    ? element("p", isFromBot ? "author of-bot" : "author", nameOf(from, isFromBot))
    : element("span", "hidden", `${nameOf(from, isFromBot)}: `);
}

function replyNodes(message, { onFind, find }) {
  const { reply_to_message: repliedTo } = message;
  const words = repliedWords(message, find(repliedTo?.message_id) ?? repliedTo);
  if (!words) return [];
  const label = element("span", "hidden", `${texts.inReply} `);
  const button = element("button", "reply", label, element("span", "", words));
  button.type = "button";
  button.addEventListener("click", () => onFind(repliedTo.message_id));
  return [button];
}

/** Words that were picked to be quoted stay; else what the message says now, also after it was edited. */
function repliedWords({ quote }, repliedTo) {
  return oneLine(quote?.text ?? repliedTo?.text ?? beginningOf(repliedTo?.rich_message) ?? "");
}

/** Shows above a reply what the message that it is to says now. */
export function renewReply(item, message, repliedTo) {
  item.querySelector(".reply > :last-child")?.replaceChildren(repliedWords(message, repliedTo));
}

/** Enough of a text to know it by: more would be cut off, and read out in full by a screen reader. */
export function oneLine(text) {
  return [...text.replace(/\s+/g, " ").trim()].slice(0, MAX_REPLIED_CHARACTERS).join("");
}

function footNode(message, bubble, { isFromBot, onReply, onEdit }) {
  const sent = new Date(message.date * 1000);
  const time = element("time", "", clock.format(sent));
  time.dateTime = sent.toISOString();
  const reply = actNode(texts.reply, () => onReply(selectionIn(bubble)));
  // Pressing it must leave the selection that is to be quoted.
  reply.addEventListener("mousedown", (event) => event.preventDefault());
  const acts = isFromBot || message.via_bot ? [reply] : [reply, actNode(texts.edit, onEdit)];
  const via = message.via_bot ? [element("span", "", `${texts.via} @${message.via_bot.username}`)] : [];
  const edited = message.edit_date ? [element("span", "", texts.edited)] : [];
  return element("div", "foot", ...acts, ...via, ...edited, time);
}

function actNode(text, onClick) {
  const button = element("button", "act", text);
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

function selectionIn(bubble) {
  const selection = getSelection();
  const isInside =
    selection.rangeCount > 0 && bubble.contains(selection.getRangeAt(0).commonAncestorContainer);
  return isInside ? selection.toString().trim() : "";
}
