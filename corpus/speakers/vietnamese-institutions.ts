import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { VIETNAMESE_ORGANISATION_HEADS } from "./organisations.js";
import { printed, type Sentence } from "./sentence.js";
import { consumePhrase } from "./vietnamese-phrase.js";

/** "Bộ Ngoại giao Estonia", "Ngân hàng Thế giới", "LHQ"; news agencies are channels, not speakers. */
export function parseOrganisation(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const known = sentence.organisations.get(start);
  if (known !== undefined) {
    if (known.kind === "agency") return null;
    let end = known.end;
    if (tokens[end]?.kind === "bracket") end++;
    return { ...bareAgent("organisation", start, end), organisation: printed(sentence, start, known.end) };
  }
  const head = VIETNAMESE_ORGANISATION_HEADS.at(tokens, start);
  if (head === null || !(tokens[start]?.capital ?? false)) return organisationInLowerCase(sentence, start);
  const phrase = consumePhrase(sentence, start, head.end, true);
  if (phrase === null) return null;
  // "Bộ Ngoại giao Phạm Thu Hằng" is no phrase of its own; proper names belong to companies and schools.
  const end =
    phrase.nameEnd !== null && head.value === "state" ? (phrase.nameStart ?? phrase.end) : phrase.end;
  // "Doanh nghiệp Việt Nam": all companies of a country, none by name.
  if (
    /^doanh nghiệp$/u.test(`${tokens[start]?.lower} ${tokens[start + 1]?.lower}`) &&
    isNameless(sentence, head.end, end)
  )
    return { ...bareAgent("collective", start, end), role: printed(sentence, start, end) };
  const only = end - start === 1 && !/^(?:asean)$/u.test(tokens[start]?.lower ?? "");
  if (only) return null;
  const range = { start, end };
  const affiliation = affiliationOf(sentence, [range]);
  const organisation = affiliation.organisation ?? printed(sentence, start, end);
  return { ...bareAgent("organisation", start, end), country: affiliation.country, organisation };
}

function isNameless(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const named = sentence.countries.get(at);
    if (named !== undefined) at = named.end - 1;
    else if (sentence.tokens[at]?.capital) return false;
  }
  return true;
}

/** "chính phủ Kenya", "nhà chức trách Peru", "chính quyền Mỹ": written small. */
function organisationInLowerCase(sentence: Sentence, start: number): Agent | null {
  const match = /^(?:chính phủ|chính quyền|nhà chức trách|giới chức|quân đội|cảnh sát|hải quan)(?= )/iu.exec(
    sentence.text.slice(sentence.tokens[start]?.start, (sentence.tokens[start]?.start ?? 0) + 20),
  );
  if (match === null) return null;
  let at = start + match[0].split(" ").length;
  if (/^(?:nước|phía|của)$/u.test(sentence.tokens[at]?.lower ?? "")) at++;
  const named = sentence.countries.get(at);
  if (named === undefined || named.kind === "capital") return null;
  return {
    ...bareAgent("organisation", start, named.end),
    country: named.country,
    organisation: /^giới|^nhà/iu.test(match[0]) ? null : printed(sentence, start, named.end),
  };
}

/** "Kenya", "phía Mỹ", "Bắc Kinh", "nước này" as subject. */
export function parseCountry(sentence: Sentence, start: number): Agent | null {
  let at = start;
  const { tokens } = sentence;
  if (/^(?:nước này|quốc gia này)$/u.test(`${printed(sentence, start, start + 2)}`.toLowerCase()))
    return { ...bareAgent("state", start, start + 2), definite: true };
  if (/^(?:nước|phía|đoàn)$/u.test(tokens[at]?.lower ?? "")) at++;
  if (tokens[start]?.lower === "các" && tokens[start + 1]?.lower === "nước") at = start + 2;
  const named = sentence.countries.get(at);
  if (named === undefined || named.kind === "demonym") return null;
  // "Washington Post", "Việt Nam Airlines", "Kenya Power": a longer name.
  const next = tokens[named.end];
  if (next?.capital && next.kind === "word" && !sentence.countries.has(named.end)) return null;
  // "Hà Nội đề xuất cấm xe máy" is the city’s: at home the capital stands for the state only among states.
  if (
    named.kind === "capital" &&
    named.country === "VN" &&
    sentence.countries.size + sentence.organisations.size < 2
  )
    return null;
  if (named.kind === "capital")
    return { ...bareAgent("metonym", start, named.end), country: named.country, role: named.form };
  return { ...bareAgent("state", start, named.end), country: named.country };
}
