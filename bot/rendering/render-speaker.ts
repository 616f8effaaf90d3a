import { countryName } from "../../corpus/places/countries.js";
import type { Citation, CitedSpeaker } from "../../retrieval/answering/answer.js";
import { momentPhrase } from "../../retrieval/answering/moment-text.js";
import type { Texts } from "../texts.js";
import { bold, type Fragment, interfaceText, italic, join, text } from "./fragment.js";
import { shorten } from "./split-text.js";

const MAX_NAME_LENGTH = 150;
const MAX_ROLE_LENGTH = 200;
const MAX_DETAIL_LENGTH = 100;

/**
 * Who speaks in a quotation and whose wording it is, on two lines: the speaker in bold with office and
 * state, then "own words" or "as reported by". A reporter's sentence must never read as the speaker's own.
 */
export function renderSpeaker(citation: Citation, texts: Texts): Fragment[] {
  const { speaker } = citation;
  if (speaker === null) return [italic(interfaceText(texts.html("own-account")))];
  const identity = [
    bold(speakerName(speaker, texts)),
    ...speakerDetails(speaker, texts).map((detail) => text(detail)),
  ];
  return [join(identity, ", "), italic(interfaceText(speechNote(citation, speaker, texts)))];
}

function speakerName(speaker: CitedSpeaker, texts: Texts): Fragment {
  const label = (value: string) => text(shorten(value, MAX_NAME_LENGTH));
  if (speaker.ambiguous) {
    return interfaceText(
      texts.html("speaker-ambiguous", { names: shorten(speaker.ambiguous.join(" / "), MAX_ROLE_LENGTH) }),
    );
  }
  if (speaker.name !== null) return label(speaker.name);
  if (speaker.anonymous) return interfaceText(texts.html("speaker-anonymous"));
  if (speaker.country !== null && speaker.organisation === null && speaker.role === null) {
    return label(countryName(speaker.country, texts.language));
  }
  const printed = speaker.role ?? speaker.organisation;
  if (printed !== null) return label(printed);
  return interfaceText(texts.html("speaker-collective"));
}

/** Office, organisation, state, and how the words came to the article; nothing that the name line says already. */
function speakerDetails(speaker: CitedSpeaker, texts: Texts): string[] {
  const { language } = texts;
  const isNamed = speaker.name !== null || speaker.anonymous === true;
  const said = [speaker.name ?? "", isNamed ? "" : (speaker.role ?? speaker.organisation ?? "")];
  const details: string[] = [];
  const state = speaker.country === null ? null : countryName(speaker.country, language);
  const isStateItself = !isNamed && speaker.role === null && speaker.organisation === null;
  for (const detail of [speaker.role, speaker.organisation, isStateItself ? null : state]) {
    if (detail === null || said.some((earlier) => includes(earlier, detail))) continue;
    said.push(detail);
    details.push(shorten(detail, MAX_ROLE_LENGTH));
  }
  const short = (value: string) => shorten(value, MAX_DETAIL_LENGTH);
  if (speaker.joint) details.push(texts.plain("speaker-joint"));
  if (speaker.metonym) details.push(texts.plain("speaker-metonym", { word: short(speaker.metonym) }));
  if (speaker.onBehalfOf && speaker.onBehalfOf !== state)
    details.push(texts.plain("speaker-behalf", { group: short(speaker.onBehalfOf) }));
  if (speaker.via) details.push(texts.plain("speaker-via", { relay: short(speaker.via) }));
  if (speaker.when) details.push(texts.plain("speaker-when", { when: momentPhrase(speaker.when, language) }));
  return details;
}

function speechNote(citation: Citation, speaker: CitedSpeaker, texts: Texts): string {
  const source =
    citation.source === null ? texts.plain("source-unknown") : shorten(citation.source, MAX_DETAIL_LENGTH);
  return texts.html(`speech-${speaker.speech}`, { source });
}

function includes(whole: string, part: string): boolean {
  return whole.toLowerCase().includes(part.toLowerCase());
}
