// The bot's command menu: what Telegram shows behind the button beside the text field.

import { element } from "/formatted-text.js";
import { commands } from "/server.js";

const texts = document.body.dataset;
const opener = document.getElementById("commands");
const box = document.getElementById("command-menu");
const list = box.querySelector("ul");

/** The menu as it is set for the chat and the reader at the moment it is opened. */
export class CommandMenu {
  /**
   * @param place Tells who opens it, and where.
   * @param onCommand Called with the command that is chosen, which is sent at once as on Telegram.
   */
  constructor(place, onCommand) {
    this.place = place;
    this.onCommand = onCommand;
    opener.addEventListener("click", () => (box.hidden ? this.#open() : this.close()));
    for (const node of [box, opener]) node.addEventListener("keydown", (event) => this.#move(event));
  }

  close() {
    if (box.contains(document.activeElement)) opener.focus();
    box.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }

  async #open() {
    const place = this.place();
    const menu = await commands(place);
    list.replaceChildren(...menu.map((one) => this.#row(one, place.chat)));
    box.hidden = menu.length === 0;
    opener.setAttribute("aria-expanded", String(!box.hidden));
    list.querySelector("button")?.focus();
  }

  #row({ command, description }, chat) {
    const button = element("button", "result", element("strong", "", `/${command}`));
    button.type = "button";
    button.append(element("span", "", description));
    button.addEventListener("click", () => {
      this.close();
      // In a group there may be other bots with the same command.
      this.onCommand(chat === "group" ? `/${command}@${texts.username}` : `/${command}`);
    });
    return element("li", "", button);
  }

  #move(event) {
    if (box.hidden) return;
    if (event.key === "Escape") return this.close();
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const options = [...list.querySelectorAll("button")];
    const next = options[options.indexOf(document.activeElement) + step];
    (next ?? opener).focus();
  }
}
