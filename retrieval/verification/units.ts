import { canonicalSyllable } from "../analysis/syllable.js";
import type { ReadText } from "./read-text.js";

/** Units that are never exchanged for one another, by kind; forms of both languages. */
const UNITS: readonly (readonly [unit: string, kind: string, forms: string])[] = [
  ["percent", "share", "percent;phần trăm;per cent;%"],
  ["point", "share", "điểm phần trăm;percentage point;percentage points;percent point"],
  ["basis point", "share", "điểm cơ bản;basis point;basis points"],
  ["second", "time", "giây;second;seconds"],
  ["minute", "time", "phút;minute;minutes"],
  ["hour", "time", "giờ;tiếng;giờ đồng hồ;tiếng đồng hồ;hour;hours"],
  ["day", "time", "ngày;day;days"],
  ["week", "time", "tuần;week;weeks"],
  ["month", "time", "tháng;month;months"],
  ["quarter", "time", "quý;quarter;quarters"],
  ["year", "time", "năm;year;years"],
  ["decade", "time", "thập niên;thập kỷ;decade;decades"],
  ["century", "time", "thế kỷ;century;centuries"],
  ["VND", "money", "đồng;vnd;dong;vnđ;đ"],
  ["USD", "money", "usd;đô la;đô la mỹ;đô;dollar;dollars;us dollars;us dollar;đôla"],
  ["EUR", "money", "euro;euros;eur;ơ rô"],
  ["GBP", "money", "bảng;bảng anh;gbp;pound;pounds;pounds sterling"],
  ["JPY", "money", "yên;yen;jpy;yên nhật"],
  ["CNY", "money", "nhân dân tệ;tệ;yuan;cny;rmb;renminbi"],
  ["RUB", "money", "rúp;ruble;rubles;rouble;roubles"],
  ["km", "length", "km;ki lô mét;kilômét;kilometre;kilometres;kilometer;kilometers"],
  ["m", "length", "mét;m;metre;metres;meter;meters"],
  ["mile", "length", "dặm;mile;miles;hải lý;nautical miles"],
  ["km2", "area", "km2;km²;kilômét vuông;ki lô mét vuông;square kilometres;square kilometers"],
  ["ha", "area", "ha;héc ta;hecta;hectare;hectares"],
  ["tonne", "weight", "tấn;tonne;tonnes;ton;tons"],
  ["kg", "weight", "kg;ki lô gam;kilôgam;kilo;kilogram;kilograms"],
  ["m3", "volume", "mét khối;m3;m³;cubic metre;cubic metres;cubic meter;cubic meters"],
  ["litre", "volume", "lít;litre;litres;liter;liters"],
  ["barrel", "volume", "thùng;barrel;barrels"],
  ["tael", "weight", "lượng;lạng;cây vàng;tael;taels"],
  ["MW", "power", "mw;megawatt;megawatts"],
  ["degree", "heat", "độ;độ c;degree;degrees;degrees celsius"],
];
const BY_FORM = new Map(
  UNITS.flatMap(([unit, kind, forms]) =>
    forms
      .split(";")
      .map((form) => [form.split(" ").map(canonicalSyllable).join(" "), { unit, kind }] as const),
  ),
);
const KINDS = new Map(UNITS.map(([unit, kind]) => [unit, kind]));
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?:US)?\$\s?$/u, "USD"],
  [/€\s?$/u, "EUR"],
  [/£\s?$/u, "GBP"],
  [/¥\s?$/u, "JPY"],
];
const LONGEST = 3;

/** The unit at a token; "sáu tháng *tới*" included, "40 *phút*" not "40 phần". */
export function unitBehind(text: ReadText, at: number): { unit: string; to: number } | null {
  if (at >= text.tokens.length || text.tokens[at]?.afterBreak) return signBehind(text, at);
  for (let length = LONGEST; length > 0; length -= 1) {
    if (at + length > text.tokens.length) continue;
    const found = BY_FORM.get(text.forms.slice(at, at + length).join(" "));
    if (found !== undefined) return { unit: found.unit, to: at + length };
  }
  return signBehind(text, at);
}

export function unitBefore(text: ReadText, at: number): string | null {
  const before = text.text.slice(0, text.tokens[at]?.start ?? 0);
  return SIGNS.find(([sign]) => sign.test(before))?.[1] ?? null;
}

export function isMeasure(unit: string, kind: string): boolean {
  return KINDS.get(unit) === kind;
}

function signBehind(text: ReadText, at: number): { unit: string; to: number } | null {
  const behind = text.text.slice(text.tokens[at - 1]?.end ?? 0, text.tokens[at]?.start);
  const sign = /^\s?([%€$£])/u.exec(behind)?.[1];
  const unit = sign === undefined ? undefined : { "%": "percent", "€": "EUR", $: "USD", "£": "GBP" }[sign];
  return unit === undefined ? null : { unit, to: at };
}
