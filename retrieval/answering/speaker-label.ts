import { countryName, findCountryMentions } from "../../corpus/places/countries.js";
import type { CitedSpeaker } from "./answer.js";
import type { Frames } from "./frames.js";
import { momentPhrase } from "./moment-text.js";

/**
 * Who said it, for the inside of a sentence: name, role and organisation as printed, and the state when the
 * printed words do not name it already. A screenshot of the sentence must not lose who spoke.
 */
export function speakerLabel(speaker: CitedSpeaker, frames: Frames): string {
  let label = withCountry(whoSpeaks(speaker, frames), speaker, frames);
  if (speaker.onBehalfOf)
    label = frames.format("speaker-on-behalf", { speaker: label, group: speaker.onBehalfOf });
  if (speaker.joint) label = frames.format("speaker-joint", { speaker: label });
  if (speaker.via) label = frames.format("speaker-via", { speaker: label, via: speaker.via });
  if (speaker.when) {
    const when = momentPhrase(speaker.when, frames.language);
    label = frames.format("speaker-when", { speaker: label, when });
  }
  return label;
}

function whoSpeaks(speaker: CitedSpeaker, frames: Frames): string {
  if (speaker.ambiguous) return frames.format("speaker-unresolved");
  const { name, role, organisation, metonym, country } = speaker;
  const office = [role, organisation].filter((part) => part !== null);
  // "Đại sứ Việt Nam, Việt Nam" says it twice; an organisation inside the role is told by the role.
  const told = office.filter(
    (part, at) => !office.some((other, index) => index !== at && other.includes(part)),
  );
  if (name !== null) {
    return told.length === 0 ? name : frames.format("speaker-with-role", { name, role: told.join(", ") });
  }
  if (told.length > 0) return told.join(", ");
  if (metonym) return metonym;
  if (country !== null) return countryName(country, frames.language);
  return frames.format("speaker-anonymous");
}

function withCountry(label: string, { country, anonymous }: CitedSpeaker, frames: Frames): string {
  if (country === null || anonymous) return label;
  const isTold =
    label === countryName(country, frames.language) ||
    findCountryMentions(label, { accents: "as-typed" }).some((mention) => mention.country === country);
  return isTold
    ? label
    : frames.format("speaker-with-country", {
        speaker: label,
        country: countryName(country, frames.language),
      });
}
