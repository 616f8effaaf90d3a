import { describe, expect, it } from "vitest";
import { diversify } from "../../../retrieval/search/diversify.js";

/** "a:9 b:8" → paragraphs of the articles a and b with these scores. */
const ranked = (list: string) =>
  list.split(" ").map((one, ordinal) => {
    const [articleId = "", score = ""] = one.split(":");
    return { passage: { articleId, ordinal }, score: Number(score) };
  });
const order = (list: string) =>
  diversify(ranked(list), { perArticle: 3, near: 0.5 })
    .map(({ passage, score }) => `${passage.articleId}:${score}`)
    .join(" ");

describe("diversify", () => {
  it("leaves a list alone in which no article has more than its share", () => {
    expect(order("a:9 a:8 a:7 b:6 b:5")).toBe("a:9 a:8 a:7 b:6 b:5");
    expect(diversify([])).toEqual([]);
  });

  it("lets another article pass the fourth paragraph of one when its score is near", () => {
    expect(order("a:9 a:8.9 a:8.8 a:8.7 a:8.6 b:8.3 c:8.2")).toBe("a:9 a:8.9 a:8.8 b:8.3 c:8.2 a:8.7 a:8.6");
  });

  it("lets a clearly better paragraph stay, whatever its article", () => {
    expect(order("a:9 a:8.9 a:8.8 a:8.7 b:8.1")).toBe("a:9 a:8.9 a:8.8 a:8.7 b:8.1");
  });

  it("counts the one that passes too", () => {
    // After three of each no article is less shown than another: the scores decide again.
    expect(order("a:9 a:9 a:9 a:9 b:8.9 b:8.9 b:8.9 b:8.9")).toBe("a:9 a:9 a:9 b:8.9 b:8.9 b:8.9 a:9 b:8.9");
  });

  it("loses nothing and repeats nothing", () => {
    const list = ranked(Array.from({ length: 40 }, (_, at) => `${"aab"[at % 3]}:${9 - at / 50}`).join(" "));
    const ordinals = diversify(list).map(({ passage }) => passage.ordinal);
    expect([...ordinals].sort((a, b) => a - b)).toEqual(list.map((_, at) => at));
  });
});
