import type { Language } from "../../corpus/article.js";
import { foldedWords } from "../analysis/folded-words.js";
import type { Asking, FollowUp } from "./follow-up.js";

/** What stands for the earlier statement: "when was *that*?", "ai nói *điều đó*?". */
const EN_THAT = "(?:that|this|it|so)";
const VI_THAT =
  "(?:(?:nhu )?(?:vay|the)|(?:ve )?(?:dieu|cau|viec|chuyen|van de|loi|phat bieu) (?:do|nay|ay))";
const EN_PERSON = "(he|she|they|it)";
const VI_PERSON = "((?:ong|ba|anh|chi|co) (?:ay|ta)|ho|ong|ba)";
const VI_END = "(?: (?:vay|the|do|day|a|nhi|ha|ho|nhe|cu the|chinh xac))*";
const VI_BEGIN = "(?:(?:the|vay|va|nhung|con) )?";
const EN_BEGIN = "(?:(?:and|so|but|then|ok) )?";
const EN_END = "(?: (?:exactly|then|please|precisely))?";

/** Whole questions, folded as `foldedWords` does ("lý do" is "li do"); the first that fits counts. */
const VIETNAMESE: readonly (readonly [Asking | "again", string])[] = [
  ["when", "(?:vao |tu |la |noi |xay ra |dien ra )*(?:khi|luc|hoi|hom|ngay|nam|thang|thoi diem) nao"],
  ["when", "(?:noi |xay ra )?bao gio"],
  [
    "when",
    `${VI_THAT} (?:la |noi |xay ra |dien ra |duoc noi )*(?:vao |tu )?(?:(?:khi|luc|hoi|ngay|nam) nao|bao gio)`,
  ],
  [
    "when",
    `${VI_PERSON} (?:da )?(?:noi|phat bieu) (?:${VI_THAT} )?(?:vao )?(?:(?:khi|luc|hoi|ngay|nam) nao|bao gio)`,
  ],
  ["where", "(?:la |noi |xay ra |dien ra )*(?:o |tai )?(?:dau|cho nao|noi nao)"],
  ["where", `${VI_THAT} (?:la |noi |xay ra |dien ra )*(?:o |tai )?(?:dau|noi nao)`],
  ["where", `${VI_PERSON} (?:da )?(?:noi|phat bieu) (?:${VI_THAT} )?(?:o |tai )(?:dau|noi nao)`],
  ["why", `(?:vi sao|tai sao|sao|vi li do gi|li do(?: la)? gi|li do|do dau)(?: lai)?(?: ${VI_THAT})?`],
  ["why", `(?:vi sao|tai sao) (?:${VI_PERSON} )(?:lai |da )?(?:noi|phat bieu)(?: ${VI_THAT})?`],
  [
    "who-else",
    "(?:con |co )*(?:ai|nuoc nao|nhung ai|nhung nuoc nao|quoc gia nao|ben nao)(?: (?:nua|khac))+(?: (?:noi|phat bieu|len tieng))?(?: (?:ve )?(?:dieu|viec|chuyen|van de) (?:do|nay|ay))?(?: khong)?",
  ],
  [
    "who",
    `(?:la )?(?:ai|nguoi nao|nuoc nao|nhung ai|nhung nuoc nao)(?: (?:da )?(?:noi|phat bieu)(?: ${VI_THAT})?)?`,
  ],
  ["who", `${VI_THAT} (?:la )?(?:do )?(?:ai|nguoi nao) (?:noi|phat bieu)`],
  ["how-many", "(?:la )?bao nhieu(?: (nguoi|nuoc|quoc gia|lan|tien|phan tram))?"],
  ["how", "(?:la )?(?:nhu )?the nao|bang cach nao|ra sao|lam sao|lam the nao"],
  [
    "again",
    `(?:hay |xin |vui long |cho toi biet |cho biet |cho toi |ban )*(?:noi|ke|giai thich|trinh bay|viet|tra loi)?(?: lai)?(?: (?:ro|them|chi tiet|cu the|ki|dai|day du|tiep|sau)(?: (?:hon|nua|chut|mot chut|di))*)+(?: (?:ve|cho) (?:(?:dieu|viec|chuyen|van de) (?:do|nay|ay)|toi|minh))?(?: (?:duoc )?khong)?`,
  ],
  [
    "again",
    "(?:co |con )*(?:gi|thong tin|dieu gi|chi tiet)(?: (?:nua|khac|them|nao khac|nao nua|gi nua|gi khac))*(?: khong)?",
  ],
  ["again", "con(?: nua)? khong|tiep(?: tuc)?(?: di)?|xem them|them nua|nua di|cho (?:toi |minh )?biet them"],
];

