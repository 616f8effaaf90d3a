// The preview's client: shows what the bot sends, sends what the reader does. All text from messages enters
// the page as text nodes, never as HTML.

import { showDraft } from "/draft.js";
import { messageNode } from "/message-node.js";

const texts = document.body.dataset;
const language = document.documentElement.lang;
const scroll = document.getElementById("scroll");
const list = document.getElementById("messages");
const typing = document.getElementById("typing");
const notice = document.getElementById("notice");
const offline = document.getElementById("offline");
const composer = document.getElementById("composer");
const field = document.getElementById("text");

// Telegram takes "typing" back after this long, unless it is told again.
const TYPING_MS = 6000;
const NOTICE_MS = 6000;
// Pixels left above the message that is scrolled to.
const MARGIN = 12;

let botId = 0;
let typingTimer;
let noticeTimer;
// The message at the top of the view.
let anchor;
// Where the view was when the draft last grew.
let followedTo = 0;
const shown = new Map();

// --- Showing -------------------------------------------------------------------------------------------

function showMessage(message) {
  const isFromBot = message.from?.id === botId;
  const node = messageNode(message, { isFromBot, onCommand: say, onPress: (data) => press(message, data) });
  const old = shown.get(message.message_id);
  if (old) old.replaceWith(node);
  else list.append(node);
  shown.set(message.message_id, node);
  if (isFromBot) showTyping(false);
  if (old) return;
  // Reading starts with what the reader wrote, or after a press with the first thing that came of it.
  if (!isFromBot) anchor = node;
  anchor ??= node;
  scroll.scrollTop = anchor.offsetTop - MARGIN;
}

function showGrowing(draft) {
  const isNew = showDraft(draft, say);
  // Whoever has scrolled meanwhile is left where they are.
  const isFollowed = isNew || Math.abs(scroll.scrollTop - followedTo) < 2;
  if (draft === null || !isFollowed) return;
  scroll.scrollTop = anchor ? anchor.offsetTop - MARGIN : scroll.scrollHeight;
  followedTo = scroll.scrollTop;
}

function showTyping(isTyping) {
  clearTimeout(typingTimer);
  typing.hidden = !isTyping;
  if (!isTyping) return;
  typingTimer = setTimeout(() => showTyping(false), TYPING_MS);
  scroll.scrollTop = scroll.scrollHeight;
}

function showNotice(text) {
  clearTimeout(noticeTimer);
  notice.textContent = text;
  notice.hidden = false;
  noticeTimer = setTimeout(() => {
    notice.hidden = true;
  }, NOTICE_MS);
}

// --- Talking to the server -----------------------------------------------------------------------------

async function post(path, content) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...content, language }),
    });
    return response.ok;
  } catch {
    offline.hidden = false;
    return false;
  }
}

async function say(text) {
  if (text.length > Number(texts.maxLength)) {
    showNotice(texts.tooLong);
    return false;
  }
  return post("/say", { text });
}

function press(message, data) {
  anchor = undefined;
  return post("/press", { messageId: message.message_id, data });
}

async function loadHistory() {
  const response = await fetch("/history");
  const history = await response.json();
  botId = history.botId;
  list.replaceChildren();
  shown.clear();
  anchor = undefined;
  for (const message of history.messages) showMessage(message);
  showGrowing(history.draft);
  // As pressing "Start" does on Telegram.
  if (history.messages.length === 0) await say("/start");
}

function listen() {
  const events = new EventSource("/events");
  const on = (type, handle) => events.addEventListener(type, (event) => handle(JSON.parse(event.data)));
  // Also after a reconnection, when messages may have been missed.
  events.addEventListener("open", () => {
    offline.hidden = true;
    loadHistory();
  });
  events.addEventListener("error", () => {
    offline.hidden = false;
    showTyping(false);
  });
  on("message", ({ message }) => showMessage(message));
  on("edited", ({ message }) => showMessage(message));
  on("deleted", ({ messageId }) => {
    shown.get(messageId)?.remove();
    shown.delete(messageId);
  });
  on("draft", ({ draft }) => showGrowing(draft));
  on("action", () => showTyping(true));
  on("notice", ({ text }) => showNotice(text));
}

// --- What the reader does ------------------------------------------------------------------------------

composer.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = field.value;
  if (text === "") return;
  if (await say(text)) {
    field.value = "";
    resize();
  }
  field.focus();
});

field.addEventListener("keydown", (event) => {
  // While an input method composes a Vietnamese letter, Enter belongs to it.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

field.addEventListener("input", resize);

function resize() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

const languages = document.getElementById("language");
languages.value = language;
languages.addEventListener("change", () => {
  location.search = new URLSearchParams({ language: languages.value });
});

// Scrolling by keyboard needs the focus; not every browser gives it to what scrolls.
scroll.tabIndex = 0;
// On a phone this would bring up the keyboard before there is anything to read.
if (matchMedia("(pointer: fine)").matches) field.focus();
listen();
