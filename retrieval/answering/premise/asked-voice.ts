import { foldAccents } from "../../../corpus/text/fold.js";
import { type Token, tokensOf } from "../../analysis/tokenise.js";
import type { Query } from "../../query/query.js";
import { OFFICE_WORDS } from "../../query/speech-cues.js";
import { namesOf } from "./names-of.js";
import type { Subject } from "./premise.js";
import { type Accents, WordTable } from "./word-table.js";

const SAYING = new WordTable<"vi" | "en">({
  vi: "nói gì; nói những gì; nói thế nào; nói như thế nào; nói ra sao; đã nói gì; có nói gì; phát biểu gì; phát biểu những gì; phát biểu thế nào; phát biểu ra sao; tuyên bố gì; cho biết gì; trình bày gì; trao đổi gì; bày tỏ gì",
  en: "say; tell; state; remark; declare; speak; speak about; mention",
});

/** Words before the name that ask and name nobody. */
const BESIDES = /^(?:what|did|does|has|have|do|the|a|an|was|at|in|đã|có|ông|bà|khi|then|how|anything)$/u;
/** Those who tell of others: nobody's words are asked for. */
const REPORTERS =
  /^(?:bai|bao|nguoi|article|articles|newspaper|newspapers|reporter|reporters|media|people|who|anyone|anybody|ai|nuoc|countries)$/u;

/** The one whose words a question asks for, "what did … say", by the names the question itself has; null for none. */
export function askedVoice(query: Query): Subject | null {
  const tokens = tokensOf(query.read);
  const accents: Accents = query.writing === "vi-unaccented" ? "none" : "typed";
  const [saying] = SAYING.find(tokens, accents);
  if (saying === undefined) return null;
  if (saying.value === "en" && !/^(?:what|did|how|has)$/u.test(tokens[0]?.form ?? "")) return null;
  const words = tokens.slice(0, saying.from).filter(({ form }) => !BESIDES.test(form));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  if (words.some(({ form }) => REPORTERS.test(foldAccents(form)))) return null;
  const label = query.read.slice(first.start, last.end);
  const forms = [...namesOf(query, foldedOf(words)), ...namesOf(query, foldedOf(withoutOffice(words)))];
  return { label, members: [{ country: null, forms: forms.filter((form) => form.includes(" ")) }] };
}

/** "Chủ tịch Quốc hội Trần Thanh Mẫn": the capitals after the office are the name. */
function withoutOffice(words: readonly Token[]): readonly Token[] {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    if (OFFICE_WORDS.has(foldedOf(words.slice(0, length)))) return words.slice(length);
  }
  return words;
}

function foldedOf(words: readonly Token[]): string {
  return words.map(({ form }) => foldAccents(form)).join(" ");
}
