import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeWords } from "../../../../retrieval/query/typing/close-words.js";
import { splitWords } from "../../../../retrieval/query/typing/split-words.js";

describe("closeWords", () => {
  it("puts the likeliest slip first", () => {
    const vocabulary = new Set(["chian", "chinna", "chinas", "chima", "chida", "ghina", "hcina", "chin"]);
    expect(closeWords("china", vocabulary)).toEqual([
      "chian", // two letters exchanged
      "chinas", // a letter missed
      "chinna", // a letter that should be double
      "chima", // m is beside n
      "chida", // d is not
      "chin", // a letter too many
      "hcina", // an exchange, but of the first letter
      "ghina",
    ]);
  });

  it("prefers a letter struck twice to another letter too many", () => {
    expect(closeWords("missiile", new Set(["misiile", "missile"]))).toEqual(["misiile", "missile"]);
    expect(closeWords("covert", new Set(["cover", "overt"]))).toEqual(["cover", "overt"]);
  });

  it.each(["abc", "", "f16s", "việt", "Word", "two words", "a".repeat(33)])("has none for %j", (word) => {
    expect(closeWords(word, { has: () => true })).toEqual([]);
  });

  it("finds what brute force finds", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcz"), minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(letters, fc.uniqueArray(letters, { maxLength: 60 }), (word, words) => {
        const expected = word.length < 4 ? [] : words.filter((other) => isOneEdit(word, other));
        expect(closeWords(word, new Set(words)).sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  it("is quick", () => {
    const vocabulary = new Set(["international"]);
    const times = Array.from({ length: 50 }, () => {
      const from = performance.now();
      closeWords("internatoinal", vocabulary);
      return performance.now() - from;
    });
    // The best of them, since other tests run beside this one.
    expect(Math.min(...times)).toBeLessThan(1);
  });
});

describe("splitWords", () => {
  const vocabulary = new Set("khong gian kho nggian mang toan cau to an hoa hoc ho ahoc".split(" "));

  it.each([
    [
      "khonggian",
      [
        ["khong", "gian"],
        ["kho", "nggian"],
      ],
    ],
    ["toancau", [["toan", "cau"]]],
    ["toan", [["to", "an"]]],
    [
      "hoahoc",
      [
        ["hoa", "hoc"],
        ["ho", "ahoc"],
      ],
    ],
    ["mang", []],
    ["khong gian", []],
    ["khong5gian", []],
    ["", []],
  ])("%s", (word, splits) => expect(splitWords(word, vocabulary)).toEqual(splits));
});

/** Distance one of optimal string alignment, from its definition. */
function isOneEdit(a: string, b: string): boolean {
  const cost: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    cost[i] = [];
    for (let j = 0; j <= b.length; j += 1) {
      const options = i === 0 || j === 0 ? [i + j] : [cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)];
      if (i > 0) options.push(cost[i - 1]![j]! + 1);
      if (j > 0) options.push(cost[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        options.push(cost[i - 2]![j - 2]! + 1);
      }
      cost[i]![j] = Math.min(...options);
    }
  }
  return cost[a.length]![b.length] === 1;
}
