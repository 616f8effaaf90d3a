import { type Agent, bareAgent } from "./agent.js";
import { printed, type Sentence } from "./sentence.js";

/** Words that only companies have in their names. Lower case. */
const COMPANY_WORDS = new Set(
  (
    "electronics motors motor airlines airways bank energy holdings group technologies technology tech systems " +
    "pharma pharmaceuticals petroleum oil gas steel foods beverages insurance securities capital ventures partners " +
    "industries industrial logistics shipping telecom mobile semiconductor semiconductors software labs networks " +
    "entertainment studios pictures media brands stores corp corporation inc ltd plc co company chemicals heavy " +
    "engineering construction properties land power solutions global"
  ).split(" "),
);

/** Companies known by one word. Lower case. */
const COMPANIES = new Set(
  (
    "samsung toyota google apple microsoft intel meta boeing airbus tesla amazon huawei hyundai honda sony foxconn " +
    "nvidia siemens nestle nestlé unilever vingroup vietcombank vietjet viettel petrovietnam vinamilk panasonic " +
    "toshiba nokia ericsson volkswagen bmw shell chevron exxonmobil maersk pfizer moderna astrazeneca netflix " +
    "twitter facebook alibaba tencent xiaomi nissan mitsubishi hitachi canon lego ikea adidas nike starbucks"
  ).split(" "),
);

/**
 * The end of the company that opens the capitals `start`..`end` ("Samsung Electronics" in "Samsung Electronics
 * Han Jong-hee"); null when nothing there tells of a company.
 */
export function companyEnd({ tokens }: Sentence, start: number, end: number): number | null {
  let found: number | null = null;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const camel =
      /^\p{Lu}\p{Ll}+\p{Lu}/u.test(token.text) && !/^(?:Mc|Mac|De|Di|Le|La|O)\p{Lu}/u.test(token.text);
    const named = COMPANIES.has(token.lower) || (camel && at === start);
    if (named || (at > start && COMPANY_WORDS.has(token.lower))) found = at + 1;
  }
  return found;
}

/** A company as a possible speaker. */
export function companyAgent(sentence: Sentence, start: number, end: number): Agent {
  return { ...bareAgent("organisation", start, end), organisation: printed(sentence, start, end) };
}
