import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticleFile, serialiseArticle } from "../../corpus/article-file.js";
import { ArticleError } from "../../corpus/errors.js";
import type { StoredArticle } from "../../corpus/stored-article.js";
import { normaliseLine, normaliseText } from "../../corpus/text/normalise.js";

const MINIMAL = "---\nid: mot-bai\ntitle: Một bài\nlanguage: vi\n---\nĐoạn một.\n\nĐoạn hai.\n";

const line = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "---",
      "--- # yaml",
      "- a: b",
      "null",
      "true",
      "2020-05-22",
      "“Một: hai”",
      "*đậm*",
      "# Tựa",
      "'",
      '"',
      "&a *a",
      "|",
      ">",
      "1e3",
      "đ",
    ),
  )
  .map(normaliseLine)
  .filter((text) => text !== "");
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 2 })
  .map((lines) => normaliseText(lines.join("\n")))
  .filter((text) => text !== "");
const date = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const override = fc.oneof(
  fc.record({ paragraph: fc.nat(20), none: fc.constant(true as const) }),
  fc.record(
    { paragraph: fc.nat(20), quote: line, name: fc.option(line), country: fc.constantFrom("VN", null) },
    { requiredKeys: ["paragraph", "quote"] },
  ),
);
const stored: fc.Arbitrary<StoredArticle> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,60}$/u),
  title: line,
  author: fc.option(line),
  source: fc.option(line),
  url: fc.option(fc.webUrl()),
  publishedAt: fc.option(date),
  publishedAtInferred: fc.boolean(),
  language: fc.constantFrom("vi" as const, "en" as const),
  sample: fc.boolean(),
  captions: fc.array(line, { maxLength: 3 }),
  speakers: fc.array(override, { maxLength: 3 }),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
});

describe("the stored form of an article", () => {
  it("comes back as it was, whatever its text looks like", () => {
    fc.assert(
      fc.property(stored, (article) => {
        expect(parseArticleFile(serialiseArticle(article), "a.txt")).toEqual(article);
      }),
      { numRuns: 500 },
    );
  });

  it("fills in what may be left out", () => {
    expect(parseArticleFile(MINIMAL, "a.txt")).toEqual({
      id: "mot-bai",
      title: "Một bài",
      author: null,
      source: null,
      url: null,
      publishedAt: null,
      publishedAtInferred: false,
      language: "vi",
      sample: false,
      captions: [],
      speakers: [],
      paragraphs: ["Đoạn một.", "Đoạn hai."],
    });
  });

  it("reads what other editors make of it: CRLF, a mark, decomposed letters, more blank lines", () => {
    const edited = `\uFEFF${MINIMAL.replace(/\n\n/gu, "\n \n\n\n").replace(/\n/gu, "\r\n").normalize("NFD")}`;
    expect(parseArticleFile(edited, "a.txt")).toEqual(parseArticleFile(MINIMAL, "a.txt"));
  });

  it("takes nothing in the text for markup", () => {
    const text = ["--- không phải ranh giới", "---", "# Tựa", "* mục\n* mục", "title: x", "![ảnh](x)"];
    const article = { ...parseArticleFile(MINIMAL, "a.txt"), paragraphs: text };
    expect(parseArticleFile(serialiseArticle(article), "a.txt").paragraphs).toEqual(text);
  });

  const broken: [string, string, RegExp][] = [
    ["no front matter", "Chỉ có chữ.", /no front matter/u],
    ["an open front matter", "---\nid: a\ntitle: b\n", /no front matter/u],
    ["no text", "---\nid: a\ntitle: b\nlanguage: vi\n---\n \n", /no text/u],
    ["an unknown field", MINIMAL.replace("language:", "autor: x\nlanguage:"), /autor/u],
    ["a missing field", MINIMAL.replace("language: vi\n", ""), /language/u],
    // The line is that of the file, so that an editor jumps to it.
    [
      "a wrong date",
      MINIMAL.replace("language: vi", "language: vi\npublishedAt: 22/05/2020"),
      /line 5: publishedAt/u,
    ],
    ["a wrong id", MINIMAL.replace("mot-bai", "Một bài"), /line 2: id: must be lower-case/u],
    ["broken YAML", MINIMAL.replace("Một bài", "Một: bài: hai"), /line 3: broken front matter/u],
    ["a list for a head", "---\n- a\n---\nX.\n", /no fields/u],
    ["a script for an address", MINIMAL.replace("language:", "url: javascript:alert(1)\nlanguage:"), /url/u],
    [
      "a wrong override",
      MINIMAL.replace("language:", "speakers:\n  - {paragraph: 0, quote: x, none: true}\nlanguage:"),
      /speakers\.0/u,
    ],
    [
      "an override without words",
      MINIMAL.replace("language:", "speakers:\n  - {paragraph: 0}\nlanguage:"),
      /speakers\.0/u,
    ],
    [
      "references without end",
      MINIMAL.replace(
        "language:",
        `captions: &a [${"x, ".repeat(9)}x]\nauthor: [${"*a, ".repeat(99)}*a]\nlanguage:`,
      ),
      /./u,
    ],
  ];
  it.each(broken)("refuses %s in one line that names the file", (_, text, message) => {
    const parse = () => parseArticleFile(text, "bai.txt");
    expect(parse).toThrow(ArticleError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/^[^\n]*bai\.txt[^\n]*$/u);
  });

  it("throws nothing but an ArticleError on any input", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        try {
          parseArticleFile(["---", ...lines].join("\n"), "x");
        } catch (error) {
          expect(error).toBeInstanceOf(ArticleError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
