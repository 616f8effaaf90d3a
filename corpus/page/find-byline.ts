import type { MarkedPage } from "./find-body.js";
import { isPersonName } from "./name-form.js";

/** Blocks after the last paragraph in which Vietnamese papers print the author. */
const REACH_AFTER = 4;
const MOST_WORDS = 16;

/** Words that introduce an author. */
const LABEL =
  /^(?:by|written by|story by|words by|reported by|reporting by|author|tác giả|bài và ảnh|bài, ảnh|bài|người viết|phóng viên|pv|thực hiện|theo|biên tập|biên dịch)\s*(?::\s*|\s+)/iu;
/** Labels after which even one word is a name. */
const FIRM_LABEL = /^(?:by|written by|author|tác giả|bài và ảnh|bài, ảnh)\s*(?::\s*|\s+)/iu;

/**
 * The author as printed, from the lines between title and body or right after the body; null when the
 * page names none.
 * @param title index of the title's block
 * @param first index of the first paragraph
 * @param last index of the last paragraph
 */
export function findByline(page: MarkedPage, title: number, first: number, last: number): string | null {
  const above = range(title + 1, first);
  const below = range(last + 1, last + 1 + REACH_AFTER);
  const before = range(Math.max(0, title - 2), title);
  for (const places of [above, below]) {
    const author = firstAuthor(page, places, true);
    if (author !== null) return author;
  }
  return firstAuthor(page, before, false);
}

function firstAuthor(page: MarkedPage, places: readonly number[], bare: boolean): string | null {
  for (const index of places) {
    const block = page.blocks[index];
    if (block === undefined || page.kinds[index] === "box-heading" || page.teasers[index]) break;
    if (block.words > MOST_WORDS || page.captions[index]) continue;
    const author = authorIn(withoutMarkup(block.text), bare);
    if (author !== null) return author;
  }
  return null;
}

/** Bold and italic marks that some saved pages keep around a name. */
function withoutMarkup(line: string): string {
  return line.replace(/^[*_#>\s]+|[*_\s]+$/gu, "");
}

/** The author in a line; `bare` allows a name without a label. */
function authorIn(line: string, bare: boolean): string | null {
  const labelled = line.replace(LABEL, "");
  const isLabelled = labelled !== line;
  if (!isLabelled && !bare) return null;
  const names = cutTail(labelled);
  if (names === "") return null;
  const parts = withoutBeat(names)
    .split(/\s*(?:,|&|;|\band\b|\bvà\b| - | – )\s*/u)
    .filter((part) => part !== "");
  if (parts.every(isPersonName)) return withoutBeat(names);
  return FIRM_LABEL.test(line) && parts.every((part) => /^\p{Lu}[\p{L}.]+$/u.test(part)) ? names : null;
}

/** Cuts the office off that English papers print right behind the name: "Jane Doe Diplomatic correspondent". */
function withoutBeat(names: string): string {
  const office =
    /^(.*?) (?:chief |senior |staff |deputy )?\S+ (?:affairs )?(?:correspondent|editor|reporter|writer|columnist)$/iu.exec(
      names,
    );
  return office?.[1] ?? names;
}

/** Cuts off what follows the name: date, paper, place, e-mail, "(tổng hợp)". */
function cutTail(text: string): string {
  return text
    .replace(/\s*[([].*$/u, "")
    .replace(/\s*(?:[|•·/@]|(?<!\p{L})Theo(?!\p{L})|(?<!\p{L})theo(?!\p{L})|\bfor\b|\bin [A-Z]|\d).*$/u, "")
    .replace(/\s*[–-]\s*(?=Theo|Ảnh|ảnh|Photo|$).*$/u, "")
    .replace(
      /,\s*(?:[\p{Lu}\d]{2,}|\p{L}+\.(?:vn|com|net|org)|(?:staff|senior|special|political|chief|business)\b.*|[^,]*\b(?:writer|correspondent|reporter|editor|contributor))\s*$/iu,
      "",
    )
    .replace(
      /\s+(?:Updated|Published|Posted|Senior|Staff|Contributor|Contributing|Correspondent|Reporter|Editor)\b.*$/u,
      "",
    )
    .replace(/^(.+) \1$/u, "$1")
    .trim()
    .replace(/[,;:.|–-]+$/u, "")
    .trim();
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at);
}
