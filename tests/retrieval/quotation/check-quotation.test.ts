import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import type { OpenIndex } from "../../../retrieval/index/open-index.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import type { SpeakerNames } from "../../../retrieval/query/resolve-side.js";
import { checkQuotation } from "../../../retrieval/quotation/check-quotation.js";
import type { QuotationCheck } from "../../../retrieval/quotation/quotation-check.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";
import { temporaryFolder } from "../../helpers/temporary-folder.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const khoi = { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" } as const;
const lim = { name: "Lim Hui Shan", role: "Bộ trưởng Truyền thông", country: "SG" } as const;
const FORCE = "Việt Nam không ủng hộ dùng vũ lực trên Biển Đông, và kêu gọi các bên kiềm chế";
const PORT = "hai nước sẽ xây thêm 12 bến cảng mới trước năm 2030";
const RICE = "gạo phải đến tay người nghèo, kể cả ở vùng sâu, vùng xa, trước mùa mưa năm nay";

const TREES = "thành phố sẽ trồng thêm cây xanh dọc bờ sông mỗi năm";
const MORE_TREES = "thành phố sẽ trồng thêm nhiều cây xanh dọc bờ sông mỗi năm";
const [THIRTY, FIFTY] = ["bến tàu mới đón 30 chuyến phà mỗi ngày", "bến tàu mới đón 50 chuyến phà mỗi ngày"];

const ARTICLES: readonly Article[] = [
  madeUpArticle("khoi", [
    paragraph(`“${FORCE}”, Đại sứ Trần Minh Khôi nói.`, { says: FORCE, ...khoi, speech: "direct" }),
    paragraph(`Bà Lim Hui Shan cho biết ${PORT}.`, { says: PORT, ...lim }),
    paragraph(`Đại diện ASEAN nói rằng ${RICE}.`, { says: RICE, organisation: "ASEAN" }),
    "Giá muối ở cảng Kisumu tăng gấp đôi trong tháng Ba vì mưa lớn kéo dài.",
  ]),
  madeUpArticle("lim", [
    paragraph(`Ông Khôi nói ${TREES}.`, { says: TREES, ...khoi }),
    paragraph(`Bà Lim nói ${MORE_TREES}.`, { says: MORE_TREES, ...lim }),
    paragraph(`Ông Khôi nói ${THIRTY}.`, { says: THIRTY, ...khoi }),
    paragraph(`Bà Lim nói ${FIFTY}.`, { says: FIFTY, ...lim }),
    // The same words, and another's.
    paragraph(`Ông Khôi nhắc lại rằng ${PORT}.`, { says: PORT, ...khoi }),
    paragraph("Ba nước cho rằng muối là của chung.", {
      says: "muối là của chung",
      role: "Ba nước",
      collective: true,
    }),
    paragraph("Một quan chức giấu tên nói kho thóc đã cạn từ lâu.", {
      says: "kho thóc đã cạn từ lâu",
      country: "SG",
      anonymous: true,
    }),
  ]),
  madeUpArticle(
    "english",
    [
      paragraph("The minister denied that the salt works of Kisumu had been sold to a bank.", {
        says: "the salt works of Kisumu had been sold to a bank",
        name: "Achieng Wafula",
        role: "Minister of Trade",
        country: "KE",
      }),
    ],
    { language: "en", publishedAt: null },
  ),
];

let index: OpenIndex;
let names: SpeakerNames;
let remove: () => void;
beforeAll(async () => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  const lexicon = await projectLexicon();
  const built = new TemporaryIndex(temporary.folder, new HashedEmbedding(lexicon), lexicon);
  await built.build(ARTICLES);
  index = await built.open();
  names = { lexicon, names: new KnownNames(index.passages.knownSpeakers()) };
});
afterAll(() => {
  index.close();
  remove();
});

const check = (sentence: string, by: string | null = null, readerLanguage: "vi" | "en" = "en") =>
  checkQuotation({ sentence, by, readerLanguage }, index, names);
const marked = ({ match }: QuotationCheck) =>
  match?.differences.map(({ kind, text }) => (kind === "same" ? text : `[${kind}:${text}]`)).join("");

