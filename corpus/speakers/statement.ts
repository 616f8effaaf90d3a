import type { Speaker } from "../speaker.js";

/** Who speaks, without what is said. */
export type SpeakerIdentity = Pick<Speaker, "name" | "role" | "country" | "organisation"> &
  Partial<Pick<Speaker, "collective" | "anonymous" | "metonym" | "ambiguous">>;

/** Where and how it was said. */
export type SpeechFrame = Partial<Pick<Speaker, "via" | "onBehalfOf" | "joint" | "when">>;

/** Offsets in the paragraph. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A statement of somebody in a paragraph, or null when the offsets hold nothing. */
export function speakerOf(
  identity: SpeakerIdentity,
  extent: Extent,
  speech: Speaker["speech"],
  directWords: readonly Extent[],
  frame: SpeechFrame,
): Speaker {
  return {
    name: identity.name,
    role: identity.role,
    country: identity.country,
    organisation: identity.organisation,
    speech,
    start: extent.start,
    end: extent.end,
    ...(frame.via === undefined ? {} : { via: frame.via }),
    ...(frame.onBehalfOf === undefined ? {} : { onBehalfOf: frame.onBehalfOf }),
    ...(frame.joint === undefined ? {} : { joint: frame.joint }),
    ...(identity.collective === undefined ? {} : { collective: identity.collective }),
    ...(identity.anonymous === undefined ? {} : { anonymous: identity.anonymous }),
    ...(identity.metonym === undefined ? {} : { metonym: identity.metonym }),
    ...(frame.when === undefined ? {} : { when: frame.when }),
    ...(identity.ambiguous === undefined ? {} : { ambiguous: identity.ambiguous }),
    ...(speech === "indirect" ? {} : { directWords: directWords.map(({ start, end }) => ({ start, end })) }),
  };
}
