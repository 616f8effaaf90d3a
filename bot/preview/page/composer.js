// Where the reader writes: a new message, a reply, or another wording of an old message.

import { oneLine } from "/message-node.js";

const texts = document.body.dataset;
const form = document.getElementById("composer");
const field = document.getElementById("text");
const bar = document.getElementById("target");
const barKind = document.getElementById("target-kind");
const barText = document.getElementById("target-text");

/** The text field and what its text will become. */
export class Composer {
  // Null for a new message by itself.
  #target = null;
  // What was typed in the chats that are not open, as Telegram's apps keep it.
  #unsent = new Map();

  /** @param onSend Called with the text and its target; the field is cleared when it comes to true. */
  constructor(onSend) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = field.value;
      if (text !== "" && (await onSend(text, this.#target))) this.clear();
      field.focus();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.cancel();
      // While an input method composes a Vietnamese letter, Enter belongs to it.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    field.addEventListener("input", resize);
    document.getElementById("target-cancel").addEventListener("click", () => {
      this.cancel();
      field.focus();
    });
  }

  /** @param quote The words of the message that are replied to; "" for all of it. */
  replyTo(message, { quote = "", placeholder = "" } = {}) {
    this.cancel();
    this.#setTarget(
      { replyTo: message.message_id, ...(quote ? { quote } : {}) },
      texts.inReply,
      oneLine(quote || message.text || ""),
    );
    if (placeholder) field.placeholder = placeholder;
    field.focus();
  }

  edit(message) {
    this.#setTarget({ messageId: message.message_id }, texts.editing, "");
    field.value = message.text ?? "";
    resize();
    field.focus();
  }

  /** Back to a new message; what was taken over for editing goes. */
  cancel() {
    if (this.#target?.messageId !== undefined) field.value = "";
    this.#target = null;
    bar.hidden = true;
    field.placeholder = texts.placeholder;
    resize();
  }

  /** Leaves what is typed with one chat and takes up what was typed in another. */
  switchChat(from, to) {
    const isEditing = this.#target?.messageId !== undefined;
    this.#unsent.set(from, isEditing ? "" : field.value);
    this.clear();
    field.value = this.#unsent.get(to) ?? "";
    resize();
    // For what follows the text: an inline query is put again.
    field.dispatchEvent(new Event("input"));
  }

  /** The beginning of what is typed in a chat that is not open; "" for none. */
  unsentIn(chat) {
    return oneLine(this.#unsent.get(chat) ?? "");
  }

  clear() {
    this.cancel();
    field.value = "";
    resize();
  }

  /** Writes something where the cursor is. */
  insert(text) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    resize();
    field.focus();
  }

  #setTarget(target, kind, text) {
    this.#target = target;
    barKind.textContent = kind;
    barText.textContent = text ?? "";
    bar.hidden = false;
  }
}

function resize() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
