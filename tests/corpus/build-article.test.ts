import { describe, expect, it } from "vitest";
import { articleSchema } from "../../corpus/article.js";
import { buildArticle } from "../../corpus/build-article.js";
import { ArticleError } from "../../corpus/errors.js";
import type { Speaker } from "../../corpus/speaker.js";
import type { SpeakerOverride, StoredArticle } from "../../corpus/stored-article.js";

const TEXTS = ["Ông A nói trời mưa. Bà B nói: “Trời nắng”.", "Không ai nói gì."];

function articleWith(speakers: SpeakerOverride[]): StoredArticle {
  return {
    id: "mot-bai",
    title: "Một bài",
    author: null,
    source: null,
    url: null,
    publishedAt: null,
    publishedAtInferred: false,
    language: "vi",
    sample: false,
    captions: ["Ảnh"],
    speakers,
    paragraphs: TEXTS,
  };
}

function span(name: string, start: number, end: number): Speaker {
  return { name, role: null, country: null, organisation: null, speech: "indirect", start, end };
}

const READ = [[span("A", 0, 19), span("B", 20, 42)], []];
const build = (speakers: SpeakerOverride[]) => buildArticle(articleWith(speakers), () => READ, "bai.txt");

describe("an article with its speakers", () => {
  it("gives the text to the attributor and its spans to the paragraphs", () => {
    const seen: unknown[] = [];
    const article = buildArticle(
      articleWith([]),
      (text) => {
        seen.push(text);
        return READ;
      },
      "bai.txt",
    );
    expect(seen).toEqual([
      { title: "Một bài", publishedAt: null, language: "vi", captions: ["Ảnh"], paragraphs: TEXTS },
    ]);
    expect(article.paragraphs[0]!.speakers).toEqual(READ[0]);
    expect(articleSchema.parse(article)).toEqual(article);
  });

  it("replaces the spans that an override's quote touches, and no other", () => {
    const { paragraphs } = build([{ paragraph: 0, quote: "“Trời nắng”", name: "C", country: "VN" }]);
    expect(paragraphs[0]!.speakers).toEqual([
      span("A", 0, 19),
      {
        ...span("C", 30, 41),
        country: "VN",
        // The whole quote is one quotation: the speaker's own words, without the marks.
        speech: "direct",
        directWords: [{ start: 31, end: 40 }],
      },
    ]);
    expect(TEXTS[0]!.slice(31, 40)).toBe("Trời nắng");
  });

  it("tells indirect and mixed speech by the quotation marks, unless it is stated", () => {
    const mixed = build([{ paragraph: 0, quote: "nói: “Trời nắng”", name: "C" }]).paragraphs[0]!.speakers[1]!;
    expect(mixed).toMatchObject({ speech: "mixed", directWords: [{ start: 31, end: 40 }] });
    const indirect = build([{ paragraph: 0, quote: "trời mưa", name: "C" }]).paragraphs[0]!.speakers[0]!;
    expect(indirect).toMatchObject({ name: "C", speech: "indirect" });
    expect(indirect).not.toHaveProperty("directWords");
    const stated = build([{ paragraph: 0, quote: "trời mưa", name: "C", speech: "direct" }]).paragraphs[0]!;
    expect(stated.speakers[0]).toMatchObject({ speech: "direct", directWords: [{ start: 10, end: 18 }] });
  });

  it("removes all credits of a paragraph", () => {
    expect(build([{ paragraph: 0, none: true }]).paragraphs[0]!.speakers).toEqual([]);
  });

  it.each([
    [
      "a quote that is not there",
      { paragraph: 0, quote: "trời tuyết" },
      /"trời tuyết" does not stand in paragraph 0/u,
    ],
    ["a quote of another paragraph", { paragraph: 1, quote: "trời mưa" }, /does not stand in paragraph 1/u],
    ["a quote that is there twice", { paragraph: 0, quote: "nói" }, /more than once/u],
    ["a paragraph that is not there", { paragraph: 2, none: true as const }, /paragraphs are 0 to 1/u],
  ] satisfies [string, SpeakerOverride, RegExp][])("refuses %s", (_, override, message) => {
    expect(() => build([override])).toThrow(ArticleError);
    expect(() => build([override])).toThrow(message);
    expect(() => build([override])).toThrow(/^bai\.txt/u);
  });
});
