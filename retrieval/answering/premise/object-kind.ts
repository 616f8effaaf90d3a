import { findCountryMentions } from "../../../corpus/places/countries.js";
import { isStopWord } from "../../analysis/stop-words.js";
import { type Token, tokensOf } from "../../analysis/tokenise.js";
import type { TopicUnit } from "../../query/query.js";
import { isBesides } from "./besides.js";
import { type Accents, WordTable } from "./word-table.js";

/**
 * What an act is done to, as far as it matters for what is the contrary of it:
 * - `joined`: a treaty, a vote, a meeting, a group; whoever signs or hosts it does not oppose it
 * - `short-name`: "RCEP", which may be such a thing, or "ASEAN", which acts like a state
 * - `states`: nothing but states, towards which nobody has one stance in everything
 * - `other`: anything else, such as weapons
 */
export type ObjectKind = "joined" | "short-name" | "states" | "other";

const JOINED = new WordTable<"joined">({
  joined:
    "công ước; hiệp ước; hiệp định; thỏa thuận; thoả thuận; nghị quyết; nghị định thư; tuyên bố; hiến chương; phán quyết; văn kiện; dự thảo; sáng kiến; phiên họp; cuộc họp; hội nghị; hội thảo; diễn đàn; đàm phán; tổ chức; liên minh; liên đoàn; hiệp hội; nhóm; ủy ban; cộng đồng; treaty; convention; agreement; compact; pact; accord; deal; resolution; protocol; declaration; charter; ruling; award; draft; initiative; meeting; summit; conference; forum; talks; negotiations; organisation; organization; alliance; association; group; committee; community; union",
});

const SHORT_NAME = /^\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u;

/** @param after the question's words after the act */
export function objectKindOf(after: readonly Token[], accents: Accents): ObjectKind {
  const text = after.map(({ surface }) => surface).join(" ");
  const states = findCountryMentions(text, { accents: "optional" });
  let at = 0;
  const others = after.filter((token) => {
    const start = at;
    at += token.surface.length + 1;
    return !states.some((state) => state.start <= start && start < state.end) && !isEmpty(token, accents);
  });
  if (JOINED.find(after, accents).length > 0) return "joined";
  if (others.some(({ surface }) => surface.length > 2 && SHORT_NAME.test(surface))) return "short-name";
  return others.length === 0 && states.length > 0 ? "states" : "other";
}

/** The units of an object that tell what it is: the "ruling" of "the South China Sea ruling". */
export function headsOf(object: readonly TopicUnit[], accents: Accents): TopicUnit[] {
  return object.filter(
    ({ whole }) => JOINED.find(tokensOf(whole.alternatives[0]?.term ?? ""), accents).length > 0,
  );
}

function isEmpty({ form }: Token, accents: Accents): boolean {
  if (isBesides(form, accents) || isStopWord(form, "en")) return true;
  return isStopWord(form, accents === "none" ? "vi-unaccented" : "vi");
}
