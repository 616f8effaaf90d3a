import type { InputMethod } from "../query/typing/keystroke-evidence.js";

/** Where the tone's key is struck: behind the syllable ("quoocs") or behind the vowel ("quoosc"). */
export type ToneKeyPlace = "end" | "vowel";

/** Acute, grave, hook, tilde, dot below, and the key of each. */
const TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const TONE_KEYS: Record<InputMethod, string> = { telex: "sfrxj", vni: "12345" };
/** "=" stands for the letter struck twice. */
const LETTER_KEYS: Record<InputMethod, Readonly<Record<string, string>>> = {
  telex: { ă: "w", â: "=", ê: "=", ô: "=", ơ: "w", ư: "w", đ: "=" },
  vni: { ă: "8", â: "6", ê: "6", ô: "6", ơ: "7", ư: "7", đ: "9" },
};

/** What is on the screen when a Vietnamese text is typed while the input method is off. */
export function encodeKeystrokes(text: string, method: InputMethod, place: ToneKeyPlace): string {
  return text.normalize("NFC").replace(/\p{L}+/gu, (word) => encodeWord(word, method, place));
}

function encodeWord(word: string, method: InputMethod, place: ToneKeyPlace): string {
  let keys = "";
  let last = "";
  for (const letter of word) {
    const marks = Array.from(letter.normalize("NFD"));
    const tone = TONES.findIndex((mark) => marks.includes(mark));
    const toneless = marks
      .filter((mark) => !TONES.includes(mark))
      .join("")
      .normalize("NFC");
    keys += encodeLetter(toneless, method);
    const toneKey = TONE_KEYS[method].charAt(tone);
    if (tone < 0) continue;
    if (place === "vowel") keys += toneKey;
    else last = toneKey;
  }
  return keys + last;
}

function encodeLetter(toneless: string, method: InputMethod): string {
  const key = LETTER_KEYS[method][toneless.toLowerCase()];
  if (key === undefined) return toneless;
  // The bar of đ is no combining mark.
  const plain = toneless.replace("đ", "d").replace("Đ", "D").normalize("NFD").charAt(0);
  return plain + (key === "=" ? plain.toLowerCase() : key);
}
