import { companyEnd } from "./company-names.js";
import { ENGLISH_OFFICES } from "./english-offices.js";
import type { OfficeClass } from "./office.js";
import { ENGLISH_ORGANISATION_NOUNS, VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { printed, type Sentence } from "./sentence.js";
import type { TokenRange } from "./token-range.js";
import { VIETNAMESE_OFFICES } from "./vietnamese-offices.js";

/** The organisation that a role or an apposition names, and whether a state speaks through it. */
export function organisationIn(
  sentence: Sentence,
  range: TokenRange,
  afterOffice: boolean,
): { text: string; stateOrgan: boolean } | null {
  return sentence.language === "vi"
    ? vietnameseOrganisation(sentence, range)
    : englishOrganisation(sentence, range, afterOffice);
}

function vietnameseOrganisation(
  sentence: Sentence,
  range: TokenRange,
): { text: string; stateOrgan: boolean } | null {
  let at = range.start;
  const office = VIETNAMESE_OFFICES.at(sentence.tokens, at);
  if (office !== null) at = office.end;
  for (; at < range.end; at++) {
    const head = VIETNAMESE_ORGANISATION_HEADS.at(sentence.tokens, at);
    // Written small only right after "người phát ngôn", "đại diện": "người phát ngôn quân đội Myanmar".
    const isSmall = head?.value === "state" && office?.value.class === "voice" && at === office.end;
    if (head === null || !(sentence.tokens[at]?.capital || isSmall)) continue;
    const end = organisationEnd(sentence, at, range.end);
    const text = printed(sentence, at, end);
    // "Phái đoàn của tổ chức này" is no name.
    return / (?:này|đó)$/u.test(text) ? null : { text, stateOrgan: head.value === "state" };
  }
  return companyIn(sentence, range, office?.value.class);
}

/** "Giám đốc Samsung Electronics": a company without a noun that calls it one. */
function companyIn(
  sentence: Sentence,
  range: TokenRange,
  office: OfficeClass | undefined,
): { text: string; stateOrgan: boolean } | null {
  if (office !== "head" && office !== "voice") return null;
  for (let at = range.start + 1; at < range.end; at++) {
    if (!sentence.tokens[at]?.capital) continue;
    let run = at;
    while (run < range.end && sentence.tokens[run]?.capital) run++;
    const end = companyEnd(sentence, at, run);
    if (end !== null) return { text: printed(sentence, at, end), stateOrgan: false };
    at = run;
  }
  return null;
}

/** An organisation's name ends before the place where it works, unless it is an embassy. */
function organisationEnd(sentence: Sentence, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    const token = sentence.tokens[at];
    if (token?.kind !== "word") return at;
    if (
      /^(?:tại|ở|phụ|bên)$/u.test(token.text) &&
      !/^(?:đại|phái|tổng|lãnh|các)$/u.test(sentence.tokens[start]?.lower ?? "")
    )
      return at;
  }
  return limit;
}

function englishOrganisation(
  sentence: Sentence,
  range: TokenRange,
  afterOffice: boolean,
): { text: string; stateOrgan: boolean } | null {
  for (let at = range.start; at < range.end; at++) {
    const noun = ENGLISH_ORGANISATION_NOUNS.at(sentence.tokens, at);
    if (noun === null || noun.end > range.end || ENGLISH_OFFICES.at(sentence.tokens, at) !== null) continue;
    // "International Tribunal for …": the noun that closes the name comes later.
    if (
      /^(?:international|national|trust|board)$/u.test(sentence.tokens[at]?.lower ?? "") &&
      sentence.tokens[noun.end]?.capital === true
    )
      continue;
    let start = at;
    while (start > range.start && isOrganisationWord(sentence, start - 1)) start--;
    start = ownerStart(sentence, range.start, start);
    let end = noun.end;
    // "University of Tartu", "Cyber Security Agency of Singapore", "Centre for Strategic Studies".
    while (
      end + 1 < range.end &&
      /^(?:of|for)$/u.test(sentence.tokens[end]?.lower ?? "") &&
      isNamePart(sentence, end + 1)
    ) {
      end += 2;
      while (end < range.end && (isNamePart(sentence, end) || isAndBeforeName(sentence, end, range.end)))
        end++;
    }
    while (end < range.end && sentence.tokens[end]?.capital && !afterOffice) end++;
    // "the company", "the group": no name.
    if (!sentence.tokens.slice(start, end).some((token) => token.capital)) continue;
    const stateOrgan = noun.value === "state" || /\bcentral bank\b/iu.test(printed(sentence, start, end));
    return { text: printed(sentence, start, end).replace(/^the /iu, ""), stateOrgan };
  }
  return afterOffice ? englishCompany(sentence, range) : null;
}

/** "Toyota chief executive", "director of Greenwave": capitals that are neither a state nor a field. */
function englishCompany(sentence: Sentence, range: TokenRange): { text: string; stateOrgan: boolean } | null {
  for (let at = range.start; at < range.end; at++) {
    const office = ENGLISH_OFFICES.at(sentence.tokens, at);
    if (office === null) continue;
    const before = properRun(sentence, range.start, at);
    const company = before === null ? null : companyEnd(sentence, before.start, before.end);
    if (office.value.class !== "head" && !(office.value.class === "voice" && company !== null)) return null;
    const ranks = before === null ? [] : sentence.tokens.slice(before.end, at);
    if (before !== null && ranks.every(({ lower }) => RANKS.test(lower)))
      return { text: printed(sentence, before.start, before.end), stateOrgan: false };
    const of = /^(?:of|at)$/u.test(sentence.tokens[office.end]?.lower ?? "") ? office.end + 1 : range.end;
    const after = properRun(sentence, of, range.end);
    return after === null ? null : { text: printed(sentence, after.start, after.end), stateOrgan: false };
  }
  return null;
}

const RANKS =
  /^(?:deputy|senior|executive|acting|regional|vice|chief|general|assistant|the|a|former|global|managing)$/u;

function properRun(sentence: Sentence, from: number, to: number): TokenRange | null {
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (!token?.capital || sentence.countries.has(at) || RANKS.test(token.lower)) continue;
    let end = at + 1;
    while (end < to && sentence.tokens[end]?.capital && !sentence.countries.has(end)) end++;
    return { start: at, end };
  }
  return null;
}

/** "Türkiye’s disaster agency": from the state that owns it, over what the agency is for. */
function ownerStart(sentence: Sentence, from: number, start: number): number {
  for (let at = start - 1; at > from && at >= start - 3; at--) {
    const token = sentence.tokens[at];
    if (/^[’']s$/u.test(token?.text ?? "")) {
      const owner = [...sentence.countries].find(([first, { end }]) => end === at && first >= from);
      return owner?.[0] ?? start;
    }
    if (token?.kind !== "word" || /^(?:of|for|in|at|to|the|and)$/u.test(token.lower)) return start;
    if (ENGLISH_OFFICES.at(sentence.tokens, at) !== null) return start;
  }
  return start;
}

function isOrganisationWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined) return false;
  if (token.capital && !/^(?:the|a|an)$/u.test(token.lower)) return true;
  if (token.text === "’s" || token.text === "'s") return true;
  return /^(?:and|foreign|health|finance|defence|defense|interior|trade|transport|energy|education|justice|central|migration|labour|agriculture|environment|national|state)$/u.test(
    token.lower,
  );
}

function isNamePart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token?.capital === true || token?.lower === "the";
}

function isAndBeforeName(sentence: Sentence, at: number, end: number): boolean {
  return sentence.tokens[at]?.lower === "and" && at + 1 < end && sentence.tokens[at + 1]?.capital === true;
}
