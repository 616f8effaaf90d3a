import { foldAccents } from "../../corpus/text/fold.js";
import { normaliseLine } from "../../corpus/text/normalise.js";

/** A quotation to check, and who is said to have said it. */
export interface VerifyText {
  readonly sentence: string;
  /** As typed; null when nobody is named. */
  readonly by: string | null;
  /** All that was typed, where the words that name who spoke may as well be the beginning of a printed sentence. */
  readonly whole: string | null;
}

const OPENING = "“\"«„‘'";
const CLOSING = "”\"»“’'";

/** A name with its office; what is longer behind a dash goes on with the sentence. */
const MOST_NAME_WORDS = 8;
/** Without a capital only so many words are taken for a name: "— dang dinh quy". */
const MOST_SMALL_NAME_WORDS = 4;

/** Two dashes typed for one, and a hyphen with space around it, are dashes too. */
const BEHIND_DASH = /^(.+?)\s+(?:[—–―]|--?)\s+((?:(?!\s(?:[—–―]|--?)\s).)+)$/u;
const BEFORE_COLON = /^([^:“"«‘']{1,100}):\s*([“"«‘'].+[”"»’']\.?)$/u;
/** Verbs of speech, in lower case and without accents. */
const SAYING = [
  /said|says|stated|states|argued|argues|added|adds|noted|notes|stressed|stresses|declared|declares|warned|warns/,
  /emphasi[sz]ed|emphasi[sz]es|claimed|claims|announced|affirmed|reaffirmed|reiterated|insisted|explained|replied/,
  /remarked|observed|underlined|underscored|highlighted|confirmed|concluded|pointed out|told reporters|wrote|writes/,
  /noi|noi ro|noi them|cho biet|cho hay|khang dinh|tai khang dinh|nhan manh|phat bieu|tuyen bo|canh bao|luu y/,
  /nhan dinh|nhan xet|danh gia|neu|neu ro|giai thich|thong bao|tra loi|bay to|chia se|ket luan|lap luan|cho/,
]
  .map(({ source }) => source)
  .join("|");
/** What leads from the verb to what was said: "that", a colon, a quotation mark. */
const LEADING = /\s+(?:that|rang)\s+|(?:\s+(?:rang|la))?\s*[:,]\s*|\s*(?=[“"«‘'])/.source;
/** "David Koh argued that …", "ông Quý nói: …", "Kenya said “…”". */
const BEFORE_VERB = new RegExp(`^([^:“"«‘]{1,100}?),?\\s+(?:${SAYING})(?:${LEADING})(.+)$`, "u");
/** "Theo Singapore, …", "According to David Koh, …". */
const BEHIND_SOURCE = /^(?:theo|according to)\s+([^:;“"«‘]{1,100}?)\s*[,:]\s*(.+)$/iu;
/** Whom they mean was told before, and not in what was typed. */
const PRONOUN =
  /^(?:he|she|they|it|we|i|you|who|which|ong|ba|anh|chi|ho|toi|no|chung toi|(?:ong|ba|anh|chi) ay|(?:ong|ba|nguoi) nay)$/u;
/** What may stand between a quotation and the name: a dash, a comma, "by", "(". */
const BEFORE_NAME = /^[\s,.;:()—–―-]*(?:(?:by|said by|said|from|theo|c\u1EE7a)\s+)?/iu;

/**
 * Reads `"…" — who`, `"…" (who)`, `who: "…"`, `who said that …`, `theo who, …`, `… — who`, and a sentence alone.
 *
 * @example readVerifyText("“luật quốc tế có hiệu lực” — ông Quý") // { sentence: "“luật … lực”", by: "ông Quý", … }
 */
export function readVerifyText(typed: string): VerifyText {
  const text = normaliseLine(typed);
  return (
    quotedFirst(text) ?? namedFirst(text) ?? namedLast(text) ?? { sentence: text, by: null, whole: null }
  );
}

/** The name in what stands beside a quotation: "— ông Quý.", "(Singapore)", "by David Koh". */
export function nameIn(text: string): string {
  return normaliseLine(text)
    .replace(BEFORE_NAME, "")
    .replace(/[\s.,;)]+$/u, "");
}

/** The name that is all of a text: "ông Quý", "— singapore"; null where it may as well be a sentence. */
export function nameBeside(text: string): string | null {
  const line = normaliseLine(text);
  const name = nameIn(line);
  if (/["“«]/u.test(line) || name === "" || name.split(" ").length > MOST_NAME_WORDS) return null;
  const isIntroduced = !line.startsWith(name) && isName(name);
  return isIntroduced || isInCapitals(name) ? name : null;
}

function quotedFirst(text: string): VerifyText | null {
  const mark = OPENING.indexOf(text.charAt(0));
  const end = mark < 0 || text === "" ? -1 : text.lastIndexOf(CLOSING.charAt(mark));
  if (end <= 1) return null;
  const by = nameIn(text.slice(end + 1));
  return by === "" || isName(by) ? { sentence: text.slice(0, end + 1), by: by || null, whole: null } : null;
}

function namedFirst(text: string): VerifyText | null {
  const folded = foldAccents(text);
  const [, before = "", behind = ""] = BEFORE_VERB.exec(folded) ?? [];
  // Folded, a text of Vietnamese or English is as long as it was.
  if (behind !== "" && folded.length === text.length) {
    const speaker = text.slice(0, before.length);
    const sentence = text.slice(text.length - behind.length);
    if (isName(speaker)) return { sentence, by: PRONOUN.test(before) ? null : nameIn(speaker), whole: text };
  }
  const [, source, told] = BEHIND_SOURCE.exec(text) ?? [];
  // "Theo luật quốc tế, …" names nobody who could have said it.
  if (source !== undefined && told !== undefined && isName(source) && isInCapitals(source)) {
    return { sentence: told, by: nameIn(source), whole: text };
  }
  const [, name, quoted] = BEFORE_COLON.exec(text) ?? [];
  if (name === undefined || quoted === undefined || !isName(name)) return null;
  return { sentence: quoted, by: name.trim(), whole: null };
}

function namedLast(text: string): VerifyText | null {
  const [, sentence, behind] = BEHIND_DASH.exec(text) ?? [];
  if (sentence === undefined || behind === undefined || !isName(nameIn(behind))) return null;
  return { sentence, by: nameIn(behind), whole: null };
}

function isName(text: string): boolean {
  const words = text.trim().split(/\s+/u).length;
  if (text.trim() === "" || /[?!:]/u.test(text)) return false;
  return words <= (/^\p{Lu}/u.test(text.trim()) ? MOST_NAME_WORDS : MOST_SMALL_NAME_WORDS);
}

/** As names are printed: most words, or the last one, begin with a capital. */
function isInCapitals(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals * 2 >= words.length || /^\p{Lu}/u.test(words.at(-1) ?? "");
}
