import { describe, expect, it } from "vitest";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { Vocabulary } from "../../../retrieval/query/vocabulary.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

async function vocabularyOf(...texts: readonly string[]): Promise<Vocabulary> {
  const lexicon = smallLexicon("river | sông | geography", "rise | dâng | general");
  const index = new TemporaryIndex(folderOfTest(), new HashedEmbedding(lexicon), lexicon);
  await index.build([madeUpArticle("bai", texts, { title: "—" })]);
  return new Vocabulary(lexicon, (await index.open()).lexical);
}

describe("the words that a question can be about", () => {
  it("are those that the articles print, with every way to write them", async () => {
    const vocabulary = await vocabularyOf("Gian hàng, giãn cách và gián.", "Nzoia dâng.");
    expect(vocabulary.isPrinted("gian")).toBe(true);
    expect([...vocabulary.spellings("gian")].sort()).toEqual(["gian", "gián", "giãn"]);
    expect(vocabulary.isPrinted("nzoia")).toBe(true);
    // Asked for without accents: with them it is no key.
    expect(vocabulary.isPrinted("giãn")).toBe(false);
    expect(vocabulary.spellings("kisumu")).toEqual([]);
  });

  it("are known, though no article prints them, from the lexicon, in any form, and from states' names", async () => {
    const vocabulary = await vocabularyOf("Chợ đóng cửa.");
    for (const word of [
      "river",
      "rivers",
      "rising",
      "song",
      "singapore",
      "kenya",
      "since",
      "which",
      "nhung",
    ]) {
      expect(vocabulary.isPrinted(word), word).toBe(false);
      expect(vocabulary.isKnown(word), word).toBe(true);
    }
    for (const word of ["xqvzt", "kisumu", ""]) expect(vocabulary.isKnown(word), word).toBe(false);
  });
});
