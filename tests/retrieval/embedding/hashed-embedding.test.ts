import { describe, expect, it } from "vitest";
import { foldAccents } from "../../../corpus/text/fold.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";

const LINES = [
  "cyberspace | không gian mạng | cyber",
  "international law | luật pháp quốc tế; luật quốc tế | law",
  "flood | lũ lụt | environment",
];
const model = new HashedEmbedding(smallLexicon(...LINES));

const embed = async (text: string) => (await model.embed([text]))[0]!;
const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
async function cosine(one: string, other: string): Promise<number> {
  const [a, b] = [await embed(one), await embed(other)];
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

const statement = "Việt Nam khẳng định luật quốc tế có hiệu lực trên không gian mạng";

describe("the built-in embedding", () => {
  it("gives a vector of unit length and of its dimensions for each text, in order", async () => {
    const vectors = await model.embed([statement, "Lũ lụt", "A flood 😀"]);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) {
      expect(vector).toHaveLength(model.dimensions);
      expect(lengthOf(vector)).toBeCloseTo(1, 5);
    }
    expect(vectors[1]).toEqual(await embed("Lũ lụt"));
    expect(await model.embed([])).toEqual([]);
  });

  it("gives the zero vector for a text without words, not NaN", async () => {
    for (const text of ["", "?!", "😀"]) expect(lengthOf(await embed(text))).toBe(0);
  });

  it("gives the same vector on every run", async () => {
    const again = new HashedEmbedding(smallLexicon(...LINES));
    expect((await again.embed([statement]))[0]).toEqual(await embed(statement));
  });

  it("puts a text and the same without accents side by side, far from another", async () => {
    expect(await cosine(statement, foldAccents(statement))).toBeGreaterThan(0.8);
    expect(await cosine(statement, "Giá cà phê xuất khẩu giảm mạnh trong tháng này")).toBeLessThan(0.3);
  });

  it("reaches across languages by the lexicon", async () => {
    const pairs = [
      ["They said that the flood came", "Họ nói rằng lũ lụt đã đến"],
      ["It is about international law in cyberspace", "Đó là luật quốc tế trên không gian mạng"],
      ["What is the law of the sea?", "Luật biển là gì?"],
      ["The coffee was good", "Cà phê rất ngon"],
    ] as const;
    const lexicon = smallLexicon(...LINES, "law of the sea | luật biển | law", "coffee | cà phê | economy");
    const mean = async (model: HashedEmbedding) => {
      const cosines = pairs.map(async (pair) => {
        const [a, b] = await model.embed(pair);
        return a!.reduce((sum, value, at) => sum + value * b![at]!, 0);
      });
      return (await Promise.all(cosines)).reduce((sum, one) => sum + one, 0) / pairs.length;
    };
    // A few hundred dimensions estimate one cosine roughly; the mean of several shows what is shared.
    const unrelated = new HashedEmbedding(smallLexicon("war | chiến tranh | defence"));
    expect(await mean(new HashedEmbedding(lexicon))).toBeGreaterThan((await mean(unrelated)) + 0.1);
  });

  it("is named after its lexicon, which changes its vectors", () => {
    expect(new HashedEmbedding(smallLexicon("war | chiến tranh | defence")).id).not.toBe(model.id);
  });
});
