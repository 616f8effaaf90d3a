import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { organisationEnd } from "./english-organisation-name.js";
import { parseRole } from "./english-persons.js";
import { STOPS } from "./english-role-phrase.js";
import { printed, type Sentence, verbAt } from "./sentence.js";

const DOCUMENT =
  /^(?:figures?|data|report|study|survey|statement|document|estimates?|forecasts?|research|statistics|numbers|paper|letter|communiqué|transcript|briefing)$/u;

/** "the ministry in Nairobi", "Swedish Migration Agency", "a report by UNICEF", "Kenya’s government". */
export function parseOrganisation(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const first = tokens[start];
  const at = first?.lower === "the" || first?.lower === "a" || first?.lower === "an" ? start + 1 : start;
  const document = parseDocument(sentence, start, at);
  if (document !== null) return document;
  const known = sentence.organisations.get(at);
  const end = organisationEnd(sentence, at);
  if (known !== undefined && (end === null || end <= known.end)) {
    if (known.kind === "agency") return null;
    // "the UN Human Rights Office": more capitals belong to the name.
    let knownEnd = known.end;
    while (tokens[knownEnd]?.capital && !sentence.countries.has(knownEnd)) knownEnd++;
    return { ...bareAgent("organisation", start, knownEnd), organisation: printed(sentence, at, knownEnd) };
  }
  if (end === null) return null;
  const place = tokens[end]?.lower === "in" ? sentence.countries.get(end + 1) : undefined;
  if (
    first?.lower === "the" &&
    end === at + 1 &&
    /^(?:ministry|government)$/u.test(tokens[at]?.lower ?? "")
  ) {
    if (place === undefined) return null;
    return {
      ...bareAgent("metonym", start, place.end),
      country: place.country,
      role: printed(sentence, start, place.end),
    };
  }
  const affiliation = affiliationOf(sentence, [{ start: at, end }]);
  if (affiliation.organisation === null && affiliation.country === null) return null;
  return { ...bareAgent("organisation", start, end), ...affiliation };
}

function parseDocument(sentence: Sentence, start: number, at: number): Agent | null {
  const { tokens } = sentence;
  for (let k = at; k < Math.min(tokens.length, at + 8); k++) {
    const token = tokens[k];
    if (token === undefined || (token.kind !== "word" && token.text !== "’s" && token.text !== "'s"))
      return null;
    if (verbAt(sentence, k) !== null && !DOCUMENT.test(token.lower)) return null;
    if (STOPS.has(token.lower) || /^(?:according|of|for)$/u.test(token.lower)) return null;
    if (!DOCUMENT.test(token.lower)) continue;
    const before = k > at ? (sentence.organisations.get(at)?.kind === "international" ? at : null) : null;
    if (before !== null) {
      const known = sentence.organisations.get(before);
      if (known !== undefined && known.end <= k)
        return {
          ...bareAgent("organisation", start, k + 1),
          organisation: printed(sentence, before, known.end),
        };
    }
    // "a report by UNICEF", "figures that the ministry in Nairobi sent", "data from the finance ministry".
    for (let link = k + 1; link < Math.min(tokens.length, k + 6); link++) {
      if (!/^(?:by|from|that|which|of)$/u.test(tokens[link]?.lower ?? "")) {
        if (
          tokens[link]?.kind !== "word" ||
          (verbAt(sentence, link) !== null &&
            !/^(?:published|released|issued)$/u.test(tokens[link]?.lower ?? ""))
        )
          break;
        continue;
      }
      const source = receivedFrom(sentence, link);
      if (source !== null) link = source;
      const owner =
        parseOrganisation(sentence, link + 1) ??
        parseCountry(sentence, link + 1) ??
        parseRole(sentence, link + 1);
      if (owner !== null) return { ...owner, start };
    }
    return null;
  }
  return null;
}

/** "a letter that the mayor received from the ministry": the index of "from"; who received it says nothing. */
function receivedFrom({ tokens }: Sentence, link: number): number | null {
  if (!/^(?:that|which)$/u.test(tokens[link]?.lower ?? "")) return null;
  for (let at = link + 2; at < Math.min(tokens.length, link + 9); at++) {
    const isReceipt = /^(?:received|obtained|got|had)$/u.test(tokens[at]?.lower ?? "");
    if (!isReceipt) continue;
    const from = tokens.findIndex((token, k) => k > at && k < at + 4 && token.lower === "from");
    return from === -1 ? null : from;
  }
  return null;
}

/** "Canada", "the United States", "Beijing" as subject; not "Kenya’s" and not "Washington Post". */
export function parseCountry(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const at = tokens[start]?.lower === "the" ? start + 1 : start;
  const named = sentence.countries.get(at) ?? sentence.countries.get(start);
  if (named === undefined || named.kind === "demonym") return null;
  const next = tokens[named.end];
  if (next?.text === "’s" || next?.text === "'s") return null;
  if (next?.capital && next.kind === "word" && !sentence.countries.has(named.end)) return null;
  if (named.kind === "capital")
    return { ...bareAgent("metonym", start, named.end), country: named.country, role: named.form };
  return { ...bareAgent("state", start, named.end), country: named.country };
}
