/** A longer message of a server is cut here. */
const LONGEST = 200;

/**
 * What a server said of a failure, fit for a one-line message: without the key, which some servers print,
 * without the tags of an HTML page, and short.
 */
export function serverWords(text: string, apiKey: string | null): string {
  // The key goes first: after the cut, half of one would not be recognised.
  const withoutKey = apiKey === null || apiKey === "" ? text : text.replaceAll(apiKey, "…");
  return withoutKey
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
