import { foldAccents } from "../text/fold.js";
import type { MarkedPage } from "./find-body.js";

/** A way in which pages tell whose they are; group 1 of the form is the name. */
interface Sign {
  readonly form: RegExp;
  readonly weight: number;
}

/** A name: a few words with a capital or a domain. */
const NAME = String.raw`((?:[\p{Lu}\d](?:[\p{L}\p{N}&'’+-]|\.(?=\p{L}))*)(?: (?:[\p{Lu}\d&](?:[\p{L}\p{N}&'’+-]|\.(?=\p{L}))*|và|of|the|and|for|tử|điện|mới|trẻ|báo)){0,6})`;

const SIGNS: readonly Sign[] = [
  {
    form: new RegExp(`^(?:[Tt]heo dõi|THEO DÕI) (?:kênh |báo |trang )?${NAME} (?:trên|qua|tại)`, "u"),
    weight: 3,
  },
  { form: new RegExp(`^(?:Follow|FOLLOW) ${NAME} (?:on|via)\\b`, "u"), weight: 3 },
  { form: new RegExp(`^(?:Nguồn|NGUỒN|Source)\\s*:\\s*${NAME}\\s*$`, "u"), weight: 3 },
  { form: new RegExp(`^\\(?(?:Theo|THEO) ${NAME}\\s*\\)?\\.?$`, "u"), weight: 1.5 },
  {
    form: new RegExp(
      `(?:^|[^\\p{L}])(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT|[Bb]ản quyền)(?: ©)?(?: by)?(?: \\d{4}(?:[-–]\\d{4})?)?(?: by)?(?: thuộc(?: về)?)?[,.:]? (?!\\d{4})${NAME}`,
      "u",
    ),
    weight: 3,
  },
  { form: new RegExp(`[Gg]hi rõ nguồn (?:từ )?["“']?${NAME}`, "u"), weight: 3 },
  {
    form: new RegExp(
      `^(?:Về|About|Contact|Subscribe to|Support|Download the|More from) ${NAME}(?: app)?$`,
      "u",
    ),
    weight: 1,
  },
  { form: new RegExp(`^(?:Tòa soạn|Toà soạn|Trụ sở) ${NAME}`, "u"), weight: 1.5 },
];

/** Names in these positions are no publications. */
const NOT_A_SOURCE =
  /^(?:all|us|facebook|google|google news|twitter|youtube|zalo|instagram|telegram|tiktok|chung toi|tac gia|anh|internet|the|this|we|you|policy|notice|wednesday|monday|tuesday|thursday|friday|saturday|sunday|reuters|afp|epa|ap)$/u;
const ENOUGH = 2;

/**
 * The publication as the page names itself: "follow X on", copyright lines, the name beside the page's
 * title, the head of the page. Signs for one name add up; null without a clear one.
 */
export function findSource(page: MarkedPage, title: string, lead: string): string | null {
  const votes = new Map<string, { name: string; weight: number }>();
  const vote = (raw: string | undefined, weight: number) => {
    const name = tidyName(raw ?? "");
    const key = foldAccents(name);
    if (name.length < 2 || NOT_A_SOURCE.test(key)) return;
    const known = votes.get(key);
    votes.set(key, { name: known?.name ?? name, weight: (known?.weight ?? 0) + weight });
  };
  for (const block of page.blocks) {
    if (page.teasers[block.index] || page.captions[block.index]) continue;
    for (const { form, weight } of SIGNS) vote(form.exec(block.text)?.[1], weight);
    vote(besideTitle(block.text, title), 2);
  }
  for (const { name, weight } of headNames(page)) vote(name, weight);
  vote(/^\p{Lu}[\p{L} ,.]+?(?:, [\p{L}\d .]+)? \((\p{Lu}[\p{L} .]{1,30})\) ?[-–—]/u.exec(lead)?.[1], 1);
  const name = strongest([...votes.values()]);
  return name === null ? null : mixedCase(name, page);
}

/** "Title | Site", "Title - Site". */
function besideTitle(line: string, title: string): string | undefined {
  if (!line.startsWith(title)) return undefined;
  return /^ (?:[|–—-]|::|»|•) (.{2,60})$/u.exec(line.slice(title.length))?.[1];
}

/** What the press calls itself, as the first word of its name. */
const PUBLICATION_WORD = /^(?:báo|tạp chí|đài|cổng thông tin|trang tin|kênh|thông tấn xã|tin tức)(?!\p{L})/iu;

/**
 * The head of the page is the name of the site, alone or with its motto: "Site - motto"; or it is among the
 * first lines and says that it is a paper.
 */
function headNames(page: MarkedPage): { name: string; weight: number }[] {
  return page.blocks.slice(0, 4).flatMap((block, at) => {
    const kind = page.kinds[at];
    if (block.words > 14 || (kind !== "line" && kind !== "headline")) return [];
    const name = (block.text.split(/ (?:[|–—-]|::|»|•) /u)[0] ?? "").replace(/ điện tử$/iu, "");
    const isPaper = PUBLICATION_WORD.test(name);
    const isHead = at === 0 && (kind === "line" || name !== block.text);
    if (!(isPaper || isHead) || !/^[\p{Lu}\d]/u.test(name) || name.split(" ").length > 8) return [];
    const firm = isPaper || name !== block.text || /\.\p{Ll}{2,}$/u.test(name) || isNamedBelow(page, name);
    return [{ name, weight: firm ? 2 : 1 }];
  });
}

/** The name in the head of a site comes again in its foot or among its links; a menu entry does not. */
function isNamedBelow(page: MarkedPage, name: string): boolean {
  const folded = foldAccents(name);
  const isPhrase = name.includes(" ");
  return page.blocks.some(
    (block) =>
      block.index > 0 &&
      (isPhrase ? page.kinds[block.index] !== "line" : block.index > page.blocks.length / 2) &&
      (isPhrase ||
        page.kinds[block.index] === "footer" ||
        page.kinds[block.index] === "pointer" ||
        block.folded.startsWith(`${folded} `)) &&
      block.folded.includes(folded),
  );
}

/** A name in capitals as the page prints it elsewhere in running text: "DELTA REVIEW" → "Delta Review". */
function mixedCase(name: string, page: MarkedPage): string {
  if (name !== name.toUpperCase() || !name.includes(" ")) return name;
  for (const form of [name, name.replace(PUBLICATION_WORD, "").trim()]) {
    const wanted = form.toLowerCase();
    for (const { text } of page.blocks) {
      const at = text.toLowerCase().indexOf(wanted);
      const printed = at < 0 ? "" : text.slice(at, at + wanted.length);
      if (printed !== "" && printed !== printed.toUpperCase() && /^\p{Lu}/u.test(printed)) return printed;
    }
  }
  return name;
}

function tidyName(raw: string): string {
  return raw.replace(/[\s.,:;|"”'’-]+$/u, "").trim();
}

/** Adds the weight of a name to the longer names that hold it, so that "Meridian" supports "Meridian Wire". */
function strongest(votes: readonly { name: string; weight: number }[]): string | null {
  const scored = votes.map(({ name, weight }) => {
    const support = votes.filter(
      (other) => other.name !== name && foldAccents(name).startsWith(`${foldAccents(other.name)} `),
    );
    return { name, weight: weight + support.reduce((sum, other) => sum + other.weight / 2, 0) };
  });
  const best = scored.sort((one, other) => other.weight - one.weight)[0];
  return best !== undefined && best.weight >= ENOUGH ? best.name : null;
}
