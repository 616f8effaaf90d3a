import { CueTable } from "./cues.js";
import { PHRASES_OF_DIPLOMACY } from "./phrases-of-diplomacy.js";
import { PHRASES_OF_NEWS } from "./phrases-of-news.js";
import { PHRASES_OF_PARAPHRASE } from "./phrases-of-paraphrase.js";

/**
 * Phrases of news and diplomacy that are not translated word by word. One line a meaning; both languages, and
 * several wordings of one language, stand for each other. What differs in degree is no equivalent.
 */
const LINES = [...PHRASES_OF_DIPLOMACY, ...PHRASES_OF_NEWS, ...PHRASES_OF_PARAPHRASE];

/** Each phrase with the numbers of all lines that it stands in as its senses. */
export const EQUIVALENTS = new CueTable(
  Object.fromEntries(LINES.map((line, index) => [`${index}`, line])) as Record<string, string>,
);
