import { findCountryMentions } from "../../../corpus/places/countries.js";
import { foldedWords } from "../../analysis/folded-words.js";
import { readSentences } from "../../analysis/read-sentences.js";
import type { Token } from "../../analysis/tokenise.js";
import type { Query } from "../../query/query.js";
import type { AnswerRequest, RankedPassage } from "../answerer.js";
import { type Evidence, evidenceAround } from "../evidence.js";
import { denied } from "./act.js";
import type { ActPhrase } from "./act-words.js";
import { findObject, type ObjectFound } from "./object-support.js";
import { partiesIn } from "./parties-in.js";
import type { Member, Premise, Subject } from "./premise.js";
import { type ReportedAct, reportedActs, tellsOfActs } from "./reported-acts.js";
import { isTurned } from "./turned-object.js";

/** An act of the asked subject as an article tells it. */
export interface ToldAct {
  readonly act: ActPhrase;
  /** Indexes of the members who did it; never empty. */
  readonly actors: readonly number[];
  /** Its support is that of the premise's object. */
  readonly evidence: Evidence;
  readonly object: ObjectFound;
}

type Voice = NonNullable<Evidence["speaker"]>;
type Found = Pick<AnswerRequest, "query" | "nearest" | "support">;

/** Everything that the passages tell the subject did. */
export function toldActs(premise: Premise, request: Found): ToldAct[] {
  return request.nearest.flatMap((ranked) => toldIn(ranked, premise, request));
}

function toldIn(ranked: RankedPassage, premise: Premise, request: Found): ToldAct[] {
  const { subject } = premise;
  const { text, speakers } = ranked.passage;
  return readSentences(text).flatMap((sentence) => {
    const { words, tokens } = sentence;
    // Most sentences tell of no act, which spares looking for who is named there.
    if (!tellsOfActs(tokens)) return [];
    const pair = pairBefore(text.slice(0, sentence.start), subject);
    const reported = reportedActs(tokens, partiesIn(words, tokens, subject, pair));
    const offsetOf = (at: number): number => sentence.start + (tokens[at]?.start ?? 0);
    return reported.flatMap((one, at): ToldAct[] => {
      const { act } = one;
      const start = offsetOf(act.from);
      const span = speakers.find((speaker) => speaker.start <= start && start < speaker.end);
      const voice = span === undefined ? [] : membersOf(span, subject);
      const isNamedInside = one.actorAt !== null && offsetOf(one.actorAt) >= (span?.start ?? 0);
      const actors = actorsOf(one, span, voice, isNamedInside);
      if (actors === null || actors.length === 0) return [];
      const next = reported[at + 1]?.act.from ?? tokens.length;
      const place = { ranked, sentence, tokens, act, next, isFirst: at === 0, isListed: one.isListed };
      const found = findObject(premise, place, request);
      const piece = pieceOf(
        ranked,
        sentence,
        { start, end: endOf(tokens, act, sentence.start) },
        voice,
        request,
      );
      const evidence = { ...piece, support: found.support };
      return [{ act: asTurned(act, found, premise), actors, evidence, object: found }];
    });
  });
}

/** "Ủng hộ loại bỏ vũ khí" is told of who is against the weapons; a treaty that bans them is one by itself. */
function asTurned(act: ActPhrase, { after }: ObjectFound, premise: Premise): ActPhrase {
  const isStance = act.kind === "stance" || act.kind === "accept";
  const isThing = premise.objectKind === "other" || premise.objectKind === "states";
  if (!isStance || !isThing || isTurned(after, "typed") === premise.isTurned) return act;
  const { kind, side, isDenied } = denied(act);
  return { ...act, kind, side, isDenied };
}

function endOf(tokens: readonly Token[], { to }: ActPhrase, offset: number): number {
  return offset + (tokens[to - 1]?.end ?? 0);
}

/** The subject's own clause where one quotes them; else the sentence, as the reporter's. */
function pieceOf(
  ranked: RankedPassage,
  sentence: Evidence["clause"],
  act: Evidence["clause"],
  voice: readonly number[],
  { query, support }: { readonly query: Query; readonly support: Found["support"] },
): Evidence {
  if (voice.length > 0) return evidenceAround(ranked, act, query, support);
  return { ranked, clause: sentence, quote: sentence, speaker: null, support: 0 };
}

/**
 * Who acted, inside somebody's speech or outside. In the subject's own words nobody else need be named; in
 * another's it is only what they say, but votes are told by whoever counts them, and "the two countries
 * announced" tells of the two.
 */
function actorsOf(
  { act, actors }: ReportedAct,
  span: Voice | undefined,
  voice: readonly number[],
  isNamedInside: boolean,
): readonly number[] | null {
  if (act.kind === "valid") return voice;
  if (span === undefined) return actors;
  if (voice.length > 0) return actors === null || isNamedInside ? actors : voice;
  const isReporters = span.country === null && span.name === null && !span.anonymous && !span.ambiguous;
  return isReporters && (act.kind === "vote" || act.kind === "relations") ? actors : null;
}

function membersOf(speaker: Voice, { members }: Subject): number[] {
  if (speaker.anonymous || speaker.ambiguous) return [];
  return members.flatMap((member, index) => (isVoiceOf(speaker, member) ? [index] : []));
}

function isVoiceOf({ name, organisation, country }: Voice, member: Member): boolean {
  if (member.country !== null) return member.country === country;
  return [name, organisation].some((printed) => {
    const words = printed === null ? "" : ` ${foldedWords(printed)} `;
    return member.forms.some((form) => words.includes(` ${form} `));
  });
}

/** Whom "the two countries" means: the asked ones, when they alone were named last before. */
function pairBefore(before: string, { members }: Subject): readonly number[] {
  if (members.length !== 2) return [];
  const countries = findCountryMentions(before, { accents: "as-typed" }).map(({ country }) => country);
  const last = new Set(countries.slice(-2));
  const isPair = last.size === 2 && members.every(({ country }) => country !== null && last.has(country));
  return isPair ? members.map((_, index) => index) : [];
}
