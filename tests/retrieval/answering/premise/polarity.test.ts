import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../retrieval/answering/answer.js";
import { engineOver } from "../../../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../../../helpers/made-up-articles.js";
import { TREATY } from "../../../helpers/made-up-treaty.js";

const FOR_END = "ủng hộ việc loại bỏ hoàn toàn bom chùm";
const ON_CYBER = "ủng hộ một không gian mạng an toàn và mở";

const ARTICLES = [
  ...TREATY,
  madeUpArticle(
    "bom-chum",
    [
      "Bom chùm gây thương vong cho dân thường nhiều thập niên sau chiến tranh.",
      paragraph(`Kenya ${FOR_END} và coi đó là nghĩa vụ chung.`, { says: FOR_END, country: "KE" }),
    ],
    { title: "Bom chùm và các nước", publishedAt: "2021-05-01" },
  ),
  madeUpArticle(
    "hiep-dinh-ca",
    [
      "Hiệp định SALTA về đánh bắt cá được mở ký trong năm Uruguay làm chủ nhà. Paraguay và Chile cùng đặt bút.",
      "Quốc hội Paraguay thông qua hiệp định này, có hiệu lực từ tháng 6, trong đó có các vùng biển gần Uruguay.",
    ],
    { title: "Mười nước ký SALTA trong năm Uruguay làm chủ nhà", publishedAt: "2020-09-01" },
  ),
  madeUpArticle(
    "hop-mang-2019",
    [
      paragraph(`Đại diện Peru tham dự phiên họp về không gian mạng và nói nước này ${ON_CYBER}.`, {
        says: ON_CYBER,
        country: "PE",
      }),
    ],
    { title: "Phiên họp về không gian mạng", publishedAt: "2019-05-22" },
  ),
];

async function ask(question: string): Promise<Answer> {
  const engine = await engineOver(ARTICLES);
  return await engine.ask(question, { readerLanguage: "vi" });
}

const CONTRARY = /trái lại: |on the contrary: /u;

describe("a question with a 'not'", () => {
  it.each([
    "Kenya không ký Công ước Sa Hoa phải không?",
    "Kenya không ký Công ước Sa Hoa sao?",
    "Kenya khong ky Cong uoc Sa Hoa phai khong?",
    "Kenya didn’t sign the Sa Hoa convention, did it?",
    "Kenya did not sign the Sa Hoa convention, right?",
  ])("is told the contrary where the denied act is told: %s", async (question) => {
    expect((await ask(question)).answer).toMatch(CONTRARY);
  });

  it.each([
    "Brazil không ký Công ước Sa Hoa đúng không?",
    "Brazil chưa ký Công ước Sa Hoa, phải không?",
    "Brazil didn't sign the Sa Hoa convention, did they?",
    "Kenya ký Công ước Sa Hoa rồi chứ?",
    "Kenya signed the Sa Hoa convention, didn't it?",
    // The "not" that only asks denies nothing.
    "Chẳng phải Kenya đã ký Công ước Sa Hoa sao?",
    "Didn't Kenya sign the Sa Hoa convention?",
    // Meant either way: nothing may be called its contrary.
    "Did Kenya not sign the Sa Hoa convention?",
    "Did Brazil not sign the Sa Hoa convention?",
  ])("is not told the contrary of what the articles bear out: %s", async (question) => {
    const { refused, answer } = await ask(question);
    expect(refused).toBe(false);
    expect(answer).not.toMatch(CONTRARY);
  });

  it.each([
    "Brazil ký Công ước Sa Hoa, đúng không?",
    "Brazil signed the Sa Hoa convention, didn't it?",
    "Isn't it true that Brazil signed the Sa Hoa convention?",
    "Didn't Brazil sign the Sa Hoa convention?",
  ])("is told the contrary where the act was refused: %s", async (question) => {
    expect((await ask(question)).answer).toMatch(CONTRARY);
  });
});

describe("the end of a thing", () => {
  it("is the contrary of the thing", async () => {
    expect((await ask("Kenya ủng hộ bom chùm phải không?")).answer).toMatch(CONTRARY);
    for (const question of ["Kenya không ủng hộ bom chùm phải không?", "Kenya có phản đối bom chùm không?"]) {
      const { answer } = await ask(question);
      expect(answer).not.toMatch(CONTRARY);
      expect(answer).toContain(FOR_END);
    }
  });

  it("is itself when the question asks about it", async () => {
    expect((await ask("Kenya có phản đối việc loại bỏ bom chùm không?")).answer).toMatch(CONTRARY);
    expect((await ask("Kenya có ủng hộ việc loại bỏ bom chùm không?")).answer).not.toMatch(CONTRARY);
  });
});

describe("what is done to another thing", () => {
  it.each([
    // The host of a signing is not what was signed.
    "Paraguay có phản đối Uruguay không?",
    "Did Paraguay condemn Uruguay?",
    "Did Paraguay condemn Uruguay in the sea?",
  ])("is no contrary: %s", async (question) => {
    expect((await ask(question)).answer).not.toMatch(CONTRARY);
  });

  it("is one where it was done to what is asked about", async () => {
    expect((await ask("Paraguay có phản đối hiệp định SALTA không?")).answer).toMatch(CONTRARY);
  });
});

describe("words of another time", () => {
  it("are no sign that somebody was there at the time asked about, and said nothing", async () => {
    const { refused, answer } = await ask("Peru nói gì về không gian mạng năm 2023?");
    expect(refused).toBe(true);
    expect(answer).toContain("2023");
  });
});