const ENGLISH: readonly (readonly [Asking | "again", string])[] = [
  ["when", `(?:since |until )?when(?: (?:was|is|were|did) ${EN_THAT}(?: (?:said|happen|be|take place))?)?`],
  ["when", `when (?:did|has|have) ${EN_PERSON} (?:say|said|state|speak)(?: (?:about )?${EN_THAT})?`],
  ["when", `(?:in |on )?(?:what|which) (?:year|date|day|month)(?: (?:was|is|did) ${EN_THAT}(?: happen)?)?`],
  ["where", `where(?: (?:was|is|were|did) ${EN_THAT}(?: (?:said|happen|be|take place))?)?`],
  ["where", `where (?:did|has|have) ${EN_PERSON} (?:say|said|state|speak)(?: (?:about )?${EN_THAT})?`],
  ["why", `why(?: (?:is|was) ${EN_THAT})?|why so|why not|how come|for what reason`],
  ["why", `why (?:did|has|have|does) ${EN_PERSON} (?:say|said|think|state)(?: ${EN_THAT})?`],
  [
    "who-else",
    `(?:who|which (?:country|countries|states)|what (?:country|countries)|anyone|anybody|any other (?:country|countries))(?: else)(?: (?:said|says|spoke|commented|talked)(?: (?:about |on )?(?:${EN_THAT}|something))?)?`,
  ],
  ["who-else", "(?:which|what|any) other (?:countries|country|states|speakers)"],
  ["who", `(?:by )?who(?: (?:said|says|say|stated|is saying)(?: ${EN_THAT})?| (?:is|was) ${EN_THAT})?`],
  ["who", `who (?:was|is) the (?:speaker|source)(?: of ${EN_THAT})?|according to who(?:m)?|says who`],
  [
    "how-many",
    `how (?:many|much)(?: (people|countries|states|times|money|more))?(?: (?:is|was|are|were) ${EN_THAT})?`,
  ],
  ["how", `how(?: so| come)?|in what way|how (?:was|is|did) ${EN_THAT}(?: happen)?`],
  [
    "again",
    `(?:can you |could you |please )*(?:(?:tell|give|show) (?:me|us) |say |i want (?:to know )?|explain |go into |any |some |know )?(?:a (?:bit|little) )?(?:more|further|more details?|details?)(?: (?:details?|info|information))?(?: (?:about|on|of) ${EN_THAT})?`,
  ],
  [
    "again",
    "(?:can you |could you |please )*(?:elaborate|expand|go on|continue|explain(?: (?:that|this|it))?)(?: (?:on|about) (?:that|this|it))?(?: further)?",
  ],
  ["again", "(?:is there )?(?:anything|what|something) (?:else|more)"],
];

const COMPILED = {
  vi: VIETNAMESE.map(
    ([asks, source]) => [asks, new RegExp(`^${VI_BEGIN}(?:${source})${VI_END}$`, "u")] as const,
  ),
  en: ENGLISH.map(
    ([asks, source]) => [asks, new RegExp(`^${EN_BEGIN}(?:${source})${EN_END}$`, "u")] as const,
  ),
};
/** No question that is nothing but asking words has more. */
const MOST_WORDS = 14;

/** A question of nothing but asking words, pronouns and particles: "khi nào vậy?", "who said that?", "more". */
export function readFurtherQuestion(text: string): FollowUp | null {
  const words = foldedWords(text);
  if (words === "" || words.length > 120 || words.split(" ").length > MOST_WORDS) return null;
  for (const cue of ["en", "vi"] as const satisfies readonly Language[]) {
    for (const [asks, pattern] of COMPILED[cue]) {
      const match = pattern.exec(words);
      if (match === null) continue;
      if (asks === "again") return { kind: "again", cue };
      const captured = match.slice(1).find((group) => group !== undefined) ?? null;
      const isNoun = asks === "how-many";
      return { kind: "asks", cue, asks, noun: isNoun ? captured : null, person: isNoun ? null : captured };
    }
  }
  return null;
}
