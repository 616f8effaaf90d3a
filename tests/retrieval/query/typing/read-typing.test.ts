import { beforeAll, describe, expect, it } from "vitest";
import { foldAccents } from "../../../../corpus/text/fold.js";
import { englishLemma } from "../../../../retrieval/analysis/english-lemma.js";
import { canonicalSyllable } from "../../../../retrieval/analysis/syllable.js";
import { encodeKeystrokes } from "../../../../retrieval/evaluation/encode-keystrokes.js";
import { readTyping } from "../../../../retrieval/query/typing/read-typing.js";
import { projectLexicon } from "../../../helpers/project-lexicon.js";
import { ENGLISH, UNACCENTED, VIETNAMESE } from "./sentences.js";

let isKnown: (word: string) => boolean;
beforeAll(async () => {
  const lexicon = await projectLexicon();
  isKnown = (word) => [word, englishLemma(word)].some((form) => lexicon.english(form).length > 0);
});
const read = (question: string) => readTyping(question, isKnown).text;
const knowsNothing = () => false;

describe("what was typed correctly", () => {
  const unaccented = [...UNACCENTED, ...VIETNAMESE.map(foldAccents)];

  it("is never changed, however few words of other languages are known", () => {
    for (const question of [...VIETNAMESE, ...unaccented, ...ENGLISH]) {
      expect(readTyping(question, isKnown)).toEqual({ text: question, changes: [] });
      expect(readTyping(question, knowsNothing)).toEqual({ text: question, changes: [] });
    }
  });

  it("is never changed in capitals either", () => {
    for (const question of [...VIETNAMESE, ...ENGLISH].map((text) => text.toUpperCase())) {
      expect(read(question)).toBe(question);
    }
  });

  it("comes back composed", () => {
    expect(readTyping("bệnh".normalize("NFD"), isKnown)).toEqual({ text: "bệnh", changes: [] });
  });

  it.each(["", " ", "?", "123", "://", "a@b.vn", "\ud800", "ssssssssss", "1a1a1a", "w/w/w/"])(
    "survives %j",
    (question) => expect(read(question)).toBe(question),
  );
});

describe("keystrokes of whole sentences", () => {
  const canonical = (text: string) =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => canonicalSyllable(word.toLowerCase()));

  it.each([
    ["telex", "end"],
    ["telex", "vowel"],
    ["vni", "end"],
    ["vni", "vowel"],
  ] as const)("%s with the tone at the %s is read back", (method, place) => {
    let words = 0;
    const wrong: string[] = [];
    for (const sentence of VIETNAMESE) {
      const decoded = canonical(read(encodeKeystrokes(sentence, method, place)));
      const meant = canonical(sentence);
      words += meant.length;
      wrong.push(...meant.filter((word, at) => decoded[at] !== word));
    }
    expect(wrong.length / words, wrong.join(" ")).toBeLessThan(0.005);
  });
});

describe("keystrokes in a question", () => {
  it.each([
    ["Vieejt Nam nois gif vef luaatj quoocs tees", "Việt Nam nói gì về luật quốc tế"],
    ["khoong gian mangj", "không gian mạng"],
    ["ddaij suws", "đại sứ"],
    ["d9ai5 su71 Vie65t Nam", "đại sứ Việt Nam"],
    ["VIEEJT NAM NOIS GIF", "VIỆT NAM NÓI GÌ"],
    ["Cos phair Myx-Trung ddang cawng thawngr khoong?", "Có phải Mỹ-Trung đang căng thẳng không?"],
    ["Y1 no1i gi2 ve62 cha6u A1", "Ý nói gì về châu Á"],
  ])("%s", (typed, meant) => expect(read(typed)).toBe(meant));

  it("takes words of both languages as keystrokes beside surer ones", () => {
    // "been" alone is English; "các bên liên quan" is what this reader meant.
    expect(read("cacs been lieen quan nois gif")).toBe("các bên liên quan nói gì");
    expect(read("has been seen")).toBe("has been seen");
  });

  it("leaves names and acronyms beside keystrokes", () => {
    expect(read("Hamas nois gif veef Gaza")).toBe("Hamas nói gì về Gaza");
    expect(read("IMF nois gif veef Laos")).toBe("IMF nói gì về Laos");
    expect(read("Tin towf vnexpress.vn nois gif")).toBe("Tin tờ vnexpress.vn nói gì");
  });

  it("decodes in an English question only what no English name can be", () => {
    expect(read("What does Vieejt Nam say about Bieern Ddoong?")).toBe(
      "What does Việt Nam say about Biển Đông?",
    );
    expect(read("What did Haas and Roos say about Moor?")).toBe("What did Haas and Roos say about Moor?");
  });

  it("is not misled by an English title", () => {
    expect(read("Doctor Who laf phim gif cuar nuwowcs naof")).toBe("Doctor Who là phim gì của nước nào");
  });

  it("leaves a question without accents without them", () => {
    // One accent would make the whole question look accented, and "bien dong" would no longer be found.
    expect(read("trung quoc nois gi ve bien ddoong")).toBe("trung quoc noi gi ve bien dong");
  });

  it("tells what it changed", () => {
    expect(readTyping("Vieejt Nam nois j", isKnown).changes).toEqual([
      { typed: "Vieejt", read: "Việt", kind: "telex" },
      { typed: "nois", read: "nói", kind: "telex" },
      { typed: "j", read: "gì", kind: "shorthand" },
    ]);
  });
});

describe("shorthand", () => {
  it.each([
    ["vn ns j ve an ninh mang", "Viet Nam noi gi ve an ninh mang"],
    ["VN nói j về biển đông", "Việt Nam nói gì về biển đông"],
    ["tq vs vn", "Trung Quốc với Việt Nam"],
    ["LHQ ko ủng hộ ntn?", "LHQ không ủng hộ như thế nào?"],
    ["hđba lhq họp trc đó bn lần", "Hội đồng Bảo an Liên hợp quốc họp trước đó bao nhiêu lần"],
    ["Ko ai bít tq nói gì z?", "Không ai biết Trung Quốc nói gì vậy?"],
    ["các nc cx đg thik luật qte", "các nước cũng đang thích luật quốc tế"],
    ["fải fát triển r", "phải phát triển rồi"],
    ["nguoi dan k dc noi", "nguoi dan khong duoc noi"],
  ])("%s", (typed, meant) => expect(read(typed)).toBe(meant));

  it.each([
    "giá 5k một bát, 100 kg mất 30 k",
    "mỗi kg gạo giá bao nhiêu, vitamin k, nhóm k",
    "bít tết và bít tất",
    "BN 91 là ai, bn 91 ở đâu",
    "bang Washington DC của Mỹ",
    "chương v của hiến chương nói gì",
    "Ng Eng Hen nói gì về Biển Đông",
    "ý kiến trên vnexpress.vn và VN-Index",
  ])("leaves %s", (question) => expect(read(question)).toBe(question));

  it("is English in English questions", () => {
    expect(read("what did u think of the govt w/ intl law, pls?")).toBe(
      "what did you think of the government with international law, please?",
    );
    expect(read("why vn vs tq, k?")).toBe("why vn vs tq, k?");
  });
});
