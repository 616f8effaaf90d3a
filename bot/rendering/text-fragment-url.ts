/** Words at each end of a quotation that are enough to find it on its page. */
const WORDS_AT_EACH_END = 6;

/** Beyond this length an address is more likely to be dropped on the way than to help. */
const MAX_URL_LENGTH = 2_000;

/**
 * An article's address that makes a browser scroll to the quotation and mark it: a text directive as in
 * https://wicg.github.io/scroll-to-text-fragment/ (`#:~:text=start,end`).
 */
export function textFragmentUrl(url: string, quote: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== "");
  const isShort = words.length <= 2 * WORDS_AT_EACH_END;
  const ends = isShort ? [words] : [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)];
  const directive = ends.map((end) => encodeDirective(end.join(" "))).join(",");
  const marked = `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
  return marked.length <= MAX_URL_LENGTH ? marked : url;
}

/** Percent-encodes text; a hyphen too, which has a meaning of its own in the directive. A lone surrogate has no code. */
function encodeDirective(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("-", "%2D");
}