describe("a sentence that is printed", () => {
  it.each([FORCE, `“${FORCE}.”`, FORCE.replace("Việt", "việt"), FORCE.normalize("NFD"), `… ${FORCE} …`])(
    "is verbatim: %s",
    (sentence) => {
      const checked = check(sentence, "ông Khôi");
      expect(checked).toMatchObject({ verdict: "verbatim", speakerMatches: true });
      expect(checked.match).toMatchObject({ similarity: 1, ownWords: true, notes: [], changes: [] });
      expect(checked.match?.citation.quote).toBe(FORCE);
    },
  );

  it("is verbatim but for the accents, and told so", () => {
    const checked = check("hai nuoc se xay them 12 ben cang moi truoc nam 2030", "Singapore");
    expect(checked).toMatchObject({ verdict: "verbatim", match: { notes: ["accents"] } });
    expect(checked.answer).toContain("Word for word but for the accents");
    // Some accents and not others: a mistake that would be printed.
    expect(check("hai nước sẽ xay thêm 12 bến cảng mới trước năm 2030", "Singapore").verdict).toBe("altered");
  });

  it("may have an ellipsis for what decides nothing", () => {
    const checked = check("gạo phải đến tay người nghèo […] trước mùa mưa năm nay", "ASEAN");
    expect(checked).toMatchObject({ verdict: "verbatim", match: { notes: ["omission"] } });
    expect(marked(checked)).toBe(
      "gạo phải đến tay người nghèo[left-out:, kể cả ở vùng sâu, vùng xa,] trước mùa mưa năm nay",
    );
    expect(check("Việt Nam … ủng hộ dùng vũ lực", "ông Khôi")).toMatchObject({
      verdict: "altered",
      match: { changes: ["denial"] },
    });
  });

  it("is told to be reported speech, which takes no quotation marks", () => {
    expect(check(PORT, "Lim Hui Shan").answer).toContain("reported speech");
    expect(check(FORCE, "Trần Minh Khôi").answer).not.toContain("reported speech");
  });

  it("is its print by the one named, with the others behind", () => {
    const checked = check(PORT, "ông Khôi");
    expect(checked).toMatchObject({
      verdict: "verbatim",
      match: { citation: { articleId: "lim", number: 1 } },
    });
    expect(checked.others).toMatchObject([
      { citation: { articleId: "khoi", number: 2 }, wording: "verbatim" },
    ]);
  });
});

describe("whose words they are", () => {
  it.each([
    "Trần Minh Khôi",
    "tran minh khoi",
    "Đại sứ Trần Minh Khôi",
    "Đại sứ Việt Nam Trần Minh Khôi",
    "Việt Nam",
    "the Vietnamese ambassador",
  ])("%s is the one who said it", (by) => {
    expect(check(FORCE, by)).toMatchObject({ verdict: "verbatim", speakerMatches: true });
  });

  it.each(["Lim Hui Shan", "Singapore", "Thủ tướng Việt Nam", "Nguyễn Minh Khôi", "Wakanda"])(
    "%s is not",
    (by) => {
      const checked = check(FORCE, by);
      expect(checked).toMatchObject({ verdict: "other-speaker", speakerMatches: false });
      expect(checked.answer).toContain("Trần Minh Khôi");
    },
  );

  it("is nobody in the reporter's own account", () => {
    const [sentence] = ["Giá muối ở cảng Kisumu tăng gấp đôi"];
    expect(check(sentence!, "Kenya")).toMatchObject({ verdict: "other-speaker", speakerMatches: null });
    expect(check(sentence!)).toMatchObject({ verdict: "verbatim", speakerMatches: null });
    // The paper itself said it.
    expect(check(sentence!, "Báo Bình Minh")).toMatchObject({ verdict: "verbatim", speakerMatches: true });
  });

  it("is never a state for a source that stays unnamed", () => {
    expect(check("kho thóc đã cạn từ lâu", "Singapore")).toMatchObject({
      verdict: "other-speaker",
      speakerMatches: false,
    });
  });
});

