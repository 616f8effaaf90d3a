import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PageError } from "../../../corpus/errors.js";
import { readPage } from "../../../corpus/page/read-page.js";
import {
  SAVED_OTHERWISE,
  withoutBlankLines,
  withoutHead,
  withTailBefore,
  withTeasersAfter,
  withTeasersBefore,
} from "./page-variants.js";

interface Expected {
  readonly article?: null;
  readonly title: string;
  readonly author: string | null;
  readonly source: string | null;
  readonly sourceAlternatives?: string[];
  readonly publishedAt: string | null;
  readonly publishedAtInferred: boolean | null;
  readonly language: string;
  readonly paragraphs: string[];
  readonly captions: string[];
}

const FOLDER = new URL("../../fixtures/pages/", import.meta.url);
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({
    name,
    text: readFileSync(new URL(name, FOLDER), "utf8"),
    expected: JSON.parse(
      readFileSync(new URL(name.replace(/\.txt$/u, ".expected.json"), FOLDER), "utf8"),
    ) as Expected,
  }));
const articles = pages.filter(({ expected }) => expected.article !== null);
const noArticles = pages.filter(({ expected }) => expected.article === null);

function bodyOf(page: string | Uint8Array): readonly string[] {
  return readPage(page, { name: "page" }).paragraphs;
}

describe("pages of many sites", () => {
  it.each(articles)("reads the article of $name", ({ text, expected }) => {
    const reading = readPage(text, { name: "page" });
    expect(reading.paragraphs).toEqual(expected.paragraphs);
    expect(reading.captions).toEqual(expected.captions);
    expect(reading).toMatchObject({
      title: expected.title,
      author: expected.author,
      url: null,
      publishedAt: expected.publishedAt,
      publishedAtInferred: expected.publishedAtInferred ?? false,
      language: expected.language,
    });
    expect([expected.source, ...(expected.sourceAlternatives ?? [])]).toContain(reading.source);
  });

  it.each(noArticles)("finds no article in $name", ({ text, name }) => {
    expect(() => readPage(text, { name })).toThrow(PageError);
    expect(() => readPage(text, { name })).toThrow(name);
  });

  describe.each(Object.entries(SAVED_OTHERWISE))("saved %s", (_, save) => {
    it.each(articles)("gives the body of $name", ({ text, expected }) => {
      const reading = readPage(save(text), { name: "page" });
      expect(reading.paragraphs).toEqual(expected.paragraphs);
      expect(reading.title).toBe(expected.title);
    });
  });

  it.each(articles)("reads $name with teasers before and after it", ({ text, expected }) => {
    expect(bodyOf(withTeasersBefore(text))).toEqual(expected.paragraphs);
    expect(bodyOf(withTeasersAfter(text))).toEqual(expected.paragraphs);
  });

  it.each(articles)("reads $name without its blank lines", ({ text, expected }) => {
    expect(bodyOf(withoutBlankLines(text))).toEqual(expected.paragraphs);
  });

  it.each(articles)("reads $name without author and date", ({ text, expected }) => {
    const { title, paragraphs } = expected;
    const reading = readPage(withoutHead(text, title, paragraphs[0] ?? ""), { name: "page" });
    expect(reading.title).toBe(title);
    expect(reading.paragraphs).toEqual(paragraphs);
  });
});

const SEEDS = new URL("../../../../shared/seeds/", import.meta.url);
const seedName = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.endsWith(".txt")) : undefined;

