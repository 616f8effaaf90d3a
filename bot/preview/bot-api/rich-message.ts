import type { RichBlock, RichMessage, RichText } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./bot-api-error.js";
import { measure, RICH_LIMITS } from "./rich-limits.js";

const simpleText = z.strictObject({
  type: z.enum(["bold", "italic", "underline", "strikethrough", "spoiler", "code", "marked"]),
  get text() {
    return richTextSchema;
  },
});
const linkText = z.strictObject({
  type: z.literal("url"),
  url: z.string(),
  get text() {
    return richTextSchema;
  },
});
const reference = z.strictObject({
  type: z.literal("reference"),
  name: z.string().min(1),
  get text() {
    return richTextSchema;
  },
});
const referenceLink = z.strictObject({
  type: z.literal("reference_link"),
  reference_name: z.string().min(1),
  get text() {
    return richTextSchema;
  },
});

/** The rich texts that this server knows: those without users, dates, e-mails and the like. */
const richTextSchema: z.ZodType<RichText> = z.lazy(() =>
  z.union([z.string(), z.array(richTextSchema), simpleText, linkText, reference, referenceLink]),
);

const blockSchema: z.ZodType<RichBlock> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), text: richTextSchema }),
    z.strictObject({ type: z.literal("footer"), text: richTextSchema }),
    z.strictObject({ type: z.literal("thinking"), text: richTextSchema }),
    z.strictObject({
      type: z.literal("heading"),
      text: richTextSchema,
      size: z.literal([1, 2, 3, 4, 5, 6]),
    }),
    z.strictObject({
      type: z.literal("blockquote"),
      blocks: z.array(blockSchema),
      credit: richTextSchema.exactOptional(),
    }),
    z.strictObject({
      type: z.literal("expandable_blockquote"),
      text: richTextSchema,
      credit: richTextSchema.exactOptional(),
    }),
    z.strictObject({
      type: z.literal("details"),
      summary: richTextSchema,
      blocks: z.array(blockSchema),
      is_open: z.literal(true).exactOptional(),
    }),
  ]),
);

const messageSchema = z.strictObject({
  blocks: z.array(blockSchema),
  is_rtl: z.boolean().exactOptional(),
  skip_entity_detection: z.boolean().exactOptional(),
});

/**
 * A rich message as the Bot API would take it: the blocks and rich texts that are written here, within the
 * documented limits. It does not document how it words its refusals; ours are told apart by what they say.
 *
 * @throws BotApiError 400
 */
export function parseRichMessage(value: unknown): RichMessage {
  const message = parseRichDraft(value);
  if (message.blocks.some(isThinking)) throw badRequest("a thinking block may be used only in drafts");
  return message;
}

/** The same for a draft, in which a block may say that the bot is thinking. */
export function parseRichDraft(value: unknown): RichMessage {
  const forms = ["blocks", "html", "markdown"].filter((form) => Object.hasOwn(Object(value), form));
  if (forms.length !== 1) throw badRequest("exactly one of html, markdown and blocks must be used");
  if (forms[0] !== "blocks") throw badRequest("this server knows rich messages made of blocks only");
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) throw badRequest("can't parse rich message: unknown or incomplete block");
  const { blocks, is_rtl } = parsed.data;
  const size = measure(blocks);
  // Telegram's own word for a message, or any block in it, without content.
  if (blocks.length === 0 || size.hasEmpty) throw badRequest("RICH_MESSAGE_CONTENT_REQUIRED");
  if (size.length > RICH_LIMITS.length) throw badRequest("rich message is too long");
  if (size.blocks > RICH_LIMITS.blocks) throw badRequest("rich message has too many blocks");
  if (size.depth > RICH_LIMITS.depth) throw badRequest("rich message is nested too deeply");
  return { blocks, ...(is_rtl === undefined ? {} : { is_rtl }) };
}

/** "The block may be used only in sendRichMessageDraft". */
function isThinking(block: RichBlock): boolean {
  return block.type === "thinking" || ("blocks" in block && block.blocks.some(isThinking));
}
