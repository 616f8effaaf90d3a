import type { InputRichMessageWithoutUpload, RichText } from "grammy/types";

/** A block of a rich message. */
export type Block = NonNullable<InputRichMessageWithoutUpload["blocks"]>[number];

/**
 * Bot API, "Rich Message Limits": "Up to 32768 UTF-8 characters in the rich message text". Counted here in
 * UTF-16 units, which is never less than in characters.
 */
export const MAX_RICH_LENGTH = 32_768;

/** "Up to 500 blocks, including nested blocks, list items, …, quotation blocks, and details blocks." */
export const MAX_RICH_BLOCKS = 500;

/** "Up to 16 levels of nested formatting and blocks." */
export const MAX_RICH_DEPTH = 16;

/** What the limits count. */
export interface RichSize {
  readonly length: number;
  readonly blocks: number;
}

/** What a reader sees of a rich text. */
export function plainText(text: RichText): string {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plainText).join("");
  return "text" in text ? plainText(text.text) : "";
}

/** The rich texts that stand in a block itself, in reading order, and the blocks inside it. */
export function contentsOf(block: Block): { texts: RichText[]; blocks: Block[] } {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "footer":
      return { texts: [block.text], blocks: [] };
    case "blockquote":
      return { texts: block.credit === undefined ? [] : [block.credit], blocks: block.blocks };
    case "expandable_blockquote":
      return { texts: [block.text, ...(block.credit === undefined ? [] : [block.credit])], blocks: [] };
    case "details":
      return { texts: [block.summary], blocks: block.blocks };
    default:
      // The renderer writes no other block.
      return { texts: [], blocks: [] };
  }
}

export function sizeOf(blocks: readonly Block[]): RichSize {
  return blocks.reduce(
    (sum, block) => {
      const { texts, blocks: inner } = contentsOf(block);
      const size = sizeOf(inner);
      const own = texts.reduce((length, text) => length + plainText(text).length, 0);
      return { length: sum.length + own + size.length, blocks: sum.blocks + 1 + size.blocks };
    },
    { length: 0, blocks: 0 },
  );
}
