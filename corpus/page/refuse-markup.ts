import { PageError } from "../errors.js";

const HTML_START =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|article|meta|script)\b/iu;
const FEED_START = /^\s*(?:<\?xml\b|<rss\b|<feed\b)/iu;
/** Closing tags of text elements; plain text has none. */
const CLOSING_TAG = /<\/(?:p|div|span|a|li|h[1-6]|td|script|style)>/giu;
const LEAST_TAGS = 10;

/**
 * Refuses what is text but no raw-text page. HTML and feeds are to be read by members of their own beside
 * this reader; taken for plain text, their tags would end up in quotations.
 * @throws PageError
 */
export function refuseMarkup(text: string, name: string): void {
  if (FEED_START.test(text)) {
    throw new PageError(
      `cannot read ${name}: it is a feed, which is not supported yet; save the article's page as text`,
    );
  }
  if (HTML_START.test(text) || (text.match(CLOSING_TAG)?.length ?? 0) >= LEAST_TAGS) {
    throw new PageError(
      `cannot read ${name}: it is HTML, which is not supported yet; save the page as text (in the browser: Save as, text)`,
    );
  }
}
