import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { LexicalIndexBuilder } from "../../../../retrieval/index/build-lexical-index.js";
import { LexicalIndex } from "../../../../retrieval/index/lexical-index.js";
import { type QuestionVocabulary, readTypos } from "../../../../retrieval/query/typing/read-typos.js";
import { replaceWords } from "../../../../retrieval/query/typing/typed-words.js";
import { Vocabulary } from "../../../../retrieval/query/vocabulary.js";
import { projectLexicon } from "../../../helpers/project-lexicon.js";
import { ENGLISH, UNACCENTED, VIETNAMESE } from "./sentences.js";

/** The words of made-up articles as printed; known are the project's own besides. */
const PRINTED = "wafula kisumu nzoia singapore không gian mạng cyberspace moreau trạm khống".split(" ");

let vocabulary: QuestionVocabulary;
beforeAll(async () => {
  const builder = new LexicalIndexBuilder();
  builder.add(new Map(PRINTED.map((word) => [word, 1])), PRINTED.length);
  vocabulary = new Vocabulary(await projectLexicon(), new LexicalIndex(builder.build()));
});
const read = (text: string): string => replaceWords(text, readTypos(text, vocabulary)).toLowerCase();

describe("slips of the keyboard", () => {
  it.each([
    ["What did Wafual say in Kisumu?", "what did wafula say in kisumu?"],
    ["What did Wafula say in Kisumuu?", "what did wafula say in kisumu?"],
    ["Bà Moraeu nói gì?", "bà moreau nói gì?"],
    ["Sinagpore noi gi", "singapore noi gi"],
    ["what about cybrspace", "what about cyberspace"],
    // With the accents that were typed, not "khong" or "khống".
    ["khôgn gian mạng", "không gian mạng"],
    ["khonggian mang", "khong gian mang"],
  ])("%s: %s", (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    // One slip away from no word: a name that the articles do not know is no typo.
    ["Xqvzt said what"],
    ["Zachary and Oyelaran"],
    // Too short to tell; one letter off "Kisumu" twice is not one slip.
    ["UN and EUR"],
    ["Kusimo"],
    // A name is a name of the articles typed wrong, or nobody known: never a mere word, nor another's beginning.
    ["Kim Gisumu"],
    ["Flods"],
    // Vietnamese could have the syllable, whoever prints it.
    ["tram nghien cuu"],
    // Not letters alone.
    ["covid19 w4fula http://wafual.example"],
    ["法国 Кисуму 😀"],
  ])("%s stays", (typed) => {
    expect(read(typed)).toBe(typed.toLowerCase());
  });

  it("are no words that exist, though the articles have one that is close", () => {
    for (const sentence of [...VIETNAMESE, ...UNACCENTED, ...ENGLISH]) {
      // Names are another matter: these articles print nobody's but their own.
      const words = readTypos(sentence, vocabulary).filter(({ word }) => !/^\p{Lu}/u.test(word.text));
      expect(words, sentence).toEqual([]);
    }
    // Words that carry a sentence and that no lexicon explains: "since" is not "sine", nor "Asian" ASEAN.
    for (const sentence of ["since 2021", "didn't the Asian and European states", "what is it like"]) {
      expect(readTypos(sentence, vocabulary), sentence).toEqual([]);
    }
  });

  it("are looked for in so many words at the most", () => {
    let asked = 0;
    const counting: QuestionVocabulary = {
      isKnown: () => false,
      isListed: () => false,
      spellings: () => [],
      isPrinted: () => {
        asked += 1;
        return false;
      },
    };
    const words = Array.from({ length: 300 }, (_, at) => `zq${"bcdfghjk"[at % 8]}xv${"bcdfghjk"[at % 7]}`);
    readTypos(words.join(" "), counting);
    expect(asked).toBeLessThan(20_000);
  });

  it("may be anywhere in a name, and the name is found", () => {
    const name = "wafula";
    const at = fc.integer({ min: 1, max: name.length - 2 });
    const slips = [
      (i: number) => name.slice(0, i) + name.slice(i + 1),
      (i: number) => name.slice(0, i) + name.charAt(i) + name.slice(i),
      (i: number) => name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2),
    ];
    fc.assert(
      fc.property(at, fc.constantFrom(...slips), (i, slip) => {
        expect(read(`What did ${slip(i)} say`)).toBe("what did wafula say");
      }),
    );
  });

  it("never make anything else fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const found = readTypos(text, vocabulary);
        for (const { word } of found) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });
});
