import { foldedWords } from "../analysis/folded-words.js";

const COURTESY =
  /^(?:(?:ok|oke|okay|da|vang|um|a|ah|oh|tuyet|tot|hay|great|good|nice|cool|perfect|cam on|xin cam on|cam on ban|cam on nhieu|thanks|thank you|thank u|thx|tks|many thanks|xin chao|chao|chao ban|chao bot|hello|hi|hey|alo|bye|goodbye|tam biet|good morning|good evening|hen gap lai|ban|bot|nhe|nha|nhieu|lam|qua|rat|so much|very much|a lot|there|all|that s all|again|everyone|buoi sang|chao buoi sang)(?: |$))+$/u;

/** True for thanks and greetings, which ask nothing and are leaned on by nothing. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(foldedWords(text));
}
