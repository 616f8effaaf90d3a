import type { Update } from "grammy/types";
import { z } from "zod";
import { heldMessage, writtenMessage } from "./message-shape.js";
import { chat, maybe, text, user } from "./values.js";

/** Each kind of update that the bot serves, with the shape of what it reads of one. */
const KINDS = {
  message: writtenMessage,
  edited_message: writtenMessage,
  callback_query: z.looseObject({
    id: z.string().min(1),
    from: user,
    data: maybe(z.string()),
    message: maybe(heldMessage),
  }),
  inline_query: z.looseObject({
    id: z.string().min(1),
    from: user,
    query: text,
    offset: z.string().catch(""),
  }),
  stopped_message_generation: z.looseObject({ chat, draft_id: z.int() }),
} as const satisfies Partial<Record<keyof Update, z.ZodType>>;

type Kind = keyof typeof KINDS;

/** What the bot wants to be told of. */
export const UPDATE_KINDS = Object.keys(KINDS) as readonly Kind[];

/** "A unique positive integer" that has no more than 32 bits. */
export const updateId = z.int32().positive();

/** Stands for an id that cannot be read: an update is known by it in the log only. */
const NO_ID = 1;

/** An update as the bot can use it, or why it cannot. */
export type ReadUpdate =
  | { readonly update: Update }
  /** @property problem Names fields and kinds, and repeats nothing of what is in them. */
  | { readonly update: null; readonly id: number; readonly problem: string };

/**
 * Reads an update as it comes. Whatever the bot reads of it later is then of the type that the Bot API says; what
 * may be absent and is not as it should be is left out. An update is refused when no reply could be made to it.
 * Fields that the bot does not know pass as they are.
 */
export function readUpdate(given: unknown): ReadUpdate {
  if (typeof given !== "object" || given === null) return { update: null, id: NO_ID, problem: "no update" };
  const fields = new Map(Object.entries(given));
  const id = updateId.catch(NO_ID).parse(fields.get("update_id"));
  const kind = UPDATE_KINDS.find((one) => fields.has(one));
  if (kind === undefined) return { update: null, id, problem: "of no kind that the bot asks for" };
  const read = KINDS[kind].safeParse(fields.get(kind));
  if (!read.success) return { update: null, id, problem: `${kind}: ${describe(read.error)}` };
  // "At most one of the optional parameters can be present in any given update."
  return { update: { update_id: id, [kind]: read.data } as unknown as Update };
}

function describe({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": ")).join("; ");
}
