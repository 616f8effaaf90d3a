import type { Message } from "grammy/types";
import type { CallParameters } from "./call-parameters.js";
import { messageText } from "./message-text.js";
import { parseRichMessage } from "./rich-message.js";

/** What a message says: a text with its entities, or a rich message. */
export type Content = Partial<Pick<Message, "text" | "entities" | "rich_message">>;

/** What a call wants a message to say: as the Bot API has it, a text unless a rich message is given. */
export function contentGiven(parameters: CallParameters): Content {
  const rich = parameters.object("rich_message");
  if (rich !== undefined) return { rich_message: parseRichMessage(rich) };
  const { text, entities } = messageText(parameters);
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

export function contentOf({ text, entities, rich_message }: Message): Content {
  return {
    ...(text === undefined ? {} : { text }),
    ...(entities === undefined ? {} : { entities }),
    ...(rich_message === undefined ? {} : { rich_message }),
  };
}

export function isSameContent(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
