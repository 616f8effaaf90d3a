import { foldAccents } from "../../../corpus/text/fold.js";
import { foldedWords } from "../../analysis/folded-words.js";
import { tokensOf } from "../../analysis/tokenise.js";
import type { AskedSpeaker, OneSpeaker } from "../../query/asked-speaker.js";
import { isSameOffice, officesAmong } from "../../query/office-words.js";
import { speakerName } from "../../query/resolve-side.js";
import type { AnswerDraft, AnswerRequest } from "../answerer.js";
import { weighEvidence } from "../choose-evidence.js";
import type { Evidence } from "../evidence.js";
import { framesFor } from "../frames.js";
import { askedVoice } from "./asked-voice.js";
import { noted } from "./noted.js";
import type { Member, Subject } from "./premise.js";
import { presenceOf } from "./presence.js";

/** A sentence or two that tell they were there; more would be told in the article's own order. */
const MOST_SHOWN = 1;

/** Least support (0–1) of the topic where an office is only named. */
const LEAST_SUPPORT = 0.3;

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
    const voice = askedVoice(query);
    if (chosen.length > 0 || voice === null) return null;
    const label = speakerName(query.speaker, query.language);
    const { speaker } = query;
    const present = presenceOf({ label, members: membersOf(speaker, voice) }, request).filter((piece) =>
      namesOffice(piece, speaker),
    );
    const shown = (present.length > 0 ? present : mentionsOf(speaker, voice, request)).slice(0, MOST_SHOWN);
    return shown.length === 0 ? null : noted(shown, frames, saying(label));
  }
  const voice = askedVoice(query);
  // Whoever no article quotes is known from the question alone.
  if (voice === null || chosen.some(({ speaker }) => speaker !== null)) return null;
  const shown = chosen.filter((piece) => names(piece, voice));
  return shown.length === 0 ? null : noted(shown, frames, saying(voice.label));
}

function membersOf(speaker: AskedSpeaker, voice: Subject): readonly Member[] {
  const all: readonly OneSpeaker[] = speaker.kind === "several" ? speaker.of : [speaker];
  return all.flatMap((one): readonly Member[] => {
    if (one.kind === "country") return [{ country: one.country, forms: [foldedWords(one.label)] }];
    const member = { country: null, forms: one.forms };
    return one.office === undefined ? [member] : [member, ...voice.members];
  });
}

/** Where the reporter names an office in what is asked about: it need not be who acts in the sentence. */
function mentionsOf(asked: AskedSpeaker, voice: Subject, request: AnswerRequest): Evidence[] {
  if (asked.kind !== "name" || asked.office === undefined) return [];
  const subject = { ...voice, members: membersOf(asked, voice) };
  const query = { ...request.query, speaker: null };
  return weighEvidence({ ...request, query, passages: request.nearest })
    .map(({ evidence }) => evidence)
    .filter(({ speaker, support }) => speaker === null && support >= LEAST_SUPPORT)
    .filter((piece) => names(piece, subject) && namesOffice(piece, asked));
}

/** Where a state or body was, the holder of an office need not have been. */
function namesOffice({ ranked, quote }: Evidence, asked: AskedSpeaker): boolean {
  if (asked.kind === "several" || asked.office === undefined) return true;
  const { office } = asked;
  const words = foldedWords(ranked.passage.text.slice(quote.start, quote.end)).split(" ");
  return officesAmong(words).some((found) => isSameOffice(office, found));
}

function names({ ranked, quote }: Evidence, { members }: Subject): boolean {
  const words = ` ${tokensOf(ranked.passage.text.slice(quote.start, quote.end))
    .map(({ form }) => foldAccents(form))
    .join(" ")} `;
  return members.some(({ forms }) => forms.some((form) => words.includes(` ${form} `)));
}
