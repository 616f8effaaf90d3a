import type { Office } from "./office.js";
import { isFormer, latestOffice, officeIn } from "./role-office.js";
import { organisationIn } from "./role-organisation.js";
import { printed, type Sentence } from "./sentence.js";
import type { TokenRange } from "./token-range.js";
import { VIETNAMESE_OFFICES } from "./vietnamese-offices.js";

/** For whom a described person speaks. */
export interface Affiliation {
  readonly country: string | null;
  readonly organisation: string | null;
}

/** What one describing phrase tells. */
interface Description {
  readonly office: Office | null;
  readonly country: string | null;
  readonly international: string | null;
  readonly organisation: string | null;
  /** True for "Chủ tịch Trung Quốc": a chair of the state itself. */
  readonly headsState: boolean;
  /** True when the organisation is an organ of a state: a ministry, an agency, an embassy. */
  readonly stateOrgan: boolean;
}

/** After these a place is a post or a subject, not the state spoken for: "Đại sứ … tại B", "envoy to B". */
const POST_PREPOSITIONS = new Set(
  "tại ở cạnh với về trách vấn người gốc to in at with on for from near".split(" "),
);

/** For whom a person speaks who is described by `ranges`, in the order of the text. */
export function affiliationOf(sentence: Sentence, ranges: readonly TokenRange[]): Affiliation {
  const described = ranges
    .map((range) => latestOffice(sentence, range))
    .filter((range) => !isFormer(sentence, range))
    .map((range) => describe(sentence, range));
  const offices = described.flatMap((one) => one.office ?? []);
  const office = offices.find((one) => one.class !== "title") ?? offices[0] ?? null;
  if (office?.class === "private") return { country: null, organisation: null };
  const apposed = described.find((one) => one.office === null && one.organisation !== null);
  const own = described.find((one) => one.office === office);
  if (office?.class === "scholar" || office?.class === "title") {
    const organisation = own?.organisation ?? own?.international ?? apposed?.organisation ?? null;
    return { country: null, organisation };
  }
  const country = described.find((one) => one.country !== null)?.country ?? null;
  const international = described.find((one) => one.international !== null)?.international ?? null;
  if (own?.headsState === true) return { country: own.country, organisation: null };
  if (office?.class === "state" && own?.country != null)
    return { country: own.country, organisation: apposed?.organisation ?? null };
  if (office?.class !== "state" && own?.international != null && own.country === null)
    return { country: null, organisation: own.international };
  if (office?.class === "state") {
    if (international !== null) return { country: null, organisation: international };
    return { country, organisation: apposed?.organisation ?? null };
  }
  if (international !== null && (office?.class === "head" || country === null))
    return { country: null, organisation: international };
  const organised = [own, apposed].find((one) => one?.organisation != null);
  if (organised !== undefined) {
    const spokenFor = organised.stateOrgan ? (organised.country ?? country) : null;
    return { country: spokenFor, organisation: isInRole(organised, office) ? null : organised.organisation };
  }
  return { country: office?.class === "voice" ? country : null, organisation: null };
}

/**
 * Whether the institution stays inside the role. Who speaks in its name ("người phát ngôn Bộ …"), and whoever is
 * told to be of it in a phrase of its own ("…, Bộ Ngoại giao Việt Nam,"), speaks for the institution, and so does
 * the head of an agency. The head of another organ of a state (a committee, a parliament) speaks for the state, as
 * a minister does, and the head of a unit ("Trung tâm Khai thác ga") for nobody who is named.
 */
function isInRole({ office: own, stateOrgan, organisation }: Description, office: Office | null): boolean {
  if (own === null || office?.class !== "head") return false;
  return (stateOrgan && !AGENCY.test(organisation ?? "")) || UNIT.test(organisation ?? "");
}

const AGENCY = /^cơ quan|agency|authority/iu;
const UNIT =
  /^(?:trung tâm|sở|chi cục|ban|phòng|khoa|tổ|đội) (?!thương mại|công nghiệp|nghiên cứu|phân tích|quốc tế)/iu;

function describe(sentence: Sentence, range: TokenRange): Description {
  const office = officeIn(sentence, range);
  const organised = organisationIn(sentence, range, office !== null);
  return {
    office,
    country: countryIn(sentence, range),
    headsState: isHeadOfState(sentence, range),
    international: internationalIn(sentence, range),
    organisation: organised?.text ?? null,
    stateOrgan: organised?.stateOrgan ?? false,
  };
}

function isHeadOfState(sentence: Sentence, range: TokenRange): boolean {
  for (let at = range.start; at < range.end; at++) {
    const office = sentence.language === "vi" ? VIETNAMESE_OFFICES.at(sentence.tokens, at) : null;
    if (office === null || !/^(?:phó )?chủ tịch$/u.test(office.value.noun)) continue;
    const named = sentence.countries.get(office.end);
    return named !== undefined && named.kind === "name" && named.end === range.end;
  }
  return false;
}

function countryIn(sentence: Sentence, range: TokenRange): string | null {
  for (let at = range.start; at < range.end; at++) {
    const named = sentence.countries.get(at);
    if (named === undefined || named.kind === "capital") continue;
    // "spokesperson for the Swedish agency", "for Kenya’s army" speak for it; "envoy for Sudan" does not.
    const owns = named.kind === "demonym" || /^[’']s$/u.test(sentence.tokens[named.end]?.text ?? "");
    const isFor =
      /^(?:for|the)$/u.test(sentence.tokens[at - 1]?.lower ?? "") && owns && !isBeyond(sentence, range, at);
    if (isFor || !isPost(sentence, range, at)) return named.country;
  }
  return null;
}

/** "the Icelandic mission in the German capital": inside a place after "in", "at" or "to". */
function isBeyond(sentence: Sentence, range: TokenRange, at: number): boolean {
  const before = sentence.tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return (
    before >= range.start && /^(?:in|at|to|near|from|on|with)$/u.test(sentence.tokens[before]?.lower ?? "")
  );
}

function internationalIn(sentence: Sentence, range: TokenRange): string | null {
  for (let at = range.start; at < range.end; at++) {
    const known = sentence.organisations.get(at);
    if (known?.kind === "international" && known.end <= range.end && !isPost(sentence, range, at, true))
      return printed(sentence, at, known.end);
  }
  return null;
}

function isPost(sentence: Sentence, range: TokenRange, at: number, organisation = false): boolean {
  let before = at - 1;
  while (before >= range.start && /^(?:the|nước|thành|phố)$/u.test(sentence.tokens[before]?.lower ?? ""))
    before--;
  if (before < range.start) return false;
  const lower = sentence.tokens[before]?.lower ?? "";
  // "spokesperson for the WHO", "economist at the World Bank": spoken for, unlike "ambassador to".
  if (organisation && /^(?:for|at|with|from|về|ở)$/u.test(lower)) return false;
  return POST_PREPOSITIONS.has(lower);
}
