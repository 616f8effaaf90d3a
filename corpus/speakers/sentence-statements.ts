import { countryByName } from "../places/countries.js";
import type { Speaker } from "../speaker.js";
import type { Agent } from "./agent.js";
import { agentGroupsOf } from "./agent-groups.js";
import { agreesWith, type Candidate, isSpeaking } from "./candidate.js";
import { reportsHere } from "./complement.js";
import { extentsBetween, type FoundExtent } from "./extents.js";
import { noteHost, withHostCountry } from "./host.js";
import { leadVerb } from "./leading-clause.js";
import type { Person } from "./person.js";
import type { Persons } from "./persons.js";
import { genderByPossessive } from "./possessive-gender.js";
import { predicateOf } from "./predicate.js";
import type { Sentence } from "./sentence.js";
import { type Identified, identify } from "./speaker-identity.js";
import { frameOf } from "./speech-frame.js";
import { standingOf } from "./standing.js";
import { speakerOf } from "./statement.js";
import { statementsOf } from "./statements-of.js";
import { withThisCountry } from "./this-country.js";

/** What reading one sentence gave. */
export interface SentenceReading {
  readonly speakers: Speaker[];
  /** Those who spoke: a quotation that follows without a verb is theirs. */
  readonly identified: readonly Identified[];
  /** Those who are said to speak although their words stand outside this sentence. */
  readonly pointing: readonly Identified[];
  /** Persons who are the subject of the sentence, speaking or not: "Thủ tướng X khai mạc hội nghị". */
  readonly subjects: readonly Identified[];
}

/** Where the article is while it is read. */
export interface ReadingState {
  readonly persons: Persons;
  readonly publishedAt: string | null;
  readonly paragraph: number;
  /** Running number of the sentence in the article. */
  readonly sentence: number;
  /** The states whose offices have received guests so far. */
  readonly hosts: Set<string>;
  /** Speakers of the sentence before in the same paragraph, for a sentence without a subject. */
  readonly previous: readonly Identified[];
  /** The only speaker of the paragraph before, when this is the first sentence of a paragraph. */
  readonly carried: readonly Identified[];
}

/** The statements of one sentence and their speakers. Persons named in it are introduced on the way. */
export function readSentence(sentence: Sentence, state: ReadingState): SentenceReading {
  const candidates = agentGroupsOf(sentence).map((group): Candidate => {
    const standing = standingOf(sentence, group);
    const reached = predicateOf(sentence, group);
    const inverted = reached?.inverted === true;
    const predicate = standing === "none" && !inverted ? null : reached;
    const usable =
      predicate !== null && reportsHere(sentence, predicate) && agreesWith(group, predicate, sentence);
    return { group, standing: inverted ? "subject" : standing, predicate: usable ? predicate : null };
  });
  const speakers: Speaker[] = [];
  const identified: Identified[] = [];
  const pointing: Identified[] = [];
  const subjects: Identified[] = [];
  let coveredTo = 0;
  const identities = candidates.map(({ group }) =>
    group.agents.map((agent) => () => {
      const hosted = withHostCountry(sentence, agent, state.hosts);
      const known = withThisCountry(sentence, hosted, state.persons);
      return identify(known, state.persons, state.paragraph, state.sentence);
    }),
  );
  for (const [index, candidate] of candidates.entries()) {
    // Everybody named is introduced, whether speaking or not, but pronouns only when they speak.
    const speaks = !sentence.asks && candidate.group.start >= coveredTo && isSpeaking(sentence, candidate);
    const who = (identities[index] ?? [])
      .filter((_, k) => speaks || introduces(candidate.group.agents[k]))
      .flatMap((resolve) => resolve() ?? []);
    noteHost(sentence, candidate.group, state.hosts);
    const named = who.flatMap(({ person }) => person ?? []);
    if (candidate.group.agents[0]?.kind === "person") genderByPossessive(sentence, candidates, index, named);
    if (candidate.standing === "subject" && subjects.length === 0)
      subjects.push(...who.filter(({ person }) => person !== null));
    if (!speaks || who.length === 0) continue;
    const found = statementsOf(sentence, candidates, index, coveredTo);
    const frame = frameOf(
      sentence.text.slice(sentence.tokens[0]?.start, sentence.tokens[candidate.group.start]?.start),
      aroundOf(sentence, candidate, found.extents),
      state.publishedAt,
    );
    for (const one of who) speakForCountry(one, frame.onBehalfOf);
    for (const { extent, speech, directWords } of found.extents)
      for (const { identity } of who) speakers.push(speakerOf(identity, extent, speech, directWords, frame));
    if (found.extents.length > 0) identified.push(...who);
    else if (candidate.predicate !== null) pointing.push(...who);
    coveredTo = Math.max(coveredTo, found.coveredTo);
  }
  if (identified.length === 0 && !sentence.asks) {
    const isFirst = state.previous.length === 0;
    const before = isFirst ? state.carried : state.previous;
    const carried = subjectless(sentence, before, isFirst);
    speakers.push(...carried);
    if (carried.length > 0) identified.push(...before);
  }
  const persons = identified.flatMap(({ person }) => person ?? []);
  state.persons.noteCountries([...sentence.countries.values()].map(({ country }) => country));
  if (identified.length > 0) markSpeakers(state, persons);
  return { speakers, identified, pointing, subjects };
}

