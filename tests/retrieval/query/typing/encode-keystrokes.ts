import type { InputMethod } from "../../../../retrieval/query/typing/keystroke-evidence.js";

/** Where the tone's key is struck: behind the syllable ("quoocs") or behind the vowel ("quoosc"). */
export type ToneKeyPlace = "end" | "vowel";

const TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const TONE_KEYS = { telex: "sfrxj", vni: "12345" } as const;
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
    const decomposed = letter.normalize("NFD");
    const tone = TONES.findIndex((mark) => decomposed.includes(mark));
    const toneless = Array.from(decomposed, (mark) => (TONES.includes(mark) ? "" : mark))
      .join("")
      .normalize("NFC");
    const key = LETTER_KEYS[method][toneless.toLowerCase()];
    const plain = toneless.replace(/[đĐ]/u, (d) => (d === "đ" ? "d" : "D")).normalize("NFD")[0]!;
    keys += key === undefined ? toneless : plain + (key === "=" ? plain.toLowerCase() : key);
    if (tone < 0) continue;
    const toneKey = TONE_KEYS[method][tone]!;
    if (place === "vowel") keys += toneKey;
    else last = toneKey;
  }
  return keys + last;
}
