// What the bot is still writing: a bubble that grows until the message comes in its place, and the button that
// stops it.

import { drawEmoji } from "/emoji.js";
import { element, formattedText } from "/formatted-text.js";
import { richNodes, wordsOf } from "/rich-message.js";

const texts = document.body.dataset;
const bubble = document.getElementById("draft");
const stop = document.getElementById("draft-stop");
const voice = document.getElementById("draft-voice");

let spoken = "";

/**
 * @param draft What the bot shows of its message so far; null when it is gone.
 * @param acts.onCommand Called with the command that is pressed.
 * @param acts.onStop Called with the draft's id when it is to be stopped.
 * @returns Whether the bubble has only now come up.
 */
export function showDraft(draft, { onCommand, onStop }) {
  const isNew = bubble.hidden && draft !== null;
  bubble.hidden = draft === null;
  bubble.replaceChildren(element("span", "hidden", `${texts.bot}: `), ...contentOf(draft, onCommand));
  drawEmoji(bubble);
  speak(draft === null ? "" : wordsIn(draft));
  showStop(draft?.canStop === true, () => onStop(draft.draftId));
  return isNew;
}

function contentOf(draft, onCommand) {
  if (draft === null) return [];
  const { draftId, text, entities, richMessage } = draft;
  if (richMessage) return richNodes({ message_id: `draft-${draftId}`, rich_message: richMessage });
  // What Telegram's apps show for an empty draft.
  if (text === "") return [element("span", "thinking", texts.thinking)];
  return formattedText(text, entities, onCommand);
}

function wordsIn({ text, richMessage }) {
  if (richMessage) return wordsOf(richMessage);
  return text === "" ? texts.thinking : text;
}

/** Screen readers hear of a growing text what is new in it, not all of it again. */
function speak(text) {
  if (text === spoken) return;
  const added = text.startsWith(spoken) ? text.slice(spoken.length) : text;
  voice.textContent = added.trim();
  spoken = text;
}

/** Whoever has the focus on the button when it goes finds it in the text field, not lost. */
function showStop(isShown, onPress) {
  if (!isShown && document.activeElement === stop) document.getElementById("text").focus();
  stop.hidden = !isShown;
  stop.onclick = onPress;
}
