import type { Speaker } from "../../corpus/speaker.js";
import { sentencesOf } from "../../corpus/text/sentences.js";
import { tokensOf } from "../analysis/tokenise.js";
import { type SpeakerNames, speakerMentions } from "../query/resolve-side.js";

/** "ba nước", "two countries": as many as a joint statement before it had makers. */
const COUNTED =
  /^(?:cả )?(hai|ba|bốn|năm|two|three|four|five) (?:nước|bên|quốc gia|countries|sides|states)\b/iu;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ hai: 2, ba: 3, bốn: 4, năm: 5 },
  ...{ two: 2, three: 3, four: 4, five: 5 },
};
/** "của tổ chức này": an office of somebody who is named before it. */
const OF_THIS =
  /(?<!\p{L})(?:tổ chức|cơ quan|nước|bộ|this|the same) (?:này|organi[sz]ation|agency|country|ministry)(?!\p{L})/iu;

/**
 * Whom a speaker stands for who is told only by a word that points back: "ba nước" after a statement of three
 * states, "đại diện của tổ chức này" in a sentence that begins "Về phía IOM". The speaker alone where the text
 * names nobody, or more than one who could be meant.
 */
export function standInsFor(
  speaker: Speaker,
  text: string,
  speakers: readonly Speaker[],
  known: SpeakerNames,
): readonly Speaker[] {
  const { name, country, organisation, role, anonymous, ambiguous } = speaker;
  if (role === null || [name, country, organisation].some((part) => part !== null) || anonymous || ambiguous)
    return [speaker];
  const count = COUNTS[COUNTED.exec(role)?.[1]?.toLowerCase() ?? ""];
  if (count !== undefined) return [speaker, ...jointBefore(speaker, speakers, count)];
  if (!OF_THIS.test(role)) return [speaker];
  const sentence = sentencesOf(text).find(({ start, end }) => speaker.start >= start && speaker.start < end);
  if (sentence === undefined) return [speaker];
  const lead = text.slice(sentence.start, speaker.start);
  const mentions = speakerMentions(lead, tokensOf(lead), "vi", known);
  const [only] = mentions;
  if (only === undefined || mentions.length > 1) return [speaker];
  const { asked } = only;
  return [
    asked.kind === "country"
      ? { ...speaker, country: asked.country }
      : { ...speaker, organisation: asked.label },
  ];
}

function jointBefore({ start }: Speaker, speakers: readonly Speaker[], count: number): readonly Speaker[] {
  const joint = speakers.filter((one) => one.joint && one.end <= start && one.country !== null);
  const last = Math.max(...joint.map((one) => one.start));
  const group = joint.filter((one) => one.start === last);
  return group.length === count ? group : [];
}
