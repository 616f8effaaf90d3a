import { foldAccents } from "../../../corpus/text/fold.js";
import { foldedWords } from "../../analysis/folded-words.js";
import { tokensOf } from "../../analysis/tokenise.js";
import type { AskedSpeaker, OneSpeaker } from "../../query/asked-speaker.js";
import { speakerName } from "../../query/resolve-side.js";
import type { AnswerDraft, AnswerRequest } from "../answerer.js";
import type { Evidence } from "../evidence.js";
import { framesFor } from "../frames.js";
import { askedVoice } from "./asked-voice.js";
import { noted } from "./noted.js";
import type { Member, Subject } from "./premise.js";
import { presenceOf } from "./presence.js";

/** A sentence or two that tell they were there; more would be told in the article's own order. */
const MOST_SHOWN = 1;

/**
 * The answer about someone whose words are asked for, of whom the articles tell only that they spoke or were
 * there; null when their words are reported, or nothing is.
 *
 * @param chosen what the question would be answered with
 */
export function silenceAnswer(request: AnswerRequest, chosen: readonly Evidence[]): AnswerDraft | null {
  const { query } = request;
  const frames = framesFor(query.language);
  const saying = (speaker: string) => (statement: string) =>
    frames.format("silence-present", { speaker, statement });
  if (query.speaker !== null) {
    if (chosen.length > 0 || askedVoice(query) === null) return null;
    const label = speakerName(query.speaker, query.language);
    const shown = presenceOf({ label, members: membersOf(query.speaker) }, request).slice(0, MOST_SHOWN);
    return shown.length === 0 ? null : noted(shown, frames, saying(label));
  }
  const voice = askedVoice(query);
  // Whoever no article quotes is known from the question alone.
  if (voice === null || chosen.some(({ speaker }) => speaker !== null)) return null;
  const shown = chosen.filter((piece) => names(piece, voice));
  return shown.length === 0 ? null : noted(shown, frames, saying(voice.label));
}

function membersOf(speaker: AskedSpeaker): Member[] {
  const all: readonly OneSpeaker[] = speaker.kind === "several" ? speaker.of : [speaker];
  return all.map((one) =>
    one.kind === "country"
      ? { country: one.country, forms: [foldedWords(one.label)] }
      : { country: null, forms: one.forms },
  );
}

function names({ ranked, quote }: Evidence, { members }: Subject): boolean {
  const words = ` ${tokensOf(ranked.passage.text.slice(quote.start, quote.end))
    .map(({ form }) => foldAccents(form))
    .join(" ")} `;
  return members.some(({ forms }) => forms.some((form) => words.includes(` ${form} `)));
}
