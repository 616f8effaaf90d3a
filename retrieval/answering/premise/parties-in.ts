import { findCountryMentions } from "../../../corpus/places/countries.js";
import { foldWord } from "../../../corpus/text/fold.js";
import type { Token } from "../../analysis/tokenise.js";
import type { Subject } from "./premise.js";
import { WordTable } from "./word-table.js";

/** Somebody whom a sentence names; token indexes, `to` exclusive. */
export interface Party {
  readonly from: number;
  readonly to: number;
  /** Which members of the asked subject it is, by their index; empty for anybody else. */
  readonly members: readonly number[];
}

const OTHERS = new WordTable<"crowd" | "pair">({
  crowd:
    "các nước; các bên; nhiều nước; các quốc gia; quốc gia khác; nhiều quốc gia; các thành viên; các đối tác; nhóm này; tổ chức này; văn kiện; dự thảo; người dân; các chuyên gia; doanh nghiệp; dư luận; participants; members; countries; states; other countries; many countries; nations; critics; experts; the others; cường quốc; các cường quốc; nước khác",
  pair: "hai nước; hai bên; hai quốc gia; both countries; both sides; two countries; two sides; the two; both nations; two nations",
});

/** Capitals that name a time and nobody. */
const TIMES =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Covid)$/u;

/**
 * Everyone whom a sentence names, in order: the asked subject's members, other states, and any other words in
 * capitals, since whoever they are, they may be the one who acts.
 *
 * @param pair whom "the two countries" means, when it is the asked ones
 */
export function partiesIn(
  text: string,
  tokens: readonly Token[],
  subject: Subject,
  pair: readonly number[],
): Party[] {
  const found: Party[] = [];
  const countries = findCountryMentions(text, { accents: "as-typed" }).map(({ country, start, end }) => ({
    from: tokens.findIndex((token) => token.end > start),
    to: tokens.findLastIndex((token) => token.start < end) + 1,
    members: indexesOf(subject, (member) => member.country === country),
  }));
  const folded = tokens.map(({ form }) => foldWord(form));
  for (let at = 0; at < tokens.length; ) {
    const named = memberNameAt(folded, tokens, at, subject);
    const country = countries.find(({ from }) => from === at);
    const crowd = OTHERS.at(tokens, at, "typed") ?? countedAt(tokens, at);
    const party =
      named ??
      country ??
      (crowd === null ? null : { from: at, to: crowd.to, members: crowd.value === "pair" ? pair : [] }) ??
      otherNameAt(tokens, at, countries);
    if (party !== null) found.push(party);
    at = Math.max(at + 1, party?.to ?? 0);
  }
  return merged(found, tokens);
}

/** "50 nước", "60 countries". */
function countedAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: "crowd"; readonly to: number } | null {
  const isCounted =
    /^\d+$/u.test(tokens[at]?.form ?? "") &&
    /^(?:nước|quốc|countries|states|nations)$/u.test(tokens[at + 1]?.form ?? "");
  return isCounted ? { value: "crowd", to: at + 2 } : null;
}

function memberNameAt(
  folded: readonly string[],
  tokens: readonly Token[],
  at: number,
  subject: Subject,
): Party | null {
  if (!isCapital(tokens[at])) return null;
  let longest: Party | null = null;
  subject.members.forEach(({ forms }, index) => {
    for (const form of forms) {
      const words = form.split(" ");
      const isHere = words.every((word, offset) => folded[at + offset] === word);
      if (isHere && words.length > (longest?.to ?? at) - at)
        longest = { from: at, to: at + words.length, members: [index] };
    }
  });
  return longest;
}

function otherNameAt(tokens: readonly Token[], at: number, countries: readonly Party[]): Party | null {
  const token = tokens[at];
  // Any word has a capital at the head of a sentence: there it takes two to be a name.
  const isName = isCapital(token) && !TIMES.test(token?.surface ?? "") && (at > 0 || isCapital(tokens[1]));
  if (!isName || countries.some(({ from }) => from === at)) return null;
  return { from: at, to: at + 1, members: [] };
}

/** "Quốc hội Việt Nam", "Prime Minister Kallas of Estonia": one party, whose state or name tells who it is. */
function merged(found: readonly Party[], tokens: readonly Token[]): Party[] {
  const parties: Party[] = [];
  for (const party of found) {
    const last = parties.at(-1);
    const between = last === undefined ? [] : tokens.slice(last.to, party.from);
    const isOne =
      last !== undefined &&
      tokens[party.from]?.afterBreak === false &&
      between.every(({ afterBreak }) => !afterBreak) &&
      isInside(between, last, party, tokens);
    if (isOne && last !== undefined) {
      parties[parties.length - 1] = {
        from: last.from,
        to: party.to,
        members: last.members.length > 0 ? last.members : party.members,
      };
    } else parties.push(party);
  }
  return parties;
}

/** Words inside a name in capitals ("Hội *đồng* Bảo *an*", "Tổng *thống* Mỹ"), or "of" after an office. */
function isInside(between: readonly Token[], last: Party, party: Party, tokens: readonly Token[]): boolean {
  if (between.length === 0) return true;
  if (between.length > 2) return false;
  const head = tokens[last.from]?.surface ?? "";
  const words = between.map(({ form }) => form);
  if (words.some((word) => /^(?:và|and|hay|or|với|with|cùng|còn|while)$/u.test(word))) return false;
  if (/^(?:of|of the|của)$/u.test(words.join(" "))) return last.members.length === 0 && /^\p{Lu}/u.test(head);
  return last.members.length === 0 && NAME_PARTS.has(words.join(" ")) && party.from > last.from;
}

/** Small letters that stand inside Vietnamese names of offices and bodies. */
const NAME_PARTS = new Set(
  "hội; phủ; đồng; an; ban; trưởng; sứ; sứ quán; tướng; thống; tịch; tịch nước; diện; giao; viện; án; tài; trọng tài; phát ngôn; ngoại giao; hiệp quốc; gia; bí thư; đoàn; minh; hội đồng".split(
    "; ",
  ),
);

function indexesOf(subject: Subject, is: (member: Subject["members"][number]) => boolean): number[] {
  return subject.members.flatMap((member, index) => (is(member) ? [index] : []));
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.surface);
}
