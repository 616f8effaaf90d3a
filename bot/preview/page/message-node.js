// One message of the conversation as a list item.

import { element, formattedText } from "/formatted-text.js";

const texts = document.body.dataset;
const language = document.documentElement.lang;

/**
 * @param options.isFromBot Whose message it is.
 * @param options.onCommand Called with the command that is pressed.
 * @param options.onPress Called with the callback data of the button that is pressed.
 */
export function messageNode(message, { isFromBot, onCommand, onPress }) {
  const author = element("span", "hidden", `${isFromBot ? texts.bot : texts.you}: `);
  const sent = new Date(message.date * 1000);
  const time = element("time", "", sent.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" }));
  time.dateTime = sent.toISOString();
  const entities = isFromBot ? (message.entities ?? []) : [];
  const content = formattedText(message.text ?? "", entities, onCommand);
  const repliedTo = message.reply_to_message?.text;
  const reply = repliedTo ? [element("p", "reply", repliedTo)] : [];
  const bubble = element("div", "bubble", author, ...reply, ...content, time);
  const item = element("li", isFromBot ? "message" : "message from-reader", bubble);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length > 0) item.append(keyboardNode(rows, onPress));
  return item;
}

function keyboardNode(rows, onPress) {
  const keyboard = element("div", "keyboard");
  for (const row of rows) {
    const buttons = row.map((button) => {
      const node = element("button", "", button.text);
      node.type = "button";
      node.addEventListener("click", () => {
        if (button.callback_data) onPress(button.callback_data);
        else if (button.url) window.open(button.url, "_blank", "noopener");
      });
      return node;
    });
    keyboard.append(element("div", "", ...buttons));
  }
  return keyboard;
}
