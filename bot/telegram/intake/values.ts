import { z } from "zod";

/** "First name" of a user or chat: Telegram takes no more than 64 characters. */
const MAX_NAME_LENGTH = 64;

/** Half of a surrogate pair is no character: Telegram refuses a message that has one. */
export const text = z.string().transform((value) => value.replace(/\p{Surrogate}/gu, "\uFFFD"));

const name = text.transform((value) => value.slice(0, MAX_NAME_LENGTH)).catch("");

/** Of users and chats: "at most 52 significant bits". */
const id = z.int().refine((value) => value !== 0);

/** What may be absent is left out, too, when it is not what it should be. */
export function maybe<Shape extends z.ZodType>(shape: Shape) {
  return shape.optional().catch(undefined);
}

/** A list without the entries that are not what they should be. */
export function listOf<Shape extends z.ZodType>(shape: Shape) {
  return maybe(
    z.array(z.unknown()).transform((entries) =>
      entries.flatMap((entry) => {
        const read = shape.safeParse(entry);
        return read.success ? [read.data] : [];
      }),
    ),
  );
}

export const user = z.looseObject({
  id: z.int().positive(),
  is_bot: z.boolean().catch(false),
  first_name: name,
  language_code: maybe(z.string()),
});

const CHAT_TYPES = ["private", "group", "supergroup", "channel"] as const;

/** A chat whose kind is not told has it in its id. */
export const chat = z
  .looseObject({ id, type: maybe(z.enum(CHAT_TYPES)), first_name: maybe(name) })
  .transform((read) => ({ ...read, type: read.type ?? typeOf(read.id) }));

/** "-100" in front marks supergroups and channels: https://core.telegram.org/api/bots/ids */
function typeOf(chatId: number): (typeof CHAT_TYPES)[number] {
  if (chatId > 0) return "private";
  return chatId <= -1_000_000_000_000 ? "supergroup" : "group";
}

const entity = z
  .looseObject({
    type: z.string(),
    offset: z.int().nonnegative(),
    length: z.int().positive(),
    user: maybe(user),
  })
  .refine(({ type, user }) => type !== "text_mention" || user !== undefined);

/** A marked part of a text. */
export type Entity = z.output<typeof entity>;

export const entities = listOf(entity);

/** Of the bot's own messages, which come back with a press. */
export const keyboard = maybe(
  z.looseObject({ inline_keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) }),
);
