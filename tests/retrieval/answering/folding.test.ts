import { describe, expect, it } from "vitest";
import { isSameWording } from "../../../retrieval/answering/same-wording.js";
import { engineOver } from "../../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../../helpers/made-up-articles.js";

const QUESTION = "Việt Nam nói gì về không gian mạng?";
const inVietnamese = { readerLanguage: "vi" } as const;
const khoi = { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" } as const;
const says = "không gian mạng cần một bộ quy tắc ứng xử do các nước cùng soạn thảo";
const agency = (opening: string, clause = says) =>
  paragraph(
    `${opening}, Đại sứ Trần Minh Khôi cho biết ${clause}. Cuộc họp diễn ra trong bốn giờ tại trụ sở.`,
    {
      says: clause,
      ...khoi,
    },
  );

describe("an answer from a text that two papers print", () => {
  it("tells it once, says where else it is, and still reports both as hits", async () => {
    const engine = await engineOver([
      madeUpArticle("bao-a", [agency("Sáng nay")], { source: "Báo A" }),
      madeUpArticle("bao-b", [agency("Tại phiên họp")], { source: "Báo B" }),
    ]);
    const { statements, citations, hits } = await engine.ask(QUESTION, inVietnamese);
    expect(statements).toHaveLength(1);
    expect(citations).toHaveLength(1);
    const shown = [
      citations[0]?.articleId,
      ...(citations[0]?.alsoIn.map(({ articleId }) => articleId) ?? []),
    ];
    expect(shown.sort()).toEqual(["bao-a", "bao-b"]);
    expect(hits.map(({ articleId }) => articleId).sort()).toEqual(["bao-a", "bao-b"]);
  });

  it("tells both where the papers differ in what was said", async () => {
    const engine = await engineOver([
      madeUpArticle("bao-a", [agency("Sáng nay")]),
      madeUpArticle("bao-b", [agency("Sáng nay", says.replace("cần", "không cần"))]),
    ]);
    const { statements, citations } = await engine.ask(QUESTION, inVietnamese);
    expect(statements).toHaveLength(2);
    for (const { alsoIn } of citations) expect(alsoIn).toEqual([]);
  });

  it("names no copy from which the cited sentence was dropped", async () => {
    const rest =
      "Trong bốn giờ làm việc tại trụ sở mới, các đoàn đã nghe báo cáo về tình hình trường học ở vùng cao, xem phim tư liệu, thăm thư viện và trồng cây lưu niệm trong vườn.";
    const engine = await engineOver([
      madeUpArticle("bao-a", [`${rest} Sau đó họ bàn rất lâu về bảo tàng hàng hải.`]),
      madeUpArticle("bao-b", [rest]),
    ]);
    const [museum] = (await engine.ask("bảo tàng hàng hải", inVietnamese)).citations;
    expect(museum).toMatchObject({ articleId: "bao-a", alsoIn: [] });
    const [garden] = (await engine.ask("trồng cây lưu niệm trong vườn", inVietnamese)).citations;
    expect(garden?.alsoIn).toHaveLength(1);
  });
});

describe("isSameWording", () => {
  it.each([
    ["Việt Nam ủng hộ luật quốc tế", "Việt Nam không ủng hộ luật quốc tế"],
    ["they support the new law on trade", "they don't support the new law on trade"],
    ["các nước sẽ góp 20 triệu đồng cho quỹ", "các nước sẽ góp 30 triệu đồng cho quỹ"],
  ])("is false for %s and %s", (one, other) => expect(isSameWording(one, other)).toBe(false));
});
