import type { MessageEntity } from "grammy/types";
import { badRequest } from "./bot-api-error.js";
import type { CallParameters } from "./call-parameters.js";
import { detectEntities } from "./detect-entities.js";
import { type FormattedText, parseHtml } from "./parse-html.js";

/** Bot API, `sendMessage`: "1-4096 characters after entities parsing"; counted in UTF-16 units, the stricter way. */
const MAX_TEXT_LENGTH = 4096;

/** Entities beyond this number are dropped. */
const MAX_ENTITIES = 100;

/** The text of a message to be sent or edited, parsed and checked as the Bot API does. */
export function messageText(parameters: CallParameters): FormattedText {
  const formatted = draftText(parameters);
  if (formatted.text === "") throw badRequest("message text is empty");
  return formatted;
}

/** The text of a draft, which may be empty. */
export function draftText(parameters: CallParameters): FormattedText {
  const { text, entities } = formattedText(parameters);
  if (text.length > MAX_TEXT_LENGTH) throw badRequest("message is too long");
  const all = [...entities, ...detectEntities(text, entities)];
  return { text, entities: all.slice(0, MAX_ENTITIES) };
}

function formattedText(parameters: CallParameters): FormattedText {
  const raw = parameters.text("text");
  const mode = parameters.text("parse_mode").toLowerCase();
  if (mode === "html") return parseHtml(raw);
  if (mode !== "") throw badRequest("unsupported parse_mode: this server knows HTML only");
  return { text: raw.trim(), entities: (parameters.object("entities") as MessageEntity[] | undefined) ?? [] };
}
