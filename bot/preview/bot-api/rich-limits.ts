import type { RichBlock, RichText } from "grammy/types";

/** https://core.telegram.org/bots/api, "Rich Message Limits"; the length in UTF-16 units, the stricter way. */
export const RICH_LIMITS = { length: 32_768, blocks: 500, depth: 16 } as const;

export interface RichMeasure {
  readonly length: number;
  /** Nested ones included. */
  readonly blocks: number;
  /** Levels of formatting and blocks, one inside the other. */
  readonly depth: number;
  /** Whether a block has nothing to show. */
  readonly hasEmpty: boolean;
}

/** What the limits of rich messages are about; written apart from the bot's own count, which it checks. */
export function measure(blocks: readonly RichBlock[]): RichMeasure {
  const parts = blocks.map(measureBlock);
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    blocks: parts.reduce((sum, part) => sum + part.blocks, 0),
    depth: Math.max(0, ...parts.map((part) => part.depth)),
    hasEmpty: parts.some((part) => part.hasEmpty),
  };
}

function measureBlock(block: RichBlock): RichMeasure {
  const own = ownTexts(block).map(measureText);
  const inner = "blocks" in block ? measure(block.blocks) : null;
  const length = own.reduce((sum, text) => sum + text.length, 0) + (inner?.length ?? 0);
  return {
    length,
    blocks: 1 + (inner?.blocks ?? 0),
    depth: 1 + Math.max(inner?.depth ?? 0, ...own.map((text) => text.depth)),
    hasEmpty: inner === null ? length === 0 : inner.blocks === 0 || inner.hasEmpty,
  };
}

function ownTexts(block: RichBlock): RichText[] {
  if (block.type === "blockquote") return block.credit === undefined ? [] : [block.credit];
  if (block.type === "expandable_blockquote") {
    return [block.text, ...(block.credit === undefined ? [] : [block.credit])];
  }
  if (block.type === "details") return [block.summary];
  return "text" in block ? [block.text] : [];
}

function measureText(text: RichText): { length: number; depth: number } {
  if (typeof text === "string") return { length: text.length, depth: 0 };
  if (Array.isArray(text)) {
    const parts = text.map(measureText);
    return {
      length: parts.reduce((sum, part) => sum + part.length, 0),
      depth: Math.max(0, ...parts.map((part) => part.depth)),
    };
  }
  const inner = "text" in text ? measureText(text.text) : { length: 0, depth: 0 };
  return { length: inner.length, depth: inner.depth + 1 };
}