/** A bare run of capitals in the middle of a sentence may be a town; a title or the sentence's head makes it a person. */
function introduces(agent: Agent | undefined): boolean {
  if (agent?.kind !== "person") return false;
  return agent.role !== null || agent.gender !== null || agent.start === 0;
}

function markSpeakers(state: ReadingState, persons: readonly Person[]): void {
  for (const person of persons) {
    person.sentence = state.sentence;
    person.paragraph = state.paragraph;
  }
  state.persons.markSpeakers(persons);
}

/** "Thay mặt Chính phủ Việt Nam, ông X": who speaks in a state's name speaks for it. */
function speakForCountry(one: Identified, onBehalfOf: string | undefined): void {
  const { identity, person } = one;
  if (onBehalfOf === undefined || person === null || person.country !== null || person.organisation !== null)
    return;
  const name = onBehalfOf.replace(/^(?:Chính phủ|chính phủ|nước|Nhà nước|the government of|the) /u, "");
  const country = countryByName(name.replace(/(?:’s|'s)? (?:government|delegation)$/u, ""), {
    accents: "as-typed",
  });
  if (country === null) return;
  person.country = country;
  identity.country = country;
}

/** The sentence's words outside the statements: where adverbials of time and occasion are looked for. */
function aroundOf(sentence: Sentence, { group }: Candidate, extents: readonly FoundExtent[]): string {
  const from = sentence.tokens[0]?.start ?? 0;
  const to = sentence.tokens.at(-1)?.end ?? from;
  const starts = extents.map(({ extent }) => extent.start);
  const firstAfter = Math.min(
    ...starts.filter((start) => start >= (sentence.tokens[group.start]?.start ?? 0)),
    to,
  );
  const before = sentence.text.slice(from, firstAfter);
  return before;
}

/**
 * "Đồng thời khẳng định …": a sentence without a subject goes on with the speaker before it. At the head of a
 * paragraph only after a link ("Ngoài ra, …", "Về giáo dục, …"): without one it may be a headline.
 */
function subjectless(sentence: Sentence, before: readonly Identified[], needsLink: boolean): Speaker[] {
  if (before.length === 0 || sentence.language !== "vi") return [];
  const lead = leadVerb(sentence);
  if (lead === null || (needsLink && lead.start === 0)) return [];
  const to = sentence.tokens.at(-1)?.kind === "mark" ? sentence.tokens.length - 1 : sentence.tokens.length;
  const opened = lead.start > 0 || lead.end < to;
  if (!opened) return [];
  return extentsBetween(sentence, lead.kept ? lead.start : lead.end, to).flatMap(
    ({ extent, speech, directWords }) =>
      before.map(({ identity }) => speakerOf(identity, extent, speech, directWords, {})),
  );
}
