// What the bot is still writing: a bubble that grows until the message comes in its place.

import { element, formattedText } from "/formatted-text.js";

const texts = document.body.dataset;
const bubble = document.getElementById("draft");
const voice = document.getElementById("draft-voice");

let spoken = "";

/**
 * @param draft What the bot shows of its message so far; null when it is gone.
 * @param onCommand Called with the command that is pressed.
 * @returns Whether the bubble has only now come up.
 */
export function showDraft(draft, onCommand) {
  const isNew = bubble.hidden && draft !== null;
  bubble.hidden = draft === null;
  // An empty draft is "Thinking…": the blinking mark alone.
  const content = draft === null ? [] : formattedText(draft.text, draft.entities, onCommand);
  bubble.replaceChildren(element("span", "hidden", `${texts.bot}: `), ...content);
  speak(draft?.text ?? "");
  return isNew;
}

/** Screen readers hear of a growing text what is new in it, not all of it again. */
function speak(text) {
  if (text === spoken) return;
  const added = text.startsWith(spoken) ? text.slice(spoken.length) : text;
  voice.textContent = added.trim();
  spoken = text;
}
