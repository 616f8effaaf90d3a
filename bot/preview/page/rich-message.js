// Telegram's rich messages as page nodes. All text enters the page as text nodes, never as HTML.

import { footnoteLinkNode, referenceNode } from "/footnotes.js";
import { element, expandableNode, linkNode } from "/formatted-text.js";

const SIMPLE_ELEMENTS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  marked: "mark",
};

/** Nodes for the blocks of a message. */
export function richNodes({ message_id: id, rich_message: { blocks } }) {
  return blocks.flatMap((block) => blockNodes(block, id));
}

/** All words of a rich message, a line a block. */
export function wordsOf({ blocks }) {
  const lines = blocks.map((block) => plainText(block.text ?? block.summary ?? ""));
  return lines.join("\n");
}

/** The words with which a rich message begins, for a line that refers to it; none without one. */
export function beginningOf(rich) {
  const first = rich?.blocks[0];
  return plainText(first?.text ?? first?.summary ?? "");
}

/** @param id The message's, for names that other messages have as well. */
function blockNodes(block, id) {
  const text = (content) => textNodes(content, id);
  const inner = () => block.blocks.flatMap((it) => blockNodes(it, id));
  switch (block.type) {
    case "paragraph":
      return [element("p", "block", ...text(block.text))];
    case "thinking":
      return [element("p", "block thinking", ...text(block.text))];
    case "footer":
      return [element("p", "block small", ...text(block.text))];
    case "heading":
      // One level below the page's own title, however large it is to look.
      return [element("h2", "block", ...text(block.text))];
    case "blockquote": {
      const credit = block.credit ? [element("figcaption", "", ...text(block.credit))] : [];
      return [element("figure", "block", element("blockquote", "", ...inner()), ...credit)];
    }
    case "expandable_blockquote": {
      const credit = block.credit ? [element("figcaption", "", ...text(block.credit))] : [];
      return [element("figure", "block", expandableNode(text(block.text)), ...credit)];
    }
    case "details": {
      const details = element("details", "block", element("summary", "", ...text(block.summary)), ...inner());
      details.open = block.is_open === true;
      return [details];
    }
    default:
      return [];
  }
}

function textNodes(text, id) {
  if (typeof text === "string") return [text];
  if (Array.isArray(text)) return text.flatMap((part) => textNodes(part, id));
  const inner = textNodes(text.text ?? "", id);
  switch (text.type) {
    case "url":
      return [linkNode(text.url, inner)];
    case "reference_link":
      return [footnoteLinkNode(`${id}-${text.reference_name}`, plainText(text.text))];
    case "reference":
      return referenceNode(`${id}-${text.name}`, inner);
    default:
      return [element(SIMPLE_ELEMENTS[text.type] ?? "span", "", ...inner)];
  }
}

function plainText(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(plainText).join("");
  return plainText(text?.text ?? "");
}
