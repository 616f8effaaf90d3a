import { z } from "zod";
import { chat, type Entity, entities, keyboard, maybe, text, user } from "./values.js";

/** "In specific instances … this field will be 0 and the relevant message will be unusable" (Bot API, Message). */
const UNUSABLE_ID = 0;

const messageId = z.int().nonnegative().catch(UNUSABLE_ID);

const content = {
  message_id: messageId,
  chat,
  from: maybe(user),
  sender_chat: maybe(chat),
  via_bot: maybe(user),
  is_automatic_forward: maybe(z.literal(true)),
  message_thread_id: maybe(z.int().positive()),
  is_topic_message: maybe(z.literal(true)),
  text: maybe(text),
  entities,
  caption: maybe(text),
  caption_entities: entities,
  forum_topic_created: maybe(z.looseObject({})),
  reply_markup: keyboard,
};

/** A message that another one holds: the one that is replied to, or whose button is pressed. */
export const heldMessage = z.looseObject(content).transform(withinTexts);

/** A message that somebody writes. */
export const writtenMessage = z
  .looseObject({
    ...content,
    reply_to_message: maybe(heldMessage),
    quote: maybe(z.looseObject({ text })),
    migrate_to_chat_id: maybe(z.int().negative()),
    migrate_from_chat_id: maybe(z.int().negative()),
  })
  .transform(withinTexts)
  .transform((message, context) => {
    const from = message.from ?? readerOf(message.chat);
    if (from !== undefined) return { ...message, from };
    context.addIssue({ code: "custom", message: "nobody has written it" });
    return z.NEVER;
  });

interface Marked {
  readonly text?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
  readonly caption?: string | undefined;
  readonly caption_entities?: readonly Entity[] | undefined;
}

/** Entities mark a part of a text: those that mark nothing are left out. */
function withinTexts<Message extends Marked>(message: Message): Message {
  const within = (entities: readonly Entity[], marked = "") =>
    entities.filter(({ offset, length }) => offset + length <= marked.length);
  const { entities, caption_entities } = message;
  return {
    ...message,
    ...(entities && { entities: within(entities, message.text) }),
    ...(caption_entities && { caption_entities: within(caption_entities, message.caption) }),
  };
}

/** In private the chat is its reader. */
function readerOf({ id, type, first_name = "" }: z.output<typeof chat>) {
  return type === "private" && id > 0 ? { id, is_bot: false, first_name } : undefined;
}
