import type { MessageEntity } from "grammy/types";
import { badRequest } from "./bot-api-error.js";

/** A message's visible text and what marks its parts; offsets in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

type SimpleType =
  | "bold"
  | "italic"
  | "underline"
  | "strikethrough"
  | "spoiler"
  | "code"
  | "pre"
  | "blockquote";

/** The tags of https://core.telegram.org/bots/api#html-style, without those that need more than a name. */
const TAGS: Readonly<Record<string, SimpleType>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

/** The Bot API knows these four names and every number; other names stay as they are written. */
const NAMED_CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
const CHARACTER = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?/y;

const ATTRIBUTE = /\s*([a-zA-Z0-9_-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;

interface OpenTag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads Telegram's HTML as the Bot API documents it. White space around the whole text is dropped.
 *
 * @throws BotApiError 400 "can't parse entities" for an unknown, unclosed or unmatched tag.
 */
export function parseHtml(html: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let at = 0;
  while (at < html.length) {
    const character = html.charAt(at);
    if (character === "&") {
      const decoded = decodeCharacter(html, at);
      text += decoded.text;
      at = decoded.end;
    } else if (character !== "<") {
      const next = html.slice(at).search(/[&<]/);
      const end = next === -1 ? html.length : at + next;
      text += html.slice(at, end);
      at = end;
    } else if (html.charAt(at + 1) === "/") {
      at = closeTag(at);
    } else {
      at = openTag(at);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) fail(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  return trim(text, entities);

  function openTag(start: number): number {
    const name = /^[a-zA-Z][a-zA-Z0-9-]*/.exec(html.slice(start + 1, start + 32))?.[0]?.toLowerCase() ?? "";
    if (TAGS[name] === undefined && name !== "a" && name !== "span") {
      fail(`Unsupported start tag "${name}" at byte offset ${byteOffset(start)}`);
    }
    const attributes = new Map<string, string>();
    ATTRIBUTE.lastIndex = start + 1 + name.length;
    let end = ATTRIBUTE.lastIndex;
    for (let match = ATTRIBUTE.exec(html); match !== null; match = ATTRIBUTE.exec(html)) {
      const [, attribute = "", double, single, bare] = match;
      attributes.set(attribute.toLowerCase(), decodeAll(double ?? single ?? bare ?? ""));
      end = ATTRIBUTE.lastIndex;
    }
    while (/\s/.test(html.charAt(end))) end++;
    if (html.charAt(end) !== ">") fail(`Unclosed start tag "${name}" at byte offset ${byteOffset(start)}`);
    if (name === "span" && attributes.get("class") !== "tg-spoiler") {
      fail(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(start)}`);
    }
    if (name === "blockquote" && open.some((outer) => outer.name === "blockquote")) {
      fail(`Nested blockquote at byte offset ${byteOffset(start)}`);
    }
    open.push({ name, offset: text.length, attributes });
    return end + 1;
  }

  function closeTag(start: number): number {
    const match = /^<\/([a-zA-Z0-9-]*)\s*>/.exec(html.slice(start, start + 64));
    const tag = open.pop();
    if (match === null || tag === undefined) {
      return fail(`Unexpected end tag at byte offset ${byteOffset(start)}`);
    }
    const name = match[1]?.toLowerCase() ?? "";
    if (name !== "" && name !== tag.name) {
      fail(
        `Unmatched end tag at byte offset ${byteOffset(start)}, expected "</${tag.name}>", found "</${name}>"`,
      );
    }
    const entity = entityOf(tag, text);
    if (entity !== undefined) entities.push(entity);
    return start + match[0].length;
  }

  function byteOffset(index: number): number {
    return Buffer.byteLength(html.slice(0, index), "utf8");
  }
}

function fail(reason: string): never {
  throw badRequest(`can't parse entities: ${reason}`);
}

function entityOf(tag: OpenTag, text: string): MessageEntity | undefined {
  const { offset } = tag;
  const length = text.length - offset;
  if (length === 0) return undefined;
  if (tag.name === "a") {
    const url = tag.attributes.get("href") ?? text.slice(offset);
    // A link that leads nowhere is dropped, its text stays.
    return URL.canParse(url) ? { type: "text_link", offset, length, url } : undefined;
  }
  if (tag.name === "blockquote" && tag.attributes.has("expandable")) {
    return { type: "expandable_blockquote", offset, length };
  }
  if (tag.name === "pre") return { type: "pre", offset, length };
  const type = tag.name === "span" ? "spoiler" : TAGS[tag.name];
  return type === undefined || type === "pre" ? undefined : { type, offset, length };
}

function decodeCharacter(html: string, at: number): { text: string; end: number } {
  CHARACTER.lastIndex = at;
  const match = CHARACTER.exec(html);
  const code = match?.[1] ? Number(match[1]) : match?.[2] ? Number.parseInt(match[2], 16) : 0;
  const isScalar = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const named = NAMED_CHARACTERS[match?.[3] ?? ""];
  if (match === null || (named === undefined && !isScalar)) return { text: "&", end: at + 1 };
  return { text: named ?? String.fromCodePoint(code), end: at + match[0].length };
}

function decodeAll(value: string): string {
  let decoded = "";
  for (let at = 0; at < value.length; ) {
    const next =
      value.charAt(at) === "&" ? decodeCharacter(value, at) : { text: value.charAt(at), end: at + 1 };
    decoded += next.text;
    at = next.end;
  }
  return decoded;
}

function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const kept = entities.flatMap((entity) => {
    const start = Math.max(0, entity.offset - lead);
    const end = Math.min(trimmed.length, entity.offset - lead + entity.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  kept.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: trimmed, entities: kept };
}
