// The messages of the chat that is open.

import { showDraft } from "/draft.js";
import { keepFocus } from "/kept-focus.js";
import { messageNode, renewReply, replaceKeyboard } from "/message-node.js";

const scroll = document.getElementById("scroll");
const list = document.getElementById("messages");
const typing = document.getElementById("typing");

// Telegram takes "typing" back after this long, unless it is told again.
const TYPING_MS = 6000;
// Pixels left above the message that is scrolled to.
const MARGIN = 12;

/** Shows the messages of one chat at a time. */
export class Conversation {
  #shown = new Map();
  #botId = 0;
  #isInGroup = false;
  #typingTimer;
  // The message at the top of the view.
  #anchor;
  // Where the view was when the draft last grew.
  #followedTo = 0;

  /** @param acts What happens when the reader uses a message: onSay, onPress, onStop, onReply, onEdit. */
  constructor(acts) {
    this.acts = acts;
    // Scrolling by keyboard needs the focus; not every browser gives it to what scrolls.
    scroll.tabIndex = 0;
  }

  /** Shows another chat, or the same one anew. */
  reset({ botId, isInGroup, messages, draft }) {
    // Nobody wants to hear an old conversation read out from its start.
    scroll.ariaBusy = "true";
    this.#botId = botId;
    this.#isInGroup = isInGroup;
    this.#anchor = undefined;
    this.#shown.clear();
    list.replaceChildren();
    this.showTyping(false);
    for (const message of messages) this.show(message);
    this.showDraft(draft);
    scroll.ariaBusy = "false";
  }

  /** Shows a new message, or the new state of one. */
  show(message) {
    const isFromBot = message.from?.id === this.#botId;
    const old = this.#shown.get(message.message_id);
    const node = old ? this.#renew(old, message, isFromBot) : this.#node(message, isFromBot);
    this.#shown.set(message.message_id, { node, message });
    if (isFromBot) this.showTyping(false);
    if (old) return this.#renewReplies(message);
    list.append(node);
    // What is shared comes without an answer: the way to its evidence stands under it.
    if (message.via_bot) return this.#goToEnd();
    // Reading starts with what the reader wrote, or after a press with the first thing that came of it.
    if (!isFromBot) this.#anchor = node;
    this.#anchor ??= node;
    scroll.scrollTop = this.#anchor.offsetTop - MARGIN;
  }

  remove(messageId) {
    const node = this.#shown.get(messageId)?.node;
    if (node?.contains(document.activeElement)) (node.previousElementSibling ?? scroll).focus();
    node?.remove();
    this.#shown.delete(messageId);
  }

  showDraft(draft) {
    const isNew = showDraft(draft, { onCommand: this.acts.onSay, onStop: this.acts.onStop });
    // Whoever has scrolled meanwhile is left where they are.
    const isFollowed = isNew || Math.abs(scroll.scrollTop - this.#followedTo) < 2;
    if (draft === null || !isFollowed) return;
    scroll.scrollTop = this.#anchor ? this.#anchor.offsetTop - MARGIN : scroll.scrollHeight;
    this.#followedTo = scroll.scrollTop;
  }

  showTyping(isTyping) {
    clearTimeout(this.#typingTimer);
    typing.hidden = !isTyping;
    if (!isTyping) return;
    this.#typingTimer = setTimeout(() => this.showTyping(false), TYPING_MS);
    scroll.scrollTop = scroll.scrollHeight;
  }

  find(messageId) {
    return this.#shown.get(messageId)?.message;
  }

  #node(message, isFromBot) {
    const { onSay, onReply, onEdit } = this.acts;
    return messageNode(message, {
      isFromBot,
      isInGroup: this.#isInGroup,
      onCommand: (command) =>
        onSay(this.#isInGroup ? `${command}@${document.body.dataset.username}` : command),
      onPress: (data) => this.#press(message, data),
      onReply: (quote) => onReply(message, quote),
      onEdit: () => onEdit(message),
      onFind: (messageId) => this.#goTo(messageId),
      find: (messageId) => this.find(messageId),
    });
  }

  /** Replies quote a message as it is now. */
  #renewReplies(repliedTo) {
    for (const { node, message } of this.#shown.values()) {
      if (message.reply_to_message?.message_id === repliedTo.message_id) renewReply(node, message, repliedTo);
    }
  }

  #renew({ node, message: before }, message, isFromBot) {
    const focus = keepFocus(node);
    let renewed = node;
    if (contentOf(before) === contentOf(message)) {
      replaceKeyboard(node, message, (data) => this.#press(message, data));
    } else {
      renewed = this.#node(message, isFromBot);
      node.replaceWith(renewed);
    }
    focus(renewed);
    return renewed;
  }

  #press(message, data) {
    this.#anchor = undefined;
    this.acts.onPress(message, data);
  }

  #goToEnd() {
    this.#anchor = undefined;
    // Only once it is on the page is known how much of its quotations is folded.
    requestAnimationFrame(() => {
      scroll.scrollTop = scroll.scrollHeight;
    });
  }

  #goTo(messageId) {
    const node = this.#shown.get(messageId)?.node;
    node?.scrollIntoView({ block: "center" });
    node?.focus({ preventScroll: true });
  }
}

function contentOf(message) {
  return JSON.stringify({ ...message, reply_markup: undefined });
}
