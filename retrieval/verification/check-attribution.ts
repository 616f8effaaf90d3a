import type { Alignment } from "./align.js";
import { type SenseCue, shareSense } from "./cues.js";
import { HEDGES, modalitiesIn } from "./modality.js";
import { isReportedByName, namesSpeaker, sharesName } from "./named-speaker.js";
import { isParty } from "./parties.js";
import type { ReadText } from "./read-text.js";
import { type Stance, stancesIn } from "./stances.js";
import { isKeptOtherwise, isToldOtherwise } from "./told-otherwise.js";
import type { QuotedSpeaker, VerdictReason } from "./verdict.js";
import { isAdjunct } from "./voice.js";

/** What puts words into a mouth, and so lets "said" follow: one who stressed or announced something said it. */
const REPORTING: ReadonlySet<Stance> = new Set([
  "say",
  "stress",
  "announce",
  "admit",
  "deny",
  "confirm",
  "claim",
  "note",
  "warn",
  "reveal",
  "explain",
]);

const QUOTING = /^(?:dẫn lời|trích lời|quote|quotes|quoted|quoting|cite|cites|cited|citing)$/u;
const NAME_ENDS = /^(?:rằng|cho|nói|as|that|saying)$/u;
const NO_VERB = /^(?:theo|according)$/u;
/** Tokens in which the name of the one quoted begins. */
const NAME_REACH = 10;

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
  const stated = stancesIn(statement);
  const quoted = stancesIn(quote);
  // "allegedly" and "bị cáo buộc" hedge alike, which the check of modality compares.
  const areHedged = [statement, quote].every((text) =>
    modalitiesIn(text).some(({ value }) => HEDGES.has(value)),
  );
  for (const cue of stated) {
    if (isFree(cue) || cue.senses.includes("say") || (areHedged && cue.senses.includes("accuse"))) continue;
    if (quoted.some((other) => shareSense(cue, other)) || isAsked(cue, quote, speaker)) continue;
    return "reporting-verb";
  }
  for (const cue of quoted) {
    if (isFree(cue) || stated.some((other) => shareSense(cue, other))) continue;
    const isReport = isReporting(cue);
    if ((areHedged && cue.senses.includes("accuse")) || (!isReport && !alignment.isRelevant(cue))) continue;
    if (isReport && stated.some(isReporting)) continue;
    if (isKeptOtherwise(cue, statement, stated, alignment)) continue;
    return isReport ? "attribution" : "reporting-verb";
  }
  if (isRelayDropped(quote, alignment)) return "attribution";
  if (saysOther(statement, quote, alignment)) return "role";
  if (speaker == null) return isUnfounded(stated, quoted, quote, alignment) ? "attribution" : null;
  if (stated.length > 0 && stated.every((cue) => isTold(statement, cue))) return "role";
  const isReported = stated.length > 0 || isReportedByName(statement);
  if (!isReported || !namesSpeaker(statement, speaker)) return "attribution";
  return speaker.via === undefined || sharesName(statement, speaker.via) ? null : "attribution";
}

/** "The ambassador was told": he hears it and does not say it. */
function isTold({ forms }: ReadText, { from }: SenseCue<Stance>): boolean {
  return forms[from] === "told" && /^(?:is|are|was|were|been|being)$/u.test(forms[from - 1] ?? "");
}

/** "dẫn lời bà Moreau": what follows is said by her, and not by who quotes her. */
function isRelayDropped(quote: ReadText, alignment: Alignment): boolean {
  const cue = stancesIn(quote).find(({ from, to }) => QUOTING.test(quote.forms.slice(from, to).join(" ")));
  if (cue === undefined) return false;
  const names: number[] = [];
  for (let at = cue.to; at < Math.min(cue.to + NAME_REACH, quote.forms.length); at += 1) {
    if (NAME_ENDS.test(quote.forms[at] ?? "")) break;
    if (isParty(quote, at)) names.push(at);
  }
  return names.length > 0 && !names.some((at) => alignment.isPlace({ value: "", from: at, to: at + 1 }));
}

/** Both texts name who says it, and not the same. */
function saysOther(statement: ReadText, quote: ReadText, alignment: Alignment): boolean {
  const sayersOf = (text: ReadText): number[] => {
    const cue = stancesIn(text).find(
      (one) => isReporting(one) && !isFree(one) && !NO_VERB.test(text.forms[one.from] ?? ""),
    );
    if (cue === undefined) return [];
    return text.forms.flatMap((_, at) =>
      at < cue.from &&
      text.segments[at] === text.segments[cue.from] &&
      isParty(text, at) &&
      !isAdjunct(text, at)
        ? [at]
        : [],
    );
  };
  const [stated, quoted] = [sayersOf(statement), sayersOf(quote)];
  if (stated.length === 0 || quoted.length === 0) return false;
  const places = stated.map((at) => alignment.placesOf(at));
  return places.every((one) => one.length > 0) && !places.flat().some((place) => quoted.includes(place));
}

function isFree({ senses }: SenseCue<Stance>): boolean {
  return senses.includes("free");
}

function isReporting({ senses }: SenseCue<Stance>): boolean {
  return senses.some((sense) => REPORTING.has(sense));
}

/** "said" in front of words that nobody is known to have said. */
function isUnfounded(
  stated: readonly SenseCue<Stance>[],
  quoted: readonly SenseCue<Stance>[],
  quote: ReadText,
  alignment: Alignment,
): boolean {
  const sayings = stated.filter((cue) => cue.senses.includes("say") && !isFree(cue));
  return (
    !quoted.some(isReporting) && sayings.some((cue) => !isToldOtherwise(cue, stancesIn(quote), alignment))
  );
}

/** "Các bên phải kiềm chế", said by somebody, is a call for restraint. */
function isAsked(
  { senses }: SenseCue<Stance>,
  quote: ReadText,
  speaker: QuotedSpeaker | null | undefined,
): boolean {
  return (
    senses.includes("urge") &&
    speaker != null &&
    /(?:^| )(?:cần|phải|hãy|nên|must|should|let)(?: |$)/u.test(quote.forms.join(" "))
  );
}
