import { escapeHtml } from "./escape-html.js";

/**
 * A piece of a message: Telegram HTML together with what Telegram counts of it. Built only by the functions
 * below, so that a fragment is always well-formed and never cut inside a tag.
 */
export interface Fragment {
  readonly html: string;
  /** UTF-16 units of the visible text, "after entities parsing" as the Bot API puts it. */
  readonly length: number;
  /** Number of message entities (bold, link, quotation …). */
  readonly entities: number;
}

export function text(visible: string): Fragment {
  return { html: escapeHtml(visible), length: visible.length, entities: 0 };
}

export function bold(inner: Fragment): Fragment {
  return element("b", "", inner);
}

export function underline(inner: Fragment): Fragment {
  return element("u", "", inner);
}

export function italic(inner: Fragment): Fragment {
  return element("i", "", inner);
}

export function struck(inner: Fragment): Fragment {
  return element("s", "", inner);
}

export function code(visible: string): Fragment {
  return element("code", "", text(visible));
}

export function link(url: string, inner: Fragment): Fragment {
  return element("a", ` href="${escapeHtml(url)}"`, inner);
}

/** A quotation that Telegram shows collapsed when it has more than a few lines. */
export function quotation(inner: Fragment): Fragment {
  return element("blockquote", " expandable", inner);
}

/** Words of an article that are shown whole. */
export function indented(inner: Fragment): Fragment {
  return element("blockquote", "", inner);
}

/** Text to be copied as it is. */
export function preformatted(visible: string): Fragment {
  return element("pre", "", text(visible));
}

/** What a reader sees of a fragment, for places without markup. */
export function visibleText({ html }: Fragment): string {
  const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? "");
}

/** An interface text, whose own markup (`<b>`, `<i>`, `<code>`) stands. */
export function interfaceText(html: string): Fragment {
  const visible = html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, "&");
  return { html, length: visible.length, entities: html.match(/<[a-z]/g)?.length ?? 0 };
}

export function join(parts: readonly Fragment[], separator: string): Fragment {
  return {
    html: parts.map((part) => part.html).join(escapeHtml(separator)),
    length: parts.reduce((sum, part) => sum + part.length, separator.length * Math.max(0, parts.length - 1)),
    entities: parts.reduce((sum, part) => sum + part.entities, 0),
  };
}

function element(name: string, attributes: string, inner: Fragment): Fragment {
  return {
    html: `<${name}${attributes}>${inner.html}</${name}>`,
    length: inner.length,
    entities: inner.entities + 1,
  };
}
