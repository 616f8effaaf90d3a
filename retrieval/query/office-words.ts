import { foldedWords } from "../analysis/folded-words.js";

/**
 * Offices by their names in both languages, folded as tokens are. Whoever holds a ministry is a "minister" too;
 * a rank before the name ("phó", "acting") makes another office of it.
 */
const OFFICES: Readonly<Record<string, string>> = {
  "prime minister": "thu tuong; thu tuong chinh phu; prime minister; premier; pm; chancellor",
  president: "chu tich nuoc; tong thong; president; state president; head of state",
  speaker:
    "chu tich quoc hoi; chu tich ha vien; chu tich nghi vien; speaker of the national assembly; national assembly speaker; chairman of the national assembly; national assembly chairman; parliament speaker; house speaker",
  chairman: "chu tich; chairman; chairwoman; chairperson; chair; president",
  "secretary general": "tong thu ky; tong thu ki; secretary general; secretary generals; unsg",
  "general secretary": "tong bi thu; general secretary; party chief",
  "foreign minister":
    "thu truong ngoai giao; thu truong bo ngoai giao; ngoai truong; bo truong ngoai giao; bo truong bo ngoai giao; foreign minister; minister of foreign affairs; minister for foreign affairs; foreign secretary; secretary of state; foreign affairs minister",
  "defence minister":
    "thu truong quoc phong; thu truong bo quoc phong; bo truong quoc phong; bo truong bo quoc phong; defence minister; defense minister; minister of defence; minister of defense; minister of national defence; defense secretary; defence secretary",
  "health minister":
    "thu truong y te; thu truong bo y te; bo truong y te; bo truong bo y te; health minister; minister of health; health secretary",
  "finance minister":
    "thu truong tai chinh; thu truong bo tai chinh; bo truong tai chinh; bo truong bo tai chinh; finance minister; minister of finance; treasury secretary",
  minister: "bo truong; minister; thu truong",
  ambassador:
    "dai su; ambassador; truong phai doan; dai dien thuong truc; truong phai doan dai dien thuong truc; permanent representative; head of mission",
  "charge d'affaires": "dai bien; dai bien lam thoi; charge d affaires",
  consul: "lanh su; tong lanh su; consul; consul general",
  envoy: "dac phai vien; dac su; special envoy; envoy; special representative; dai dien dac biet",
  spokesperson: "nguoi phat ngon; phat ngon vien; spokesperson; spokesman; spokeswoman",
  "chief executive":
    "tong giam doc; giam doc dieu hanh; director general; general director; chief executive; chief executive officer; ceo; executive director",
  director: "giam doc; cuc truong; vu truong; director",
  commissioner: "cao uy; uy vien; commissioner; high commissioner",
  "high representative": "dai dien cap cao; high representative",
  governor: "thong doc; tinh truong; governor",
  mayor: "thi truong; mayor",
  king: "quoc vuong; nha vua; king; monarch",
};

/** What a rank before an office says; the office itself is somebody else's. */
const RANKS: Readonly<Record<string, string>> = {
  deputy: "pho; deputy; vice; under; cap pho",
  assistant: "tro ly; tro li; assistant; co van; adviser; advisor; aide",
  acting: "quyen; tam quyen; acting; interim; caretaker",
  former: "cuu; nguyen; former; ex; erstwhile; late",
  elect: "dac cu; elect; designate; incoming; nominee; candidate; ung cu vien; ung vien",
};

/** One word for the deputy of a minister. */
const DEPUTY_MINISTER = "thu truong";
/** "Đại sứ quán" is a house. */
const NO_OFFICE_BEFORE = new Set("quan phu".split(" "));
const LONGEST = 6;

const officeByPhrase = tableOf(OFFICES);
const rankByPhrase = tableOf(RANKS);

/** An office that stands in a text; `to` is exclusive. */
export interface FoundOffice {
  /** All that the word may stand for: "president" is a state's and a council's. */
  readonly keys: readonly string[];
  /** "deputy", "former", …, each once, sorted. */
  readonly ranks: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The offices that folded words name, in order, each with the ranks around it. */
export function officesAmong(words: readonly string[]): FoundOffice[] {
  const found: FoundOffice[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengthAt(words, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const phrase = words.slice(at, at + length).join(" ");
    const before = ranksBefore(words, at);
    const after =
      rankByPhrase.get(words[at + length] ?? "") ??
      rankByPhrase.get(words.slice(at + length, at + length + 2).join(" "));
    const isElect = after?.includes("elect") === true;
    const to = at + length + (isElect ? (rankByPhrase.has(words[at + length] ?? "") ? 1 : 2) : 0);
    const ranks = [
      ...before.ranks,
      ...(isElect ? ["elect"] : []),
      ...(phrase.startsWith(DEPUTY_MINISTER) ? ["deputy"] : []),
    ];
    found.push({
      keys: officeByPhrase.get(phrase) ?? [],
      ranks: [...new Set(ranks)].sort(),
      from: before.from,
      to,
    });
    at = to;
  }
  return found;
}

/** True when one who holds `held` may be called by `asked`. */
export function isSameOffice(
  asked: Pick<FoundOffice, "keys" | "ranks">,
  held: Pick<FoundOffice, "keys" | "ranks">,
): boolean {
  if (asked.ranks.join() !== held.ranks.join()) return false;
  return asked.keys.some(
    (key) =>
      held.keys.includes(key) ||
      (key === "minister" && held.keys.some((one) => / minister$/u.test(one) && one !== "prime minister")) ||
      (key === "chairman" && held.keys.includes("speaker")),
  );
}

function lengthAt(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const isOffice = officeByPhrase.has(words.slice(at, at + length).join(" "));
    if (isOffice && !NO_OFFICE_BEFORE.has(words[at + length] ?? "")) return length;
  }
  return 0;
}

/** "Nguyên Phó", "former Japanese": ranks right before the office, or one word from it. */
function ranksBefore(words: readonly string[], office: number): { ranks: string[]; from: number } {
  const ranks: string[] = [];
  let from = office;
  for (let gap = 0; gap < 2; ) {
    const end = from - gap;
    const length = [2, 1].find(
      (count) => end >= count && rankByPhrase.has(words.slice(end - count, end).join(" ")),
    );
    if (length === undefined) {
      // Only in English does anything stand between: "former Japanese prime minister".
      gap += ENGLISH_RANKS.has(words[end - 2] ?? "") ? 1 : 2;
      continue;
    }
    ranks.push(...(rankByPhrase.get(words.slice(end - length, end).join(" ")) ?? []));
    from = end - length;
    gap = 0;
  }
  return { ranks, from };
}

const ENGLISH_RANKS = new Set("deputy vice acting former ex assistant interim".split(" "));

function tableOf(listed: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [key, phrases] of Object.entries(listed)) {
    for (const phrase of phrases.split(";")) {
      const words = foldedWords(phrase);
      table.set(words, [...(table.get(words) ?? []), key]);
    }
  }
  return table;
}
