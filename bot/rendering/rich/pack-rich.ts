import { withoutDeadLinks } from "./footnotes.js";
import { type Block, contentsOf, MAX_RICH_BLOCKS, MAX_RICH_LENGTH, plainText, sizeOf } from "./rich-size.js";

/** Blocks that stay together, such as a quotation and where it stands. */
export type Unit = readonly Block[];

/**
 * Puts units into as few messages as their order allows and never breaks one apart: each must fit into a
 * message by itself. Blocks without any text are left out, as Telegram refuses a message for one of them.
 */
export function packRich(units: readonly Unit[]): Block[][] {
  const messages: Block[][] = [];
  let current: Block[] = [];
  let used = { length: 0, blocks: 0 };
  for (const unit of units) {
    const blocks = unit.filter(hasText);
    const size = sizeOf(blocks);
    const total = { length: used.length + size.length, blocks: used.blocks + size.blocks };
    const fits = total.length <= MAX_RICH_LENGTH && total.blocks <= MAX_RICH_BLOCKS;
    if (!fits && current.length > 0) {
      messages.push(current);
      current = [];
    }
    used = current.length === 0 ? size : total;
    current = [...current, ...blocks];
  }
  if (current.length > 0) messages.push(current);
  return messages.map(withoutDeadLinks);
}

function hasText(block: Block): boolean {
  const { texts, blocks } = contentsOf(block);
  // What a quotation or a disclosure holds counts, its credit or title does not.
  if (block.type === "blockquote" || block.type === "details") return blocks.every(hasText);
  if (block.type === "expandable_blockquote") return plainText(block.text).trim() !== "";
  return texts.some((text) => plainText(text).trim() !== "");
}
