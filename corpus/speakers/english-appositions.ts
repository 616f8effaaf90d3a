import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { ENGLISH_OFFICES } from "./english-offices.js";
import { organisationEnd } from "./english-organisation-name.js";
import { complementEnd, DETERMINERS, findOffice } from "./english-role-phrase.js";
import { nameRunEnd } from "./name-run.js";
import { isFormer, officeIn } from "./role-office.js";
import { printed, type Sentence, verbAt } from "./sentence.js";
import type { TokenRange } from "./token-range.js";

/** Closes a named agent: "of Tonga", appositions, a closing comma; then for whom it speaks. */
export function closeNamed(
  sentence: Sentence,
  start: number,
  nameStart: number,
  nameEnd: number,
  gender: "male" | "female" | null,
  before: readonly TokenRange[],
): Agent {
  const { tokens } = sentence;
  const ranges: TokenRange[] = [...before];
  let end = nameEnd;
  let ofCountry: string | null = null;
  if (tokens[end]?.lower === "of") {
    const at = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
    const named = sentence.countries.get(at);
    const known = sentence.organisations.get(at);
    if (named !== undefined && named.kind === "name") {
      ofCountry = named.country;
      end = named.end;
    } else if (known !== undefined) {
      ranges.push({ start: at, end: known.end });
      end = known.end;
    } else {
      const organised = organisationEnd(sentence, at);
      if (organised !== null) {
        ranges.push({ start: at, end: organised });
        end = organised;
      }
    }
  }
  while (tokens[end]?.kind === "bracket") end++;
  while (tokens[end]?.text === ",") {
    const apposition = parseApposition(sentence, end + 1);
    if (apposition === null) break;
    ranges.push(apposition);
    end = apposition.end;
  }
  if (tokens[end]?.text === "," && (end > nameEnd || tokens[nameStart - 1]?.text === ",")) end++;
  const affiliation = affiliationOf(sentence, ranges);
  const role = ranges.find((range) => officeIn(sentence, range) !== null) ?? ranges[0];
  const office = role === undefined ? null : officeIn(sentence, role);
  const former = role !== undefined && isFormer(sentence, role);
  const speaksForState =
    ofCountry !== null && !former && (office?.class === "state" || office?.class === "voice");
  return {
    ...bareAgent("person", start, end),
    organisation: affiliation.organisation,
    country: affiliation.country ?? (speaksForState ? ofCountry : null),
    name: printed(sentence, nameStart, nameEnd),
    gender,
    supersedes: ranges.some((range) => isFormer(sentence, range)),
    described: ranges.map((range) => printed(sentence, range.start, range.end)).join("; ") || null,
    role:
      role === undefined ? null : withoutOwner(printed(sentence, role.start, role.end), office?.noun ?? ""),
    office: office === null ? null : (office.noun.split(" ").at(-1) ?? null),
    officeClass: office?.class ?? null,
  };
}

/** "Kenya’s technology minister" without its state; "head of Türkiye’s disaster agency" stays whole. */
function withoutOwner(role: string, office: string): string {
  const owner = /^.+?[’']s (?=\p{Ll})/u.exec(role)?.[0] ?? "";
  return office !== "" && owner.toLowerCase().includes(office) ? role : role.slice(owner.length);
}

function parseApposition(sentence: Sentence, start: number): TokenRange | null {
  const { tokens } = sentence;
  const head = findOffice(sentence, start);
  if (head === null) {
    const organised = organisationEnd(sentence, tokens[start]?.lower === "the" ? start + 1 : start);
    return organised !== null && tokens[organised]?.text === "," ? { start, end: organised } : null;
  }
  const office = ENGLISH_OFFICES.at(tokens, head);
  if (office === null || nameRunEnd(sentence, office.end) !== null) return null;
  const end = complementEnd(sentence, office.end);
  const closing = tokens[end];
  if (
    closing !== undefined &&
    closing.text !== "," &&
    closing.kind !== "mark" &&
    verbAt(sentence, end) === null
  )
    return null;
  return { start: DETERMINERS.has(tokens[start]?.lower ?? "") ? start + 1 : start, end };
}
