import type { Speaker } from "../speaker.js";
import type { Sentence } from "./sentence.js";
import type { Identified } from "./speaker-identity.js";
import { speakerOf } from "./statement.js";

/** The one speaker of all these, or nobody when there were several or it is undecided. */
export function onlySpeaker(spoke: readonly Identified[]): readonly Identified[] {
  const [first] = spoke;
  if (first === undefined || first.identity.ambiguous !== undefined) return [];
  const isSame = ({ identity, person }: Identified): boolean =>
    person === first.person &&
    identity.role === first.identity.role &&
    identity.country === first.identity.country;
  return spoke.every(isSame) ? [first] : [];
}

/** Whether a sentence consists of quotations without a word around them. */
export function isOnlyQuotations(sentence: Sentence): boolean {
  return (
    sentence.tokens.some((token) => token.kind === "quotation") &&
    sentence.tokens.every((token) => token.kind === "quotation" || token.kind === "mark")
  );
}

/** The quotations of a sentence as direct speech of `speakers`. */
export function creditQuotations(sentence: Sentence, speakers: readonly Identified[]): Speaker[] {
  return sentence.tokens.flatMap(({ quotation }) => {
    if (quotation === null) return [];
    const inner = sentence.text.slice(quotation.innerStart, quotation.innerEnd);
    const end = /^[^.!?…]+\.$/u.test(inner) ? quotation.innerEnd - 1 : quotation.innerEnd;
    const extent = { start: quotation.innerStart, end };
    return speakers.map(({ identity }) => speakerOf(identity, extent, "direct", [extent], {}));
  });
}
