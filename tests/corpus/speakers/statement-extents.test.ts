import { describe, expect, it } from "vitest";
import type { Language } from "../../../corpus/article.js";
import { attributeArticle } from "../../../corpus/speakers/attribute-article.js";

/** "who: clause" for each span of the last paragraph. */
function said(language: Language, ...paragraphs: string[]): string[] {
  const text = paragraphs.at(-1) ?? "";
  const speakers = attributeArticle({ title: "", publishedAt: null, language, paragraphs }).at(-1) ?? [];
  return speakers.map(
    ({ name, organisation, country, role, start, end }) =>
      `${name ?? organisation ?? country ?? role}: ${text.slice(start, end)}`,
  );
}

describe("a statement is a whole clause", () => {
  it("keeps the verb of a wish, a worry or a request, which without it would read as a fact", () => {
    expect(said("vi", "Bộ Y tế Kenya khuyến cáo người dân ở trong nhà.")).toEqual([
      "Bộ Y tế Kenya: khuyến cáo người dân ở trong nhà",
    ]);
    expect(said("vi", "Bà Helle Kaas lo ngại giá gạo tăng mạnh.")).toEqual([
      "Helle Kaas: lo ngại giá gạo tăng mạnh",
    ]);
  });

  it("takes no bare noun for a statement and leaves the occasion to the reporter", () => {
    expect(said("en", "Kenya stressed cooperation when the Council met on Monday.")).toEqual([]);
    expect(said("en", "Kenya urged closer cooperation when ministers met in Nairobi.")).toEqual([
      "KE: urged closer cooperation",
    ]);
    expect(said("vi", "Đại sứ Kenya Grace Otieno nêu ra năm ý nghĩa của chuyến đi.")).toEqual([]);
    expect(said("vi", "Đại sứ quán Kenya ra thông báo khuyến cáo đối với bà con xa xứ.")).toEqual([]);
  });

  it("ends before another subject", () => {
    expect(said("vi", "Nga tuyên bố không công nhận phán quyết; Kenya xem phán quyết là ràng buộc.")).toEqual(
      ["RU: không công nhận phán quyết", "KE: xem phán quyết là ràng buộc"],
    );
    expect(said("vi", "Peru cam kết giảm phát thải, còn Chile đặt đích năm 2060.")).toEqual([
      "PE: cam kết giảm phát thải",
    ]);
    // No conjunction: two reports side by side.
    expect(said("en", "Peru said exports rose, Chile said imports fell.")).toEqual([
      "PE: exports rose",
      "CL: imports fell",
    ]);
    // The Council calls, although India is the subject of the sentence.
    expect(said("en", "India tabled a text, in which the Security Council called for a truce.")).toEqual([
      "Security Council: called for a truce",
    ]);
    expect(said("en", "The plan, which Kenya opposed, would cost millions.")).toEqual([]);
  });

  it("takes a clause whole in which the report stands as an insertion", () => {
    expect(said("en", "The bridge, said minister Ana Silva, would open in June.")).toEqual([
      "Ana Silva: The bridge, said minister Ana Silva, would open in June",
    ]);
    expect(said("en", "Prices fell, Kenya said, after the ban was lifted.")).toEqual(["KE: Prices fell"]);
  });

  it("reads a second report after a quotation", () => {
    expect(said("vi", "“Chúng tôi ở lại”, bà Helle Kaas nói, đồng thời kêu gọi ngừng bắn.")).toEqual([
      "Helle Kaas: Chúng tôi ở lại",
      "Helle Kaas: kêu gọi ngừng bắn",
    ]);
  });
});

describe("who it is", () => {
  it("never makes a person of a subject or an institution", () => {
    expect(said("vi", "Chủ tịch Tòa án quốc tế về Luật Biển cho biết hồ sơ đã đủ.")).toEqual([
      "Tòa án quốc tế về Luật Biển: hồ sơ đã đủ",
    ]);
    expect(said("vi", "Giám đốc Quỹ Bảo vệ Rừng Ngập Mặn cho biết hồ sơ đã đủ.")).toEqual([
      "Quỹ Bảo vệ Rừng Ngập Mặn: hồ sơ đã đủ",
    ]);
    expect(said("vi", "Viện trưởng Viện Nghiên cứu Biển cho biết nước dâng.")).toEqual([
      "Viện Nghiên cứu Biển: nước dâng",
    ]);
  });

  it("tells a company from its head", () => {
    expect(said("vi", "Giám đốc Samsung Electronics Han Jong-hee cho biết nhà máy sẽ mở rộng.")).toEqual([
      "Han Jong-hee: nhà máy sẽ mở rộng",
    ]);
    expect(said("en", "Samsung Electronics said it would expand.")).toEqual([
      "Samsung Electronics: it would expand",
    ]);
  });

  it("goes on with the only speaker before when a paragraph has no subject but a link", () => {
    const before = "Đại sứ Chile Rosa Alarcón cảm ơn Việt Nam đã hỗ trợ.";
    expect(said("vi", before, "Về đào tạo, đề nghị tăng số học bổng.")).toEqual([
      "Rosa Alarcón: đề nghị tăng số học bổng",
    ]);
    // A request to the readers, a noun, two speakers before: nobody goes on.
    expect(said("vi", before, "Đề nghị bạn đọc gửi bài về tòa soạn.")).toEqual([]);
    expect(said("vi", before, "Về thương mại, đề nghị của Peru đã được chấp nhận.")).toEqual([]);
    const two = `${before} Ngoại trưởng Peru Luis Arce khẳng định Peru cũng sẽ giúp.`;
    expect(said("vi", two, "Ngoài ra, đề nghị hai bên nối lại đường bay.")).toEqual([]);
  });
});