describe.skipIf(seedName === undefined)(
  seedName === undefined ? "a real saved page (skipped: ../shared/seeds is absent)" : "a real saved page",
  () => {
    const text = seedName === undefined ? "" : readFileSync(new URL(seedName, SEEDS), "utf8");
    const read = (page: string | Uint8Array) => readPage(page, { name: "seed" });
    // Counted by hand: the lead, eleven paragraphs of the report, and one on the form of the meeting.
    const PARAGRAPHS = 13;

    it("gives title, author, source and the day of the dateline", () => {
      expect(read(text)).toMatchObject({
        title: "Hội đồng Bảo an LHQ thảo luận vấn đề ổn định không gian mạng",
        author: "Thế Việt",
        source: "Baoquocte.vn",
        url: null,
        publishedAt: "2020-05-22",
        publishedAtInferred: true,
        language: "vi",
        captions: ["Đại sứ Đặng Đình Quý phát biểu tại cuộc họp."],
      });
    });

    it("gives the body and nothing of the teasers around it", () => {
      const { paragraphs } = read(text);
      expect(paragraphs).toHaveLength(PARAGRAPHS);
      expect(paragraphs[0]).toMatch(/^TGVN\. Sáng ngày 22\/5, Estonia/u);
      expect(paragraphs.at(-1)).toMatch(/^Cuộc họp theo thể thức Arria/u);
      const page = text.normalize("NFC").replaceAll("\u00A0", " ");
      for (const paragraph of paragraphs) expect(page).toContain(paragraph);
      expect(paragraphs.join(" ")).not.toMatch(/Tử vi|bóng đá|Venezuela|hoi dong bao an/u);
    });

    it.each(Object.entries(SAVED_OTHERWISE))("saved %s gives the same", (_, save) => {
      expect(read(save(text))).toEqual(read(text));
    });

    it("reads the body without blank lines, author or date", () => {
      const { title, paragraphs } = read(text);
      expect(read(withoutBlankLines(text))).toEqual(read(text));
      const plain = text.normalize("NFC").replaceAll("\u00A0", " ");
      const reading = read(plain.replace("\nThế Việt\n", "\n").replace("TGVN. Sáng ngày 22/5, ", ""));
      expect(reading).toMatchObject({ title, author: null, publishedAt: null, publishedAtInferred: false });
      expect(reading.paragraphs.slice(1)).toEqual(paragraphs.slice(1));
    });

    it("reads the body wherever the teasers stand", () => {
      const { paragraphs, title } = read(text);
      const last = paragraphs.at(-1) ?? "";
      fc.assert(
        fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 20 }), (order) => {
          const moved = read(withTailBefore(text, last, order));
          expect(moved.title).toBe(title);
          expect(moved.paragraphs).toEqual(paragraphs);
        }),
        { numRuns: 40 },
      );
    });
  },
);

describe("a page wrapped at a fixed width", () => {
  // As mail programs and `fold` leave it: the paragraphs are what they were before.
  it.each(articles.filter(({ text }) => /\n\n/u.test(text)).slice(0, 3))("reads $name", ({ expected }) => {
    const { title, paragraphs } = expected;
    const page = [title, ...paragraphs].map((text) => wrap(text, 78)).join("\n\n");
    expect(bodyOf(page)).toEqual(paragraphs);
  });
});

function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

describe("what is no page", () => {
  const cases: [string, string | Uint8Array, RegExp][] = [
    ["an empty file", "", /is empty/u],
    ["blanks only", " \n\t\n", /is empty/u],
    ["a binary file", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /binary/u],
    ["UTF-16 without its mark", Buffer.from("Một trang", "utf16le"), /UTF-16LE without/u],
    [
      "Windows-1258",
      Buffer.from([0x74, 0x69, 0xea, 0xec, 0x6e, 0x67, 0x20, 0x56, 0x69, 0xea, 0xf2, 0x74]),
      /WINDOWS-1258.*iconv/u,
    ],
    ["another encoding", Buffer.from("a\xE9bc".repeat(20), "latin1"), /not UTF-8.*iconv/u],
    ["HTML", "<!DOCTYPE html><html><body><p>Text.</p></body></html>", /HTML.*not supported yet/u],
    ["a feed", '<?xml version="1.0"?><rss></rss>', /feed.*not supported yet/u],
    ["more than a page can have", "a ".repeat(3_000_000), /more than 5 MB/u],
    ["more lines than a page can have", "a b\n".repeat(60_000), /more than 50000 lines/u],
    ["one word", "Xin", /no article found/u],
    ["another language", frenchPage(), /neither Vietnamese nor English/u],
  ];
  it.each(cases)("refuses %s in one line that names it", (_, raw, message) => {
    const read = () => readPage(raw, { name: "seite.txt" });
    expect(read).toThrow(PageError);
    expect(read).toThrow(message);
    expect(read).toThrow(/^[^\n]*seite\.txt[^\n]*$/u);
  });

  it("never throws anything but a PageError, and quotes only what is there", () => {
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom("", "Tin liên quan", "Bình luận", "---", "© 2020 Báo", "Hà Nội, ngày 22/5."),
      fc.lorem({ maxCount: 3, mode: "sentences" }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        try {
          readPage(lines.join("\n"), { name: "x" });
        } catch (error) {
          expect(error).toBeInstanceOf(PageError);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("reads a page of a megabyte in reasonable time", () => {
    const page = articles[0]?.text ?? "";
    const long = `${page}\n\nTin liên quan\n${"Một dòng tiêu đề của bài khác\n".repeat(30_000)}`;
    const started = performance.now();
    readPage(long, { name: "long" });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

function frenchPage(): string {
  const sentence =
    "Le ministre a déclaré mardi à Paris que les deux pays avaient signé un accord sur la sécurité des réseaux.";
  return [
    "Le ministre signe un accord à Paris",
    "",
    ...Array.from({ length: 5 }, (_, at) => `${at + 1}. ${sentence}`),
  ].join("\n\n");
}
