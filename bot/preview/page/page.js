// The preview's client: shows what the bot sends, sends what the reader does. All text from messages enters
// the page as text nodes, never as HTML.

import { listenToSwitch, markOpen, markUnread } from "/chats.js";
import { CommandMenu } from "/command-menu.js";
import { Composer } from "/composer.js";
import { Conversation } from "/conversation.js";
import { InlineBox } from "/inline-box.js";
import { showAlert, showNotice } from "/notices.js";
import { history as historyOf, listen, post } from "/server.js";

const texts = document.body.dataset;
const language = document.documentElement.lang;
const address = new URLSearchParams(location.search);
const wayBack = document.getElementById("way-back");
const writer = document.getElementById("as");

let chat = address.get("chat") === "group" ? "group" : "private";
// What happens while a chat is being loaded waits until it is shown.
let loaded = Promise.resolve();

const conversation = new Conversation({
  onSay: say,
  onPress: (message, data) => post("/press", { ...place(), messageId: message.message_id, data }),
  onStop: (draftId) => post("/stop", { ...place(), draftId }),
  onReply: (message, quote) => composer.replyTo(message, { quote }),
  onEdit: (message) => composer.edit(message),
});

const composer = new Composer((text, target) => {
  inlineBox.close();
  commandMenu.close();
  if (target?.messageId === undefined) return say(text, target ?? {});
  const { from } = conversation.find(target.messageId);
  const as = String(from.id) === texts.readerId ? "reader" : "member";
  return post("/edit", { ...place(), as, text, messageId: target.messageId });
});

const inlineBox = new InlineBox({
  place,
  onChoose: async (queryId, resultId) => {
    composer.clear();
    inlineBox.close();
    await post("/choose", { ...place(), queryId, resultId });
  },
  onStart: (parameter) => {
    const from = chat;
    startWith(parameter);
    offerReturn(from);
  },
});

// On Telegram these addresses lead to the bot's own chat; here, too, nothing leaves this computer.
document.getElementById("messages").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link?.href.toLowerCase().startsWith(`https://t.me/${texts.username.toLowerCase()}?`)) return;
  const parameter = new URL(link.href).searchParams.get("start");
  if (parameter === null) return;
  event.preventDefault();
  startWith(parameter);
});

function startWith(parameter) {
  open("private");
  return say(`/start ${parameter}`);
}

/** The way back to the chat from which inline mode led to the bot's own, with what was typed there. */
function offerReturn(to) {
  if (to === chat) return;
  wayBack.hidden = false;
  wayBack.querySelector("span").textContent = composer.unsentIn(to);
  wayBack.onclick = () => {
    open(to);
    document.getElementById("text").focus();
  };
}

const commandMenu = new CommandMenu(place, (command) => say(command));

function place() {
  return { chat, as: chat === "group" ? writer.value : "reader" };
}

async function say(text, target = {}) {
  if (text.length > Number(texts.maxLength)) {
    showNotice(texts.tooLong);
    return false;
  }
  return post("/say", { ...place(), text, ...target });
}

async function load() {
  const opened = chat;
  const { botId, messages, draft, forcedReply } = await historyOf(opened);
  if (opened !== chat) return;
  conversation.reset({ botId, isInGroup: chat === "group", messages, draft });
  if (forcedReply) askForReply(forcedReply);
  // As pressing "Start" does on Telegram.
  if (chat === "private" && messages.length === 0) await say("/start");
}

function open(next) {
  const before = chat;
  chat = next;
  showChrome();
  wayBack.hidden = true;
  inlineBox.close();
  commandMenu.close();
  if (before !== next) composer.switchChat(before, next);
  loaded = load().catch(wait);
}

/** What stands around the messages in one chat and not in the other. */
function showChrome() {
  const isGroup = chat === "group";
  markOpen(chat);
  document.getElementById("group-bar").hidden = !isGroup;
  document.getElementById("group-hint").hidden = !isGroup;
  address.set("chat", chat);
  history.replaceState(null, "", `?${address}`);
}

/** A server that is gone is waited for: the page loads again with the next connection. */
function wait() {}

function askForReply({ messageId, placeholder }) {
  const message = conversation.find(messageId);
  if (message) composer.replyTo(message, { placeholder });
}

/** For what is shown in the chat that is open only. */
function here(show) {
  return async (event) => {
    await loaded;
    if (event.chat === chat) show(event);
  };
}

const showMessage = here(({ message }) => conversation.show(message));

listen({
  onOpen: () => {
    loaded = load().catch(wait);
  },
  onLost: () => conversation.showTyping(false),
  handlers: {
    message: (event) => (event.chat === chat ? showMessage(event) : markUnread(event.chat)),
    edited: showMessage,
    deleted: here(({ messageId }) => conversation.remove(messageId)),
    draft: here(({ draft }) => conversation.showDraft(draft)),
    action: here(() => conversation.showTyping(true)),
    "forced-reply": here(({ reply }) => askForReply(reply)),
    notice: here(({ text, isAlert }) => (isAlert ? showAlert(text) : showNotice(text))),
  },
});

// --- The page itself -----------------------------------------------------------------------------------

listenToSwitch(open);

const languages = document.getElementById("language");
languages.value = language;
languages.addEventListener("change", () => {
  address.set("language", languages.value);
  location.search = address;
});

document.getElementById("mention").addEventListener("click", () => composer.insert(`@${texts.username} `));
// Beside the chat where there is room, a menu over it where there is not.
const about = document.getElementById("about");
const isWide = matchMedia("(min-width: 900px)");
about.open = isWide.matches;
isWide.addEventListener("change", () => {
  about.open = isWide.matches;
});
document.addEventListener("click", (event) => {
  if (!isWide.matches && !about.contains(event.target)) about.open = false;
});
about.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || isWide.matches) return;
  about.open = false;
  about.querySelector("summary").focus();
});
// On a phone this would bring up the keyboard before there is anything to read.
if (matchMedia("(pointer: fine)").matches) document.getElementById("text").focus();
showChrome();
