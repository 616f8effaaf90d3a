import { describe, expect, test } from "vitest";
import { parseHtml } from "../../bot/preview/bot-api/parse-html.js";
import { citationText } from "../../bot/rendering/citation-text.js";
import { excerptAround } from "../../bot/rendering/excerpt.js";
import { renderOldQuotation, renderParagraph } from "../../bot/rendering/render-evidence.js";
import { texts } from "../helpers/bot-harness.js";
import { citation } from "../helpers/fake-engine.js";

const SENTENCES = Array.from({ length: 40 }, (_, at) => `Câu số ${at} nói về luật & biển.`).join(" ");

describe("an excerpt", () => {
  test("is the whole where that fits", () => {
    expect(excerptAround("a b c", 2, 3, 5)).toEqual({ before: "a ", marked: "b", after: " c", isCut: false });
  });

  test.each([
    [0, 20],
    [500, 540],
    [SENTENCES.length - 20, SENTENCES.length],
    [0, SENTENCES.length],
    [0, 0],
  ])("around [%i, %i) is one stretch of the text, within the limit, whatever that is", (start, end) => {
    for (const maxLength of [1, 7, 50, 100, 333, 1_000]) {
      const { before, marked, after, isCut } = excerptAround(SENTENCES, start, end, maxLength);
      const shown = before + marked + after;
      expect(SENTENCES).toContain(shown);
      expect(shown.length).toBeLessThanOrEqual(maxLength);
      expect(isCut).toBe(true);
      if (end - start <= maxLength) expect(marked).toBe(SENTENCES.slice(start, end));
    }
  });

  test("starts and ends with sentences where there is room for one", () => {
    const { before, after } = excerptAround(SENTENCES, 600, 620, 300);
    expect(before).toMatch(/^Câu số/);
    expect(after).toMatch(/biển\.$/);
  });
});

describe.each(["vi", "en"] as const)("evidence in %s", (language) => {
  const long = {
    title: "Tiêu đề ".repeat(100),
    source: "Báo ".repeat(100),
    speaker: { ...citation().speaker!, name: "Tên ".repeat(100), role: "Vai ".repeat(100) },
    sample: true,
    publishedAtInferred: true,
  };

  test("fits into a message however long its parts are, and loses nothing else than text", () => {
    const text = "<b>&\u200b مرحبا. ".repeat(1_000);
    const cited = citation({ ...long, quote: text, start: 0, end: text.length });
    for (const html of [
      renderParagraph(cited, { text, number: 0, offset: 0 }, texts[language]),
      renderParagraph(cited, { text, number: 4, offset: 3 }, texts[language]),
      renderOldQuotation(cited, texts[language]),
    ]) {
      const message = parseHtml(html);
      expect(message.text.length).toBeLessThanOrEqual(4096);
      expect(message.text.length).toBeGreaterThan(3_500);
      const quote = message.entities.find(({ type }) => type === "blockquote")!;
      expect(text).toContain(message.text.slice(quote.offset, quote.offset + quote.length));
      expect(message.text).toContain(texts[language].plain("evidence-cut"));
    }
  });

  test("a citation tells the reporter's own account, unknown dates and missing sources apart", () => {
    const bare = citation({ speaker: null, source: null, publishedAt: null, url: null, title: "T <i>" });
    const copied = citationText(bare, texts[language]);
    expect(copied).toBe(
      `${texts[language].plain("own-account")}: “${bare.quote}” — T <i>, ${texts[language].plain("date-unknown")}.`,
    );
    // A speaker's own words and a reporter's are told apart.
    const direct = citation({ speaker: { ...citation().speaker!, speech: "direct" } });
    const [own, reported] = [direct, citation()].map((one) => citationText(one, texts[language]));
    const name = citation().speaker!.name!;
    expect(own).toMatch(new RegExp(`^${name}.*: “`));
    expect(reported).toMatch(new RegExp(`^“.*” \\(.*${name}`));
  });
});