describe("a sentence that is printed otherwise", () => {
  it.each([
    [
      "Việt Nam ủng hộ dùng vũ lực trên Biển Đông",
      "Việt Nam[printed-only: không] ủng hộ dùng vũ lực trên Biển Đông",
      "denial",
    ],
    [
      "hai nước sẽ xây thêm 21 bến cảng mới",
      "hai nước sẽ xây thêm[printed-only: 12][given-only: 21] bến cảng mới",
      "number",
    ],
  ])("shows what differs: %s", (sentence, expected, change) => {
    const checked = check(sentence);
    expect(checked.verdict).toBe("altered");
    expect(marked(checked)).toBe(expected);
    expect(checked.match?.changes).toContain(change);
    expect(checked.answer).toContain("says something else");
  });

  it("shows the denial that it was cut from", () => {
    const cut = check("ủng hộ dùng vũ lực trên Biển Đông", "ông Khôi");
    expect(cut).toMatchObject({ verdict: "altered", match: { notes: ["cut"], similarity: 1 } });
    expect(marked(cut)).toBe("[cut:không] ủng hộ dùng vũ lực trên Biển Đông");
    expect(check("the salt works of Kisumu had been sold to a bank", "Achieng Wafula")).toMatchObject({
      verdict: "altered",
      match: { citation: { quote: "denied that the salt works of Kisumu had been sold to a bank" } },
    });
  });

  it("is told when only marks differ", () => {
    const checked = check(RICE.replace("sâu,", "sâu"), "ASEAN");
    expect(checked).toMatchObject({
      verdict: "altered",
      match: { notes: ["marks"], changes: [], similarity: 1 },
    });
  });

  it("tells that a name was exchanged", () => {
    expect(check("Giá muối ở cảng Mombasa tăng gấp đôi trong tháng Ba")).toMatchObject({
      verdict: "altered",
      match: { changes: ["name"] },
    });
  });
});

describe("of two who said it nearly alike", () => {
  it("the one named comes first when small words differ", () => {
    expect(check(MORE_TREES, "ông Khôi")).toMatchObject({
      verdict: "altered",
      speakerMatches: true,
      others: [{ wording: "verbatim", citation: { speaker: { name: lim.name } } }],
    });
  });

  it("the other comes first when the words are the other's by a number", () => {
    expect(check(FIFTY, "ông Khôi")).toMatchObject({
      verdict: "other-speaker",
      match: { wording: "verbatim", citation: { speaker: { name: lim.name } } },
      others: [{ wording: "altered", changes: ["number"] }],
    });
  });
});

describe("what cannot be found", () => {
  it("is absent", () => {
    const checked = check("Mặt trăng được làm bằng một thứ pho mát màu xanh", "Wakanda");
    expect(checked).toMatchObject({ verdict: "absent", match: null, others: [], speakerMatches: null });
    expect(checked.answer).toContain("“Wakanda”");
  });

  it.each(["", "…", "“”", "!?", `${"dài ".repeat(1001)}`])("is nothing to look for: %j", (sentence) => {
    expect(check(sentence)).toMatchObject({ verdict: "absent", match: null });
  });

  it("is told in the reader's language", () => {
    expect(check(FORCE, null, "vi").answer).toContain("Đúng nguyên văn");
    expect(check(FORCE, null, "en").answer).toContain("Word for word");
  });
});

it("quotes the paragraph as it is printed, whatever was typed", () => {
  const words = `${FORCE} ${PORT} ${RICE} … [...] “ ” , 12 31 không not denied`.split(" ");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }), (typed) => {
      const { match, others } = check(typed.join(" "));
      for (const { citation, differences, similarity } of match === null ? [] : [match, ...others]) {
        const { text } = index.passages.ofArticle(citation.articleId)[citation.paragraph]!;
        expect(text.slice(citation.start, citation.end)).toBe(citation.quote);
        const printed = differences.filter(({ kind }) => kind !== "given-only").map(({ text }) => text);
        expect(printed.join("")).toBe(citation.quote);
        expect(similarity).toBeGreaterThan(0);
      }
    }),
    { numRuns: 120 },
  );
});
