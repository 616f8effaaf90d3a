import type { RichText } from "grammy/types";
import type { Fragment } from "../fragment.js";
import type { Run } from "../marked-text.js";

/** The tags of fragments and of interface texts. */
const SIMPLE: Readonly<Record<string, "bold" | "italic" | "underline" | "code">> = {
  b: "bold",
  i: "italic",
  u: "underline",
  code: "code",
};

const PIECE = /<(\/?)([a-z]+)(?: href="([^"]*)")?[^>]*>|[^<]+/g;

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/**
 * A piece of an HTML message as rich text: what stands in both styles is written once. A quotation's tag is
 * dropped, as in rich messages that is a block.
 */
export function richText({ html }: Fragment): RichText {
  const open: { tag: string; url: string; parts: RichText[] }[] = [{ tag: "", url: "", parts: [] }];
  for (const [piece, slash, tag = "", url = ""] of html.matchAll(PIECE)) {
    if (!piece.startsWith("<")) {
      open.at(-1)?.parts.push(decoded(piece));
    } else if (slash === "") {
      open.push({ tag, url: decoded(url), parts: [] });
    } else if (open.length > 1) {
      const element = open.pop();
      if (element !== undefined)
        open.at(-1)?.parts.push(wrapped(element.tag, element.url, joined(element.parts)));
    }
  }
  return joined(open.flatMap(({ parts }) => parts));
}

/** The article's words, the decisive ones marked. */
export function markedText(runs: readonly Run[]): RichText {
  return joined(runs.map((run) => (run.isMarked ? { type: "marked", text: run.text } : run.text)));
}

/** Several rich texts as one. */
export function joined(parts: readonly RichText[]): RichText {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : [...parts];
}

function wrapped(tag: string, url: string, text: RichText): RichText {
  if (tag === "a") return { type: "url", text, url };
  const type = SIMPLE[tag];
  return type === undefined ? text : { type, text };
}

function decoded(html: string): string {
  return html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? "");
}
