import { foldKeepingCase } from "./fold-keeping-case.js";

/**
 * What a reader in haste writes for frequent words, one of several forms each. Chosen for what people write,
 * not for what the search reads: some of it is not read.
 */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "hội đồng bảo an: HĐBA",
    "liên hợp quốc: LHQ",
    "bộ ngoại giao: BNG",
    "đại sứ quán: ĐSQ",
    "như thế nào: ntn",
    "việt nam: VN vn",
    "trung quốc: TQ tq",
    "bao nhiêu: bn bnhiu",
    "quốc tế: qte",
    "người ta: ngta",
    "tại sao: ts",
    "không: ko k hok kg",
    "được: đc đk dc",
    "người: ng",
    "những: nhg",
    "nhiều: nhìu",
    "trước: trc",
    "trong: trog",
    "cũng: cx cug",
    "đang: đg",
    "nước: nc",
    "biết: bik",
    "việc: vc",
    "thế: tek",
    "với: vs vs",
    "nói: ns",
    "một: 1",
    "gì: j gj",
    "rồi: r",
    "phải: fải",
    "phát: fát",
  ].map((line): [string, string[]] => {
    const [word = "", forms = ""] = line.split(": ");
    return [word, forms.split(" ")];
  }),
);

/** The longest first: "bao nhiêu" before "nhiều". */
const WRITTEN_OUT = new RegExp(
  `(?<!\\p{L})(?:${[...SHORT_FORMS.keys()].sort((a, b) => b.length - a.length).join("|")})(?!\\p{L})`,
  "giu",
);

/** A question in chat shorthand, on its accented or unaccented text as chance has it. */
export function writeShorthand(text: string, random: () => number): string {
  const isAccented = random() < 0.5;
  const short = text.normalize("NFC").replace(WRITTEN_OUT, (written) => {
    const forms = SHORT_FORMS.get(written.toLowerCase()) ?? [written];
    return forms[Math.floor(random() * forms.length)] ?? written;
  });
  return isAccented ? short : foldKeepingCase(short);
}
