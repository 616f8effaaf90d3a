import { isStopWord } from "../analysis/stop-words.js";
import { type Cue, CueTable } from "./cues.js";
import { OFFICE_NAMES } from "./office-names.js";
import type { ReadText } from "./read-text.js";

/** The rank of an office: what parts a deputy or a former minister from the minister. */
const RANKS = new CueTable({
  former: "cựu; nguyên; former; ex; erstwhile; one time; then",
  deputy: "phó; deputy; vice; under secretary; cấp phó",
  acting: "quyền; tạm quyền; lâm thời; acting; interim; caretaker",
  elect: "đắc cử; elect; mới đắc cử",
  designate: "được đề cử; designate; nominee; incoming; sắp nhậm chức",
});
/** Who is something to a holder of an office and not the holder. */
const DEPENDANTS = new CueTable({
  one: "trợ lý; cố vấn; phát ngôn viên; người phát ngôn; văn phòng; chánh văn phòng; phu nhân; vợ; chồng; con trai; con gái; anh trai; em trai; em gái; chị gái; thư ký; thư ký riêng; luật sư; vệ sĩ; đặc phái viên; đặc sứ; bác sĩ; đồng minh; đối thủ; người tiền nhiệm; aide; adviser; advisor; assistant; spokesman; spokeswoman; spokesperson; office; chief of staff; wife; husband; son; daughter; brother; sister; secretary; lawyer; bodyguard; envoy; doctor; ally; rival; predecessor; candidate",
});
/** "former French president", "deputy defence minister": so many words may part a rank from its office. */
const REACH = 2;

/** An office that a text names. */
export interface Office extends Cue {
  /** All that the word may stand for: "chủ tịch" is a chairman and a president. */
  readonly offices: readonly string[];
  readonly ranks: readonly string[];
  /** ISO 3166-1 alpha-2 of the country right beside it: "Tổng thống Nga"; null for none. */
  readonly country: string | null;
  /** True for "the president's aide", which names the president and speaks of somebody else. */
  readonly isOwner: boolean;
}

export function officesIn(text: ReadText): readonly Office[] {
  let offices = officesByText.get(text);
  if (offices === undefined) {
    offices = readOffices(text);
    officesByText.set(text, offices);
  }
  return offices;
}

const officesByText = new WeakMap<ReadText, readonly Office[]>();

function readOffices(text: ReadText): Office[] {
  const ranks = RANKS.find(text);
  const dependants = DEPENDANTS.find(text);
  return OFFICE_NAMES.find(text).map(({ value, senses, from, to }) => {
    const [office = "", own] = value.split("/");
    const around = ranks.filter(
      (rank) => (rank.value !== "elect" && isBefore(text, rank, from)) || rank.from === to,
    );
    const all = [...around.map((rank) => rank.value), ...(own === undefined ? [] : [own])];
    const start = Math.min(from, ...around.map((rank) => rank.from));
    return {
      value: office,
      offices: senses.map((sense) => sense.split("/")[0] ?? ""),
      ranks: [...new Set(all)].sort(),
      country: countryOf(text, start, Math.max(to, ...around.map((rank) => rank.to))),
      isOwner: isOwner(text, dependants, start, to),
      from: start,
      to: Math.max(to, ...around.map((rank) => rank.to)),
    };
  });
}

/** Directly before the office but for names of a country or a field: no "quyền của tổng thống". */
function isBefore(text: ReadText, rank: Cue, office: number): boolean {
  if (rank.to > office || office - rank.to > (text.language === "en" ? REACH : 0)) return false;
  return text.forms
    .slice(rank.to, office)
    .every(
      (form, offset) =>
        !isStopWord(form, text.language) && text.segments[rank.to + offset] === text.segments[office],
    );
}

function countryOf(text: ReadText, from: number, to: number): string | null {
  for (const { country, start, end } of text.countries) {
    const at = text.tokenRange(start, end);
    const between = text.forms.slice(to, at.from).join(" ");
    if (
      at.from >= to &&
      /^(?:|nước|của|của nước|of|of the)$/u.test(between) &&
      !/[,;]/u.test(text.text.slice(text.tokens[to - 1]?.end, start))
    )
      return country;
    if (at.to === from && text.language === "en") return country;
    // "former US president": between the rank and the office.
    if (at.from >= from && at.to <= to) return country;
  }
  return null;
}

function isOwner(text: ReadText, dependants: readonly Cue[], from: number, to: number): boolean {
  let before = from;
  while (/^(?:của|cho|the|of|to|for|ông|bà)$/u.test(text.forms[before - 1] ?? "")) before -= 1;
  if (dependants.some((one) => one.to === before && (text.language === "vi" || before < from))) return true;
  const behind = text.text.slice(text.tokens[to - 1]?.start, text.tokens[to]?.start);
  return /['’]s?\s*$/u.test(behind) && dependants.some((one) => one.from >= to && one.from - to <= 2);
}

/** True when one who holds `quoted` may be called `stated`. */
export function isOffice(stated: Office, quoted: Office): boolean {
  if (stated.ranks.join() !== quoted.ranks.join() || stated.isOwner !== quoted.isOwner) return false;
  if (stated.country !== null && quoted.country !== null && stated.country !== quoted.country) return false;
  return stated.offices.some(
    (office) =>
      quoted.offices.includes(office) ||
      // Who presides over a parliament or a council is its chairman.
      (office === "chairman" &&
        quoted.offices.some((other) => other === "speaker" || other === "council president")) ||
      (office === "minister" &&
        quoted.offices.some((other) => / minister$/u.test(other) && other !== "prime minister")),
  );
}
