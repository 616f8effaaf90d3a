import { describe, expect, it } from "vitest";
import { engineOver } from "../../helpers/engine-over.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";

const NEWS = [
  madeUpArticle(
    "cau-nzoia",
    [
      "Cầu Nzoia được khánh thành ngày 8/7/2011 tại Kisumu, với hơn 300 công nhân tham gia xây dựng.",
      "Lễ kỷ niệm cầu Nzoia tròn mười năm diễn ra ngày 8/7/2021.",
    ],
    { title: "Cầu Nzoia", publishedAt: "2021-07-09" },
  ),
  madeUpArticle("cang-lamu", ["Cảng Lamu khởi công ngày 2/3/2012 và hoàn thành ngày 20/5/2021."], {
    title: "Cảng Lamu",
    publishedAt: "2021-05-21",
  }),
  madeUpArticle("tuong-dai", ["Tượng đài Busia được dựng để kỷ niệm ngày 1/6/1963."], {
    title: "Tượng đài Busia",
    publishedAt: "2019-06-01",
  }),
];

const firstStatement = async (question: string): Promise<string> => {
  const engine = await engineOver(NEWS);
  const { statements } = await engine.ask(question, { readerLanguage: "vi" });
  return statements[0]?.text ?? "";
};

describe("the few words that answer", () => {
  it.each([
    ["Cầu Nzoia khánh thành ngày nào?", /^ngày 8\/7\/2011 – /u],
    ["cau Nzoia khanh thanh ngay nao?", /^ngày 8\/7\/2011 – /u],
    ["Cầu Nzoia khánh thành ở đâu?", /^Kisumu – /u],
    ["Bao nhiêu công nhân xây dựng cầu Nzoia?", /^hơn 300 công nhân – /u],
  ])("stand before the sentence: %s", async (question, beginning) => {
    expect(await firstStatement(question)).toMatch(beginning);
  });

  it("are not told when there are two that they could be", async () => {
    // Begun and finished: which date is asked for takes more than the words of the topic to tell.
    expect(await firstStatement("Cảng Lamu khởi công ngày nào?")).toMatch(/đưa tin: Cảng Lamu/u);
    expect(await firstStatement("Cảng Lamu khởi công ngày nào?")).not.toMatch(/^ngày/u);
  });

  it("are not the date of a feast", async () => {
    expect(await firstStatement("Tượng đài Busia được dựng khi nào?")).not.toMatch(/^ngày/u);
  });

  it("are not told of who did it", async () => {
    expect(await firstStatement("Ai xây dựng cầu Nzoia?")).not.toContain(" – ");
  });
});
