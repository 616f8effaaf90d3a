/**
 * Two spellings of one Vietnamese syllable are both in print: the tone mark on the first or the second
 * vowel of an open oa/oe/uy ("hòa" and "hoà"), and i or y after h, k, l, m, s, t and qu ("kỹ" and "kĩ").
 * This module maps both to one.
 */

/** New-style tone placement at the end of a syllable → the older style that most newspapers print. */
const TONE_PLACEMENT: ReadonlyMap<string, string> = new Map([
  ...pairUp("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
  ...pairUp("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
  ...pairUp("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
]);

const I_FOR_Y: ReadonlyMap<string, string> = new Map(pairUp("y ỳ ý ỷ ỹ ỵ", "i ì í ỉ ĩ ị"));

/**
 * The canonical form of one lower-case NFC token; anything that is no such syllable comes back unchanged.
 *
 * @example canonicalSyllable("hoà") // "hòa"
 * @example canonicalSyllable("kỹ") // "kĩ"
 */
export function canonicalSyllable(token: string): string {
  if (token.length < 2 || token.length > 6) return token;
  const ending = token.slice(-2);
  const placed = TONE_PLACEMENT.get(ending);
  // After q the u belongs to the consonant: "quý" carries its tone on y in either style.
  if (placed !== undefined && !(ending.startsWith("u") && token.at(-3) === "q")) {
    return token.slice(0, -2) + placed;
  }
  const i = I_FOR_Y.get(token.slice(-1));
  if (i !== undefined && (/^[hklmst].$/u.test(token) || /^qu.$/u.test(token))) return token.slice(0, -1) + i;
  return token;
}

function pairUp(from: string, to: string): [string, string][] {
  const targets = to.split(" ");
  return from.split(" ").map((form, index) => [form, targets[index] ?? form]);
}
