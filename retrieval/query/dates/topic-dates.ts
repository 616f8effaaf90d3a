import { foldAccents } from "../../../corpus/text/fold.js";
import type { DateParts } from "../../analysis/dates/date-reading.js";
import { type DateWords, wordList } from "../../analysis/dates/date-words.js";
import { canonicalSyllable } from "../../analysis/syllable.js";

/** Words that a date right behind makes a name of: "Agenda 2030", "Tầm nhìn 2045", "World Cup 2022". */
const NAME_HEADS = phrases(
  "agenda; chương trình nghị sự; nghị sự; vision; tầm nhìn; mục tiêu; target; targets; goal; goals; world cup; euro; olympic; olympics; paralympic; expo; asiad; sea games; asian games; cop; chiến lược; strategy; kế hoạch; plan; đề án; programme; program; roadmap; lộ trình; kỷ niệm; kỷ niệm ngày; ngày kỷ niệm; anniversary of; anniversary of the; bầu cử",
);
/** With a day of the year behind they name a holiday or an event: "Quốc khánh 2/9", "vụ 11/9". */
const DAY_HEADS = phrases(
  "quốc khánh; chiến thắng; giải phóng; thống nhất; quốc tế lao động; phụ nữ; nhà giáo; liệt sĩ; khủng bố; sự kiện; vụ; cách mạng; national day; independence day; liberation of",
);
/** What a year in front makes a name of: "2030 Agenda", "2020 Olympics". */
const NAMED_BEHIND =
  /^(?:agenda|vision|goals?|targets?|olympics?|world|asian|sea|convention|treaty|agreement|deal|accord|constitution|law|act|elections?|summit|report|attacks?)$/u;
/** Agreed papers, called by their year also a few words later: "Công ước Luật Biển năm 1982". */
const PAPERS = phrases(
  "công ước; hiến pháp; hiệp định; hiệp ước; luật; bộ luật; thỏa thuận; nghị quyết; unclos; convention; treaty; constitution; agreement; accord; charter; resolution; deal",
);
const PAPER_REACH = 6;
/** The paper's name does not reach back across these. */
const OUTSIDE_NAME = wordList("gì nào nói về trong vào tại khi what which did say said in on during at pháp");
const NEXT = wordList("next tới sang");
/** "22/5 tới 25/5" goes on, "tháng 5 tới" is the next one. */
const DATE_BEGINNINGS = wordList("ngày tháng hết mùng hôm");
const DAY = wordList("ngày");
const ANNIVERSARY = phrases("kỷ niệm; anniversary");

/** How a date stands in a question. */
export interface StandingDate {
  readonly parts: DateParts;
  /** Word indexes of the date itself, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** True when a word of time introduces it: "năm 2020", "in 2020", "từ 22/5". */
  readonly isIntroduced: boolean;
}

/**
 * True when a date belongs to the name of something, and so is what the question is about rather than the
 * time that it asks about.
 */
export function isTopicDate(words: DateWords, date: StandingDate): boolean {
  const { parts, from, to } = date;
  if (endsWithOne(words, from, NAME_HEADS) || words.form(from - 1) === "next") return true;
  if (parts.year === null && words.follows(to, NEXT) && !beginsDate(words, to + 1)) return true;
  if (isInReach(words, from, ANNIVERSARY)) return true;
  if (parts.month !== null && !words.is(from, DAY) && endsWithOne(words, from, DAY_HEADS)) return true;
  if (parts.month !== null || parts.quarter !== null) return false;
  return isNamingYear(words, date);
}

function isNamingYear(words: DateWords, { from, to, isIntroduced }: StandingDate): boolean {
  if (words.isSpaced(to) && NAMED_BEHIND.test(words.form(to))) return true;
  const isAdjective = words.form(from - 1) === "the" && words.isSpaced(to) && to < words.words.length;
  if (isAdjective) return true;
  const hasCue = isIntroduced && words.value(from) !== null;
  if (!hasCue && isInReach(words, from, PAPERS)) return true;
  if (isIntroduced) return false;
  // "Tokyo 2020"; and where nobody types capitals, only the end of a question tells a year from a name.
  if (from > 0 && /^[\p{Lu}\p{N}]/u.test(words.surface(from - 1)) && words.isSpaced(from)) return true;
  const isLast = to >= words.words.length;
  return from > 0 && !(isLast && words.accented);
}

function beginsDate(words: DateWords, at: number): boolean {
  return words.value(at) !== null || words.is(at, DATE_BEGINNINGS);
}

function isInReach(words: DateWords, at: number, heads: ReadonlySet<string>): boolean {
  for (let end = at; end > Math.max(0, at - PAPER_REACH); end -= 1) {
    if (endsWithOne(words, end, heads)) return true;
    if (words.is(end - 1, OUTSIDE_NAME)) return false;
  }
  return false;
}

/** True when one of the phrases ends right before `at`. */
function endsWithOne(words: DateWords, at: number, heads: ReadonlySet<string>): boolean {
  let phrase = "";
  for (let from = at - 1; from >= Math.max(0, at - 4); from -= 1) {
    phrase = foldAccents(words.form(from)) + (phrase === "" ? "" : ` ${phrase}`);
    if (heads.has(phrase)) return true;
    if (!words.isSpaced(from)) return false;
  }
  return false;
}

function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list.split("; ").map((phrase) => foldAccents(phrase.split(" ").map(canonicalSyllable).join(" "))),
  );
}
