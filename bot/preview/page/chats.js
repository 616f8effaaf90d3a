// The switch between the chats.

const buttons = [...document.querySelectorAll("#chats button")];

/** Marks the chat that is open. */
export function markOpen(chat) {
  for (const button of buttons) {
    const isOpen = button.dataset.chat === chat;
    if (isOpen) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
    if (isOpen) button.querySelector(".unread").hidden = true;
  }
}

/** Marks a chat in which something was said while another was open. */
export function markUnread(chat) {
  const button = buttons.find((it) => it.dataset.chat === chat);
  if (button) button.querySelector(".unread").hidden = false;
}

/** @param onSwitch Called with the chat that is chosen. */
export function listenToSwitch(onSwitch) {
  for (const button of buttons) button.addEventListener("click", () => onSwitch(button.dataset.chat));
}
