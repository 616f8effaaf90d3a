/**
 * Other ways in which one page may have been saved. Each keeps the article's lines as they are, so what is
 * read from them must stay the same.
 */
export const SAVED_OTHERWISE: Readonly<Record<string, (page: string) => string | Uint8Array>> = {
  "with Windows line ends": (page) => page.replace(/\n/gu, "\r\n"),
  "with old Macintosh line ends": (page) => page.replace(/\n/gu, "\r"),
  "in decomposed Unicode": (page) => page.normalize("NFD"),
  "with a byte order mark": (page) => Buffer.from(`\uFEFF${page}`, "utf8"),
  "in UTF-16 with a mark": (page) => Buffer.from(`\uFEFF${page}`, "utf16le"),
  "with blanks at the line ends": (page) => page.replace(/\n/gu, " \t\n"),
  "with non-breaking spaces": (page) => page.replace(/ /gu, "\u00A0"),
  "with three blank lines for one": (page) => page.replace(/\n\n/gu, "\n\n\n\n"),
  "with zero-width spaces": (page) => page.replace(/\n/gu, "\u200B\n\u200B"),
};

/** Lines that stand on no page of ours, as other sites print them around their articles. */
const TEASERS = [
  [
    "Lũ quét chia cắt ba xã vùng cao ở Hà Giang trong đêm",
    "",
    "Lũ quét chia cắt ba xã vùng cao ở Hà Giang trong đêm",
    "",
    "Mưa lớn kéo dài khiến nhiều đoạn đường bị sạt lở, hàng trăm hộ dân phải sơ tán trong ...",
    "",
  ],
  [
    "Giá vàng hôm nay tiếp tục lập đỉnh mới",
    "",
    "Giá vàng hôm nay tiếp tục lập đỉnh mới",
    "",
    "Giá vàng miếng sáng nay tăng thêm nửa triệu đồng một lượng so với phiên trước.",
    "",
  ],
  [
    "Đội tuyển nữ giành vé vào bán kết sau loạt luân lưu",
    "",
    "Đội tuyển nữ giành vé vào bán kết sau loạt luân lưu",
    "",
    "Trận tứ kết kết thúc với tỉ số hòa sau 120 phút, thủ môn cản phá hai quả phạt đền.",
    "",
  ],
];

/** The page with a list of teasers before it. */
export function withTeasersBefore(page: string): string {
  return `Tin mới\n\n${TEASERS.flat().join("\n")}\n${page}`;
}

/** The page with a list of teasers after it. */
export function withTeasersAfter(page: string): string {
  return `${page}\n\nĐọc nhiều\n\n${TEASERS.flat().join("\n")}`;
}

/** The page without its blank lines. */
export function withoutBlankLines(page: string): string {
  return page.replace(/\n{2,}/gu, "\n");
}

/** The page with what stands between title and first paragraph removed: no author, no date. */
export function withoutHead(page: string, title: string, firstParagraph: string): string {
  const lines = page.normalize("NFC").split("\n");
  const first = lines.findIndex((line) => line.trim() === firstParagraph);
  const head = lines.slice(0, first).findLastIndex((line) => line.trim() === title);
  return [...lines.slice(0, head + 1), "", ...lines.slice(first)].join("\n");
}

/** Groups of lines after the article, moved before it in any order: teasers are where sites put them. */
export function withTailBefore(page: string, lastParagraph: string, order: readonly number[]): string {
  const lines = page.split("\n");
  const end = lines.findIndex((line) => line.trim() === lastParagraph) + 1;
  const groups = teaserGroups(lines.slice(end));
  const shuffled = order.map((at) => groups[at % Math.max(1, groups.length)] ?? []);
  return [...shuffled.flat(), "", ...lines.slice(0, end)].join("\n");
}

/** A title printed twice with the lines down to the next such title. */
function teaserGroups(lines: readonly string[]): string[][] {
  const printed = lines.filter((line) => line.trim() !== "");
  const groups: string[][] = [];
  printed.forEach((line, at) => {
    if (line === printed[at + 1]) groups.push([]);
    groups.at(-1)?.push(line, "");
  });
  return groups.filter((group) => group.length >= 6);
}
