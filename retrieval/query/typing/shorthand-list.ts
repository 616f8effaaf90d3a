/** Where a shorthand is read, beside in a question of its language. */
export type Condition =
  /** Only in lower case, or capitalised as the first word: in capitals it is an acronym. */
  | "lower"
  /** One letter, or a unit of measure: not beside a number, nor where a letter names something ("gen z"). */
  | "letter"
  /** Only behind a word that such a question ends with: "sao v", "như z". */
  | "particle"
  /** Only behind a word that makes a verb of it: "ai bít", but "bít tết". */
  | "verb"
  /** In any case: "VN", "vn". */
  | "any";

export interface Shorthand {
  readonly read: string;
  readonly condition: Condition;
}

/**
 * What Vietnamese readers write for short. Left out is what has several readings ("hn": hôm nay, Hà Nội;
 * "tt", "ct", "tg", "bt", "kh").
 */
export const VIETNAMESE_SHORTHAND: ReadonlyMap<string, Shorthand> = table({
  any: ["vn Việt Nam", "tq Trung Quốc", "bng Bộ Ngoại giao", "đsq đại sứ quán", "ddsq đại sứ quán"],
  lower: [
    // In capitals these two are how newspapers print them.
    "lhq Liên hợp quốc",
    "hđba Hội đồng Bảo an",
    "hdba Hội đồng Bảo an",
    "hddba Hội đồng Bảo an",
    "ko không",
    "hok không",
    "khg không",
    "đc được",
    "dc được",
    "ddc được",
    "đk được",
    "ddk được",
    "đg đang",
    "ddg đang",
    "đag đang",
    "ntn như thế nào",
    "bn bao nhiêu",
    "ns nói",
    "vs với",
    "cx cũng",
    "cug cũng",
    "nc nước",
    "ng người",
    "ngta người ta",
    "mk mình",
    "bik biết",
    "bjt biết",
    "tek thế",
    "thik thích",
    "thix thích",
    "trc trước",
    "qte quốc tế",
    "nhìu nhiều",
    "gj gì",
    "jì gì",
    "zậy vậy",
    "dzậy vậy",
  ],
  letter: ["k không", "kg không", "j gì", "r rồi"],
  particle: ["z vậy", "v vậy"],
  verb: ["bít biết"],
});

export const ENGLISH_SHORTHAND: ReadonlyMap<string, Shorthand> = table({
  any: ["w/ with", "w/o without", "b/c because", "pls please", "plz please", "thx thanks", "ppl people"],
  lower: ["govt government", "gov't government", "intl international", "int'l international", "abt about"],
  letter: ["u you", "r are", "ur your"],
});

function table(entries: Partial<Record<Condition, readonly string[]>>): Map<string, Shorthand> {
  const all = new Map<string, Shorthand>();
  for (const condition of ["any", "lower", "letter", "particle", "verb"] as const) {
    for (const entry of entries[condition] ?? []) {
      const space = entry.indexOf(" ");
      all.set(entry.slice(0, space), { read: entry.slice(space + 1), condition });
    }
  }
  return all;
}
