import { type Fragment, join } from "./fragment.js";

/**
 * Bot API, `sendMessage`, parameter `text`: "1-4096 characters after entities parsing". Counted here in
 * UTF-16 units, which is never less than in characters.
 */
export const MAX_MESSAGE_LENGTH = 4096;

/** Telegram keeps at most this many entities of a message and drops the others without a word. */
export const MAX_MESSAGE_ENTITIES = 100;

const PARAGRAPH_BREAK = "\n\n";

/**
 * Puts blocks into as few messages as their order allows, and never breaks one apart: each must fit into a
 * message by itself.
 */
export function packMessages(blocks: readonly Fragment[]): string[] {
  const messages: string[] = [];
  let current: Fragment[] = [];
  for (const block of blocks) {
    const extended = join([...current, block], PARAGRAPH_BREAK);
    const fits = extended.length <= MAX_MESSAGE_LENGTH && extended.entities <= MAX_MESSAGE_ENTITIES;
    if (!fits && current.length > 0) {
      messages.push(join(current, PARAGRAPH_BREAK).html);
      current = [];
    }
    current.push(block);
  }
  if (current.length > 0) messages.push(join(current, PARAGRAPH_BREAK).html);
  return messages;
}
