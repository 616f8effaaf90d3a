import type { Speaker } from "../../corpus/speaker.js";
import { foldAccents } from "../../corpus/text/fold.js";
import type { TextSpan } from "../../corpus/text/sentences.js";
import { foldedWords } from "../analysis/folded-words.js";
import type { Passage } from "../index/passage-store.js";
import type { SpeakerNames } from "../query/resolve-side.js";
import { isSaidBy, type NamedSpeaker } from "./named-speaker.js";
import { standInsFor } from "./stand-ins.js";

/** Whose the words of a stretch are. */
export interface Credited {
  /** Who says most of it; null for the reporter's own account. */
  readonly speaker: Speaker | null;
  /** See `QuotationCheck.speakerMatches`. */
  readonly matches: boolean | null;
  /** See `QuotationMatch.ownWords`. */
  readonly ownWords: boolean | null;
}

/**
 * Whom a stretch of a paragraph quotes. Where one is quoted inside what another says, the words are the inner
 * one's. All of the stretch that quotes anybody must quote the one named.
 */
export function creditOf(
  { text, speakers, article }: Passage,
  stretch: TextSpan,
  named: NamedSpeaker | null,
  names: SpeakerNames,
): Credited {
  const isTheirs = (voice: Speaker): boolean =>
    named !== null && standInsFor(voice, text, speakers, names).some((one) => isSaidBy(one, named, names));
  const shares = new Map<Speaker, number>();
  let matches = true;
  for (const { start, end } of wordsOf(text, stretch)) {
    const around = speakers.filter((span) => span.start < end && span.end > start);
    const innermost = Math.min(...around.map((span) => span.end - span.start));
    // A joint statement has one span for each who makes it.
    const voices = around.filter((span) => span.end - span.start === innermost);
    for (const voice of voices) shares.set(voice, (shares.get(voice) ?? 0) + 1);
    if (named === null || voices.length === 0) continue;
    if (!voices.some(isTheirs)) matches = false;
  }
  const quoted = [...shares].sort(([, one], [, other]) => other - one).map(([speaker]) => speaker);
  const theirs = named === null ? undefined : quoted.find(isTheirs);
  const speaker = (matches ? theirs : undefined) ?? quoted[0] ?? null;
  if (speaker === null) {
    const isPaper = named !== null && [article.source, article.author].some((who) => isCalled(who, named));
    return { speaker, matches: isPaper ? true : null, ownWords: null };
  }
  return { speaker, matches: named === null ? null : matches, ownWords: isOwn(speaker, stretch) };
}

function wordsOf(text: string, { start, end }: TextSpan): TextSpan[] {
  return Array.from(text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** True when the stretch is direct speech; at its ends the reporter's frame may be quoted with it. */
function isOwn({ speech, start, end, directWords }: Speaker, stretch: TextSpan): boolean {
  if (speech === "indirect") return false;
  const own = directWords ?? (speech === "direct" ? [{ start, end }] : []);
  return own.some((words) => stretch.start >= words.start - 1 && stretch.end <= words.end + 1);
}

function isCalled(who: string | null, { text }: NamedSpeaker): boolean {
  if (who === null) return false;
  const wanted = foldAccents(text.trim());
  return foldAccents(who) === wanted || foldedWords(who) === foldedWords(text);
}
