import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { parseArticleFile } from "../../corpus/article-file.js";
import type { Answer } from "../../retrieval/answering/answer.js";

/** The paragraphs that a folder of articles holds, read from its files here and now. */
export class ArticleTexts {
  readonly #paragraphs = new Map<string, readonly string[]>();

  constructor(dir: string) {
    for (const name of readdirSync(dir)) {
      const { id, paragraphs } = parseArticleFile(readFileSync(path.join(dir, name), "utf8"), name);
      this.#paragraphs.set(id, paragraphs);
    }
  }

  /**
   * The two promises of an answer to "what did COUNTRY say": every quotation stands word for word in its
   * paragraph's file, and every one of them speaks for that country.
   */
  expectAnsweredBy(country: string, answer: Answer): void {
    expect(answer, answer.question).toMatchObject({ refused: false });
    expect(answer.statements.length).toBeGreaterThan(0);
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { articleId, paragraph, quote, start, end, speaker } of answer.citations) {
      const text = this.#paragraphs.get(articleId)?.[paragraph];
      expect(text, `${articleId}#${paragraph}`).toBeDefined();
      expect(quote).not.toBe("");
      expect(text?.slice(start, end)).toBe(quote);
      expect(speaker, `${answer.question}: ${quote}`).toMatchObject({ country });
    }
    const numbers = answer.citations.map(({ number }) => number);
    for (const { citations } of answer.statements) {
      expect(citations.length).toBeGreaterThan(0);
      expect(numbers).toEqual(expect.arrayContaining([...citations]));
    }
  }
}

export function expectRefusal(answer: Answer): void {
  expect(answer, answer.question).toMatchObject({ refused: true, statements: [], citations: [] });
  expect(answer.answer).not.toBe("");
}
