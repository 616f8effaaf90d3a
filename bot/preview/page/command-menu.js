// The bot's command menu: what Telegram shows behind the button beside the text field, and when "/" is typed.

import { element } from "/formatted-text.js";
import { useByKeyboard } from "/offer-list.js";
import { commands } from "/server.js";

const texts = document.body.dataset;
const opener = document.getElementById("commands");
const field = document.getElementById("text");
const box = document.getElementById("command-menu");
const list = box.querySelector("ul");
const status = document.getElementById("command-status");

/** The beginning of a command, and nothing behind it. */
const TYPED = /^\/(\w*)$/;

/** The menu as it is set for the chat and the reader at the moment it is opened. */
export class CommandMenu {
  // Only what was typed last is shown.
  #turn = 0;
  // Opened by "/" in the text field, not by the button.
  #wasTyped = false;

  /**
   * @param place Tells who opens it, and where.
   * @param onCommand Called with the command that is chosen, which is sent at once as on Telegram.
   */
  constructor(place, onCommand) {
    this.place = place;
    this.onCommand = onCommand;
    opener.addEventListener("click", () => this.#toggle());
    field.addEventListener("input", () => this.#follow());
    useByKeyboard({ box, openers: [field, opener], close: () => this.close() });
  }

  close() {
    this.#turn++;
    if (box.contains(document.activeElement)) (this.#wasTyped ? field : opener).focus();
    box.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    status.textContent = "";
  }

  async #toggle() {
    if (!box.hidden) return this.close();
    this.#wasTyped = false;
    await this.#show("");
    list.querySelector("button")?.focus();
  }

  #follow() {
    const typed = TYPED.exec(field.value);
    if (typed === null) return this.close();
    this.#wasTyped = true;
    return this.#show(typed[1].toLowerCase());
  }

  /** @param beginning Of the commands that are offered. */
  async #show(beginning) {
    const turn = ++this.#turn;
    const place = this.place();
    const menu = (await commands(place)).filter(({ command }) => command.startsWith(beginning));
    if (turn !== this.#turn) return;
    list.replaceChildren(...menu.map((one) => this.#row(one, place.chat)));
    list.scrollTop = 0;
    box.hidden = menu.length === 0;
    opener.setAttribute("aria-expanded", String(!box.hidden));
    status.textContent = box.hidden ? "" : `${texts.commands}: ${menu.length}`;
  }

  #row({ command, description }, chat) {
    const button = element("button", "result", element("strong", "", `/${command}`));
    button.type = "button";
    button.append(element("span", "", description));
    button.addEventListener("click", () => {
      this.close();
      // What was typed of it has become the command.
      if (this.#wasTyped) field.value = "";
      // In a group there may be other bots with the same command.
      this.onCommand(chat === "group" ? `/${command}@${texts.username}` : `/${command}`);
    });
    return element("li", "", button);
  }
}
