import { normaliseLine } from "../../corpus/text/normalise.js";

/** A quotation to check, and who is said to have said it. */
export interface VerifyText {
  readonly sentence: string;
  /** As typed; null when nobody is named. */
  readonly by: string | null;
}

const OPENING = "“\"«„‘'";
const CLOSING = "”\"»“’'";

/** A name with its office; what is longer behind a dash goes on with the sentence. */
const MOST_NAME_WORDS = 8;
/** Without a capital only so many words are taken for a name: "— dang dinh quy". */
const MOST_SMALL_NAME_WORDS = 4;

/** Two dashes typed for one, and a hyphen with space around it, are dashes too. */
const BEHIND_DASH = /^(.+?)\s+(?:[—–―]|--?)\s+((?:(?!\s(?:[—–―]|--?)\s).)+)$/u;
const BEFORE_COLON = /^([^:“"«]{1,100}):\s*([“"«].+[”"»]\.?)$/u;
/** What may stand between a quotation and the name: a dash, a comma, "by", "(". */
const BEFORE_NAME = /^[\s,.;:()—–―-]*(?:(?:by|said by|said|from|theo|c\u1EE7a)\s+)?/iu;

/**
 * Reads `"…" — who`, `"…" (who)`, `who: "…"`, `… — who`, and a sentence alone.
 *
 * @example readVerifyText("“luật quốc tế có hiệu lực” — ông Quý") // { sentence: "“luật … lực”", by: "ông Quý" }
 */
export function readVerifyText(typed: string): VerifyText {
  const text = normaliseLine(typed);
  const mark = OPENING.indexOf(text.charAt(0));
  const end = mark < 0 || text === "" ? -1 : text.lastIndexOf(CLOSING.charAt(mark));
  if (end > 1) {
    const by = nameIn(text.slice(end + 1));
    if (by === "" || isName(by)) return { sentence: text.slice(0, end + 1), by: by || null };
  }
  const [, before, quoted] = BEFORE_COLON.exec(text) ?? [];
  if (before !== undefined && quoted !== undefined && isName(before))
    return { sentence: quoted, by: before.trim() };
  const [, sentence, behind] = BEHIND_DASH.exec(text) ?? [];
  if (sentence !== undefined && behind !== undefined && isName(nameIn(behind))) {
    return { sentence, by: nameIn(behind) };
  }
  return { sentence: text, by: null };
}

/** The name in what stands beside a quotation: "— ông Quý.", "(Singapore)", "by David Koh". */
export function nameIn(text: string): string {
  return normaliseLine(text)
    .replace(BEFORE_NAME, "")
    .replace(/[\s.,;)]+$/u, "");
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  if (text.trim() === "" || /[?!:]/u.test(text)) return false;
  return words <= (/^\p{Lu}/u.test(text) ? MOST_NAME_WORDS : MOST_SMALL_NAME_WORDS);
}
