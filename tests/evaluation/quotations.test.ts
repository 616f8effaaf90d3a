import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { readJsonLines } from "../../retrieval/evaluation/beir.js";
import { KnownNames } from "../../retrieval/query/known-names.js";
import { checkQuotation } from "../../retrieval/quotation/check-quotation.js";
import type { Difference, QuotationCheck } from "../../retrieval/quotation/quotation-check.js";
import { projectLexicon } from "../helpers/project-lexicon.js";
import { evaluationFile, sampleArticles } from "../helpers/sample-engine.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";
import { TemporaryIndex } from "../helpers/temporary-index.js";

/** A sentence as an editor may bring it, and what is true of it in the sample articles. */
const lineSchema = z.object({
  id: z.string(),
  sentence: z.string(),
  by: z.string().nullable(),
  expected: z.enum(["verbatim", "altered", "other-speaker", "absent"]),
  /** Where the words are; null when nowhere. */
  article: z.string().nullable(),
  paragraph: z.number().int().nullable(),
  /** Pairs of printed and given words; either may be empty. */
  differences: z.array(z.tuple([z.string(), z.string()])).nullable(),
});

/** The missing two are spans whose speaker the articles' attribution does not find. */
const LEAST_CORRECT = 90;

describe("quotations that an editor checks", () => {
  const cleanUp: (() => void)[] = [];
  let checked: { readonly line: z.infer<typeof lineSchema>; readonly check: QuotationCheck }[] = [];

  beforeAll(async () => {
    const { folder, remove } = temporaryFolder();
    cleanUp.push(remove);
    const lexicon = await projectLexicon();
    const articles = await sampleArticles();
    const built = new TemporaryIndex(folder, new HashedEmbedding(lexicon), lexicon);
    await built.build(articles);
    const index = await built.open();
    cleanUp.push(() => index.close());
    const names = { lexicon, names: new KnownNames(index.passages.knownSpeakers()) };
    const lines = await readJsonLines(evaluationFile("quotations.jsonl"), lineSchema);
    checked = lines.map((line) => ({
      line,
      check: checkQuotation({ sentence: line.sentence, by: line.by, readerLanguage: "vi" }, index, names),
    }));
  }, 120_000);
  afterAll(() => {
    for (const clean of cleanUp.toReversed()) clean();
  });

  it("are never told to be verbatim when they are not", () => {
    const released = checked.filter(
      ({ line, check }) => check.verdict === "verbatim" && line.expected !== "verbatim",
    );
    expect(released.map(({ line }) => line.id)).toEqual([]);
  });

  it("are judged as well as when it was last measured", () => {
    const correct = checked.filter(({ line, check }) => check.verdict === line.expected);
    expect(correct.length).toBeGreaterThanOrEqual(LEAST_CORRECT);
  });

  it("are shown in the passage that they are from", () => {
    const elsewhere = checked.filter(({ line: { article, paragraph }, check: { match } }) => {
      if (article === null || match === null) return false;
      return match.citation.articleId !== article || match.citation.paragraph !== paragraph;
    });
    expect(elsewhere.map(({ line }) => line.id)).toEqual([]);
  });

  it("show every word that differs", () => {
    const hidden = checked.filter(({ line, check: { match } }) => {
      const shown = (...kinds: Difference["kind"][]): string =>
        (match?.differences ?? [])
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ text }) => text)
          .join(" ");
      // "47%" differs from "74%" in the number alone.
      const number = (words: string): string => words.replace("%", "");
      return (line.differences ?? []).some(
        ([printed, given]) =>
          !shown("printed-only", "left-out", "cut").includes(number(printed)) ||
          !shown("given-only").includes(number(given)),
      );
    });
    expect(hidden.map(({ line }) => line.id)).toEqual([]);
  });
});
