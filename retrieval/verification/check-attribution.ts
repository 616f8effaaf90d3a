import { findCountryMentions } from "../../corpus/places/countries.js";
import { foldedWords } from "../analysis/folded-words.js";
import type { Alignment } from "./align.js";
import { modalitiesIn } from "./modality.js";
import { officesIn } from "./offices.js";
import { ReadText } from "./read-text.js";
import { type Stance, stancesIn } from "./stances.js";
import type { QuotedSpeaker, VerdictReason } from "./verdict.js";

/** Verbs that put nothing into a speaker's mouth. */
const NEUTRAL: ReadonlySet<Stance> = new Set(["say"]);
/** What follows from a stronger one: one who stressed or announced something said it. */
const REPORTING: ReadonlySet<Stance> = new Set([
  "say",
  "stress",
  "announce",
  "admit",
  "deny",
  "claim",
  "note",
  "warn",
  "reveal",
  "explain",
]);
const NAMING = new Set("call describe label gọi coi mô".split(" "));

/**
 * Whose words they are. A statement on attributed words names their speaker and relay and reports them with a
 * verb that the quote bears out; what the quote reports is not stated as a fact, and nobody is credited
 * with words whose speaker is not known.
 */
export function checkAttribution(
  statement: ReadText,
  quote: ReadText,
  speaker: QuotedSpeaker | null | undefined,
  alignment: Alignment,
): VerdictReason | null {
  const stated = new Set(stancesIn(statement).map(({ value }) => value));
  const quoted = new Set(stancesIn(quote).map(({ value }) => value));
  // "allegedly" and "bị cáo buộc" hedge alike, which the check of modality compares.
  const areHedged = [statement, quote].every((text) =>
    modalitiesIn(text).some(({ value }) => value === "hedged"),
  );
  for (const stance of stated) {
    if (stance === "accuse" && areHedged) continue;
    if (NEUTRAL.has(stance) || quoted.has(stance) || isAsked(stance, quote, speaker)) continue;
    return "reporting-verb";
  }
  for (const cue of stancesIn(quote)) {
    if (
      stated.has(cue.value) ||
      (cue.value === "accuse" && areHedged) ||
      (!REPORTING.has(cue.value) && !alignment.isRelevant(cue))
    )
      continue;
    const isReported = REPORTING.has(cue.value) && [...stated].some((stance) => REPORTING.has(stance));
    if (!isReported) return REPORTING.has(cue.value) ? "attribution" : "reporting-verb";
  }
  if (speaker == null) {
    return stated.has("say") && ![...quoted].some((stance) => REPORTING.has(stance)) ? "attribution" : null;
  }
  const isReported = stated.size > 0 || statement.lemmas.some((lemma) => NAMING.has(lemma));
  if (!isReported || !namesSpeaker(statement, speaker)) return "attribution";
  return speaker.via === undefined || sharesName(statement, speaker.via) ? null : "attribution";
}

/** "Các bên phải kiềm chế", said by somebody, is a call for restraint. */
function isAsked(stance: Stance, quote: ReadText, speaker: QuotedSpeaker | null | undefined): boolean {
  return (
    stance === "urge" &&
    speaker != null &&
    /(?:^| )(?:cần|phải|hãy|nên|must|should|let)(?: |$)/u.test(quote.forms.join(" "))
  );
}

function namesSpeaker(statement: ReadText, speaker: QuotedSpeaker): boolean {
  const { name, role, country, organisation } = speaker;
  if (name !== null) {
    if (sharesName(statement, name)) return true;
    // By office and country: the office alone could be anybody's.
    if (role === null) return false;
    const roles = officesIn(new ReadText(role, statement.lexicon)).map(({ value }) => value);
    const hasRole = officesIn(statement).some(({ value }) => roles.includes(value));
    return hasRole && (country === null || namesCountry(statement, country));
  }
  if (organisation !== null && sharesName(statement, organisation)) return true;
  return country === null ? organisation !== null : namesCountry(statement, country);
}

function namesCountry(statement: ReadText, country: string): boolean {
  return findCountryMentions(statement.text, { accents: "as-typed" }).some((one) => one.country === country);
}

/** The last word of a Western name or any two words of a name; one word of a short one. */
function sharesName(statement: ReadText, name: string): boolean {
  const words = foldedWords(name).split(" ");
  const capitals = new Set(statement.folded.filter((_, at) => statement.isCapital(at)));
  const shared = words.filter((word) => capitals.has(word)).length;
  return shared >= Math.min(2, words.length) || (shared >= 1 && capitals.has(words.at(-1) ?? ""));
}
