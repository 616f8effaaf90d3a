import type { RichText } from "grammy/types";
import { type Block, contentsOf } from "./rich-size.js";
import { joined } from "./rich-text.js";

/** "[1]" that leads to the quotation with that number. */
export function footnoteLink(number: number): RichText {
  return { type: "reference_link", text: `[${number}]`, reference_name: nameOf(number) };
}

/** The text that a {@link footnoteLink} leads to. */
export function footnote(number: number, text: RichText): RichText {
  return { type: "reference", name: nameOf(number), text };
}

/**
 * Blocks without the links whose quotation is not among them: of an answer in several messages, a link leads
 * nowhere when its quotation has come into another. Its number stays.
 */
export function withoutDeadLinks(blocks: readonly Block[]): Block[] {
  const names = new Set(blocks.flatMap(namesIn));
  return blocks.map((block) =>
    // Links stand in the statements, which are paragraphs.
    block.type === "paragraph" ? { ...block, text: alive(block.text, names) } : block,
  );
}

function nameOf(number: number): string {
  return `quotation-${number}`;
}

function namesIn(block: Block): string[] {
  const { texts, blocks } = contentsOf(block);
  const isNamed = block.type === "paragraph" || block.type === "expandable_blockquote";
  const inTexts = isNamed ? texts.flatMap(namesInText) : [];
  return [...inTexts, ...blocks.flatMap(namesIn)];
}

function namesInText(text: RichText): string[] {
  if (typeof text === "string") return [];
  if (Array.isArray(text)) return text.flatMap(namesInText);
  return text.type === "reference" ? [text.name] : [];
}

function alive(text: RichText, names: ReadonlySet<string>): RichText {
  if (Array.isArray(text)) return joined(text.map((part) => alive(part, names)));
  if (typeof text === "string" || text.type !== "reference_link") return text;
  return names.has(text.reference_name) ? text : text.text;
}
