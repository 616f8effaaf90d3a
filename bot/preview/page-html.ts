import { readFileSync } from "node:fs";
import { MESSAGE_IDS } from "../message-ids.js";
import { escapeHtml } from "../rendering/escape-html.js";
import type { Texts, TextValues } from "../texts.js";

const CONTENT_TYPES = {
  "page.js": "text/javascript",
  "server.js": "text/javascript",
  "chats.js": "text/javascript",
  "conversation.js": "text/javascript",
  "command-menu.js": "text/javascript",
  "composer.js": "text/javascript",
  "emoji.js": "text/javascript",
  "kept-focus.js": "text/javascript",
  "offer-list.js": "text/javascript",
  "inline-box.js": "text/javascript",
  "notices.js": "text/javascript",
  "keyboard-node.js": "text/javascript",
  "message-node.js": "text/javascript",
  "draft.js": "text/javascript",
  "formatted-text.js": "text/javascript",
  "rich-message.js": "text/javascript",
  "footnotes.js": "text/javascript",
  "page.css": "text/css",
  "composer.css": "text/css",
  "message.css": "text/css",
  "rich.css": "text/css",
  "emoji.css": "text/css",
  "touch.css": "text/css",
  "icon.svg": "image/svg+xml",
} as const;

/** One file that is served as it is. */
export interface PageFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** The page's files, read once when the preview starts. */
export function readPageFiles(): { template: string; files: PageFile[] } {
  const read = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");
  const files = Object.entries(CONTENT_TYPES).map(([name, contentType]) => ({
    name,
    contentType,
    content: read(name),
  }));
  return { template: read("index.html"), files };
}

/**
 * The page in one language. The template names texts as `{{preview-send}}`, the language as `{{language}}`,
 * values by their own names; all are written as HTML, so that they may stand in attributes too.
 */
export function pageHtml(template: string, texts: Texts, values: TextValues): string {
  return template.replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => {
    if (name === "language") return texts.language;
    if (values[name] !== undefined) return escapeHtml(String(values[name]));
    const id = MESSAGE_IDS.find((known) => known === name);
    if (id === undefined) throw new Error(`the page asks for the text "${name}", which does not exist`);
    return escapeHtml(texts.plain(id, values));
  });
}
