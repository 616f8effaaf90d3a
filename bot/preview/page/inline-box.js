// What the bot offers to whoever types "@bot question": a list above the text field.

import { element } from "/formatted-text.js";
import { useByKeyboard } from "/offer-list.js";
import { ask } from "/server.js";

const texts = document.body.dataset;
const field = document.getElementById("text");
const box = document.getElementById("inline");
const list = document.getElementById("inline-results");
const status = document.getElementById("inline-status");

// A question is not put to the bot letter by letter.
const PAUSE_MS = 400;

const START = `@${texts.username} `.toLowerCase();

/** The list of results and what is chosen from it. */
export class InlineBox {
  #timer;
  // Only what the last words typed bring is shown.
  #turn = 0;

  /**
   * @param acts.place Who types, and where.
   * @param acts.onChoose Called with the ids of the query and of the result.
   * @param acts.onStart Called with the parameter of the button that leads to the bot's own chat and back.
   */
  constructor(acts) {
    this.acts = acts;
    field.addEventListener("input", () => this.#follow());
    useByKeyboard({ box, openers: [field], close: () => this.close() });
  }

  close() {
    clearTimeout(this.#timer);
    this.#turn++;
    if (box.contains(document.activeElement)) field.focus();
    box.hidden = true;
    status.textContent = "";
  }

  #follow() {
    const isInline = field.value.toLowerCase().startsWith(START);
    if (!isInline) return this.close();
    clearTimeout(this.#timer);
    const query = field.value.slice(START.length);
    this.#timer = setTimeout(() => this.#show(query, ""), PAUSE_MS);
  }

  async #show(query, offset) {
    const turn = ++this.#turn;
    const answer = await ask("/inline", { ...this.acts.place(), query, offset });
    if (turn !== this.#turn || answer === null) return;
    if (offset === "") list.replaceChildren();
    const { queryId, results, nextOffset, button } = answer;
    const { onChoose, onStart } = this.acts;
    const rows = results.map((result) => rowNode(result, () => onChoose(queryId, result.id)));
    if (nextOffset)
      rows.push(rowNode({ title: texts.more }, (row) => this.#continue(row, query, nextOffset)));
    if (button) {
      const row = { title: button.text, description: texts.opensPrivate };
      rows.unshift(rowNode(row, () => onStart(button.startParameter)));
    }
    list.append(...rows);
    box.hidden = list.childElementCount === 0;
    status.textContent = `${texts.inlineResults}: ${list.childElementCount}`;
  }

  async #continue(row, query, offset) {
    const before = row.previousElementSibling;
    await this.#show(query, offset);
    row.remove();
    (before?.nextElementSibling ?? before)?.querySelector("button").focus();
  }
}

function rowNode({ title, description }, onClick) {
  const button = element("button", "result", element("strong", "", title));
  button.type = "button";
  if (description) button.append(element("span", "", description));
  const row = element("li", "", button);
  button.addEventListener("click", () => onClick(row));
  return row;
}
