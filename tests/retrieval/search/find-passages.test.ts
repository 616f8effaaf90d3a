import { describe, expect, it, onTestFinished } from "vitest";
import type { Article } from "../../../corpus/article.js";
import { HashedEmbedding } from "../../../retrieval/embedding/hashed-embedding.js";
import { KnownNames } from "../../../retrieval/query/known-names.js";
import { understandQuestion } from "../../../retrieval/query/understand-question.js";
import { type FindOptions, findPassages } from "../../../retrieval/search/find-passages.js";
import { Searcher } from "../../../retrieval/search/searcher.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";
import { SUMMIT } from "../../helpers/made-up-summit.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const clock = { now: new Date("2026-11-22T03:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" };

/** Finds paragraphs of these articles, told as "article#paragraph", best first. */
async function finder(articles: readonly Article[]) {
  const lexicon = await projectLexicon();
  const index = new TemporaryIndex(folderOfTest(), new HashedEmbedding(lexicon), lexicon);
  await index.build(articles);
  const open = await index.open();
  onTestFinished(() => open.close());
  const names = new KnownNames(open.passages.knownSpeakers());
  const searcher = new Searcher(open, index.model);
  return async (question: string, options: Partial<FindOptions> = {}) => {
    const query = understandQuestion(question, { lexicon, names, clock, readerLanguage: "vi" });
    const { passages, nearest } = await findPassages(query, open, searcher, { limit: 30, ...options });
    const told = (found: typeof passages) =>
      found.map(({ passage }) => `${passage.articleId}#${passage.paragraph}`);
    return { passages: told(passages), nearest: told(nearest) };
  };
}

/** So many articles that a list of thirty is full of what has most of the words. */
const crowd = (count: number, publishedAt: string) =>
  Array.from({ length: count }, (_, at) =>
    madeUpArticle(`crowd-${at}`, ["Không gian mạng, không gian mạng và lũ lụt, lũ lụt."], {
      title: "Không gian mạng và lũ lụt",
      publishedAt,
    }),
  );

describe("paragraphs of two languages that tell the same", () => {
  const said = { name: "Trần Minh Khôi", country: "VN" };
  const articles = [
    ...crowd(8, "2020-01-01"),
    madeUpArticle("viet", [
      paragraph("Đại sứ Trần Minh Khôi nói không gian mạng cần luật.", {
        says: "không gian mạng cần luật",
        ...said,
      }),
    ]),
    madeUpArticle(
      "english",
      [
        paragraph("Ambassador Tran Minh Khoi said cyberspace needs law.", {
          says: "cyberspace needs law",
          ...said,
        }),
      ],
      { language: "en" },
    ),
  ];

  it("come in English first for an English question, and as they match for a Vietnamese one", async () => {
    const find = await finder(articles);
    const first = async (question: string) => (await find(question)).passages[0];
    expect(await first("What did Vietnam say about cyberspace?")).toBe("english#0");
    expect(await first("Việt Nam nói gì về không gian mạng?")).toBe("viet#0");
  });
});

describe("paragraphs for a question that asks for someone's words", () => {
  it("quote one of those who are asked for; the nearest may quote anybody", async () => {
    const find = await finder(SUMMIT);
    const { passages, nearest } = await find("Mỹ và Pháp nói gì về không gian mạng?");
    // Not #4, whose Frenchman stays unnamed, nor #5, who may be another.
    expect(passages.toSorted()).toEqual(["hoi-nghi#0", "hoi-nghi#2"]);
    expect(nearest).toEqual(expect.arrayContaining(["hoi-nghi#3", "hoi-nghi#4", "hoi-nghi#5"]));
  });

  it("are found however many others have more of the words", async () => {
    const find = await finder([...crowd(300, "2021-03-04"), ...SUMMIT]);
    const { passages } = await find("Pháp nói gì về lũ lụt trên không gian mạng?");
    expect(passages).toEqual(["hoi-nghi#2"]);
  });

  it("are none for one who is quoted nowhere", async () => {
    const find = await finder(SUMMIT);
    const { passages, nearest } = await find("Kenya nói gì về không gian mạng?");
    expect(passages).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  it("may be all that quote someone, where no one is named", async () => {
    const find = await finder(SUMMIT);
    const { passages } = await find("không gian mạng", { quotes: "anyone" });
    // An unnamed source and one of two candidates are nobody.
    expect(passages.toSorted()).toEqual(["hoi-nghi#0", "hoi-nghi#1", "hoi-nghi#2", "hoi-nghi#3"]);
  });
});

describe("paragraphs for a question about a time", () => {
  it("are of that time, the nearest of any", async () => {
    const find = await finder(SUMMIT);
    const { passages, nearest } = await find("Lũ lụt trên sông Nzoia tháng 11/2026");
    expect(passages).toContain("flood-2026#0");
    expect(passages.join()).not.toMatch(/flood-2020|flood-undated/u);
    expect(nearest).toEqual(expect.arrayContaining(["flood-2020#0", "flood-undated#0"]));
  });

  it("are found however many others have more of the words", async () => {
    const find = await finder([...crowd(300, "2021-03-04"), ...SUMMIT]);
    const { passages } = await find("lũ lụt và không gian mạng tháng 11/2026");
    expect(passages).toContain("flood-2026#0");
    expect(passages.join()).not.toContain("crowd");
  });

  it("are all of them when the question only wants the newest, or leaves the year out", async () => {
    const find = await finder(SUMMIT);
    for (const question of ["lũ lụt mới nhất trên sông Nzoia", "lũ lụt trên sông Nzoia tháng 12"]) {
      const { passages, nearest } = await find(question);
      expect(passages, question).toEqual(nearest);
      expect(passages).toEqual(expect.arrayContaining(["flood-2026#0", "flood-undated#0"]));
    }
  });

  it("quote the one who is asked for, then", async () => {
    const saying = (id: string, publishedAt: string) =>
      madeUpArticle(
        id,
        [
          paragraph("Bà Claire Moreau nói rằng không gian mạng cần luật.", {
            says: "không gian mạng cần luật",
            name: "Claire Moreau",
            country: "FR",
          }),
          "Không gian mạng cần luật, theo nhiều người.",
        ],
        { publishedAt },
      );
    const find = await finder([saying("then", "2019-05-06"), saying("later", "2020-05-06")]);
    const { passages } = await find("Pháp nói gì về không gian mạng năm 2019?");
    expect(passages).toEqual(["then#0"]);
  });
});

describe("the two languages", () => {
  it("do not take an English word in a Vietnamese paragraph for a translation", async () => {
    const find = await finder(SUMMIT);
    // "Life Gallery" is a name; only the English article speaks of life.
    for (const question of ["đời sống của người chăn nuôi", "cuộc sống khó khăn"]) {
      const { nearest } = await find(question);
      expect(nearest[0], question).toBe("cost-of-life#0");
    }
    // Asked for by its name, it is found.
    expect((await find("Life Gallery")).nearest[0]).toBe("museum#0");
    expect((await find("bảo tàng Life Gallery")).nearest[0]).toBe("museum#0");
  });

  it.each([
    ["2,1 triệu người mất nhà", "flood-2020#0"],
    ["trại cứu trợ ở Kisumu", "flood-2020#1"],
    ["The bridge in Kisumu", "flood-2026#0"],
    ["opening of a museum", "museum#0"],
  ])("%s: finds the article in the other one: %s", async (question, expected) => {
    const find = await finder(SUMMIT);
    expect((await find(question)).nearest[0]).toBe(expected);
  });
});
