// The inline keyboard under a message.

import { drawEmoji } from "/emoji.js";
import { element } from "/formatted-text.js";
import { showAlert, showNotice } from "/notices.js";

const texts = document.body.dataset;

/** @param onPress Called with the callback data of the button that is pressed. */
export function keyboardNode(rows, onPress) {
  const keyboard = element("div", "keyboard");
  keyboard.role = "group";
  keyboard.ariaLabel = texts.buttons;
  for (const row of rows) {
    keyboard.append(element("div", "", ...row.map((button) => buttonNode(button, onPress))));
  }
  return drawEmoji(keyboard);
}

function buttonNode(button, onPress) {
  if (button.url) return linkNode(button);
  const node = element("button", button.copy_text ? "copies" : "", button.text);
  node.type = "button";
  node.dataset.action = button.callback_data ?? "";
  node.addEventListener("click", () => {
    if (button.callback_data) onPress(button.callback_data);
    if (button.copy_text) copy(button.copy_text.text);
  });
  return node;
}

function linkNode(button) {
  // Telegram opens its own addresses, too; a browser only those of the web.
  const node = element("a", "opens", button.text);
  if (/^https?:\/\//i.test(button.url)) node.href = button.url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    showNotice(texts.copied);
  } catch {
    showAlert(`${texts.copyFailed}\n${text}`);
  }
}
