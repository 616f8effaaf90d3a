import { describe, expect, it } from "vitest";
import { speakerSchema } from "../../../corpus/speaker.js";
import { attributeArticle } from "../../../corpus/speakers/attribute-article.js";

/** "who (country): statement" for the last of some paragraphs. */
function credits(language: "vi" | "en", ...paragraphs: string[]): string[] {
  const speakers = attributeArticle({ title: "", publishedAt: "2024-11-20", language, paragraphs });
  const text = paragraphs.at(-1) ?? "";
  return (speakers.at(-1) ?? []).map((speaker) => {
    expect(speakerSchema.parse(speaker)).toEqual(speaker);
    const who =
      speaker.ambiguous?.join(" or ") ?? speaker.name ?? speaker.organisation ?? speaker.role ?? "-";
    return `${who} (${speaker.country ?? "-"}): ${text.slice(speaker.start, speaker.end)}`;
  });
}

describe("who speaks in Vietnamese", () => {
  it("credits the clause before the main verb as well when its subject was dropped", () => {
    expect(
      credits(
        "vi",
        "Khẳng định yêu cầu bảo vệ hạ tầng, ông David Koh, Giám đốc Cơ quan An ninh mạng Singapore, cho biết nước này sẽ hợp tác.",
      ),
    ).toEqual(["David Koh (SG): yêu cầu bảo vệ hạ tầng", "David Koh (SG): nước này sẽ hợp tác"]);
  });

  it("gives a minister's office back to its own holder only", () => {
    // "Bộ trưởng Ngoại giao Kenya" is not the minister of finance introduced before.
    expect(
      credits(
        "vi",
        "Bộ trưởng Tài chính Kenya Grace Otieno có mặt.",
        "Bộ trưởng Ngoại giao Kenya cho biết sẽ rút quân.",
      ),
    ).toEqual(["Bộ trưởng Ngoại giao Kenya (KE): sẽ rút quân"]);
  });

  it("leaves conditions, plans, events and attributed opinions to the reporter", () => {
    for (const text of [
      "Nếu Tổng thống Kenya tuyên bố đình chiến, giao tranh sẽ chấm dứt.",
      "Dự kiến, Ngoại trưởng Áo sẽ phát biểu tại phiên bế mạc.",
      "Chuyến thăm của Tổng thống Bulgaria khẳng định quan hệ tốt đẹp.",
      "Việc Đại sứ Kenya cho rằng Mỹ can thiệp đã gây tranh cãi.",
      "Đại sứ Kenya được cho là đã rời nhiệm sở.",
      "Đại sứ Kenya từ chối cho biết số ca tử vong.",
      "Đại sứ Peru chưa bao giờ nói rằng nước này sẽ rút lui.",
    ])
      expect(credits("vi", text), text).toEqual([]);
  });

  it("takes the hearer of the same sentence for no candidate of “ông”", () => {
    expect(
      credits(
        "vi",
        "Ông Gabriel Fontana, Bộ trưởng Thủy sản Chile, cho biết hạn ngạch giữ nguyên.",
        "Phát biểu sau cuộc gặp Thủ tướng Peru Tomás Salas, ông nhấn mạnh hai nước là láng giềng tốt.",
      ),
    ).toEqual(["Gabriel Fontana (CL): hai nước là láng giềng tốt"]);
  });

  it("does not read a town as a person to whom “cô” could refer", () => {
    expect(credits("vi", "Đoàn công tác về thăm Nam Định.", "Cô cho biết rất hạnh phúc.")).toEqual([]);
  });

  it("credits a ministry's statement and ends it before another voice", () => {
    expect(
      credits("vi", "Bộ Y tế Kenya cho biết dịch đã lui, còn nhóm Bác sĩ Trẻ cảnh báo dịch sẽ trở lại."),
    ).toEqual(["Bộ Y tế Kenya (KE): dịch đã lui", "nhóm Bác sĩ Trẻ (-): dịch sẽ trở lại"]);
  });
});

describe("who speaks in English", () => {
  it("does not hand an ambassador's words to an earlier ambassador of the same state", () => {
    expect(
      credits(
        "en",
        "Ambassador Karl Rebane, permanent representative of Estonia to the United Nations, spoke first.",
        "Estonian Ambassador to Vietnam Kaimar Karu said trade was growing.",
      ),
    ).toEqual(["Kaimar Karu (EE): trade was growing"]);
  });

  it("follows he and she and split quotations", () => {
    expect(
      credits(
        "en",
        "Kenya’s foreign minister, Amina Odhiambo, met her Estonian counterpart on Monday.",
        "“We will come back,” she added. “There is no deadline.”",
      ),
    ).toEqual(["Amina Odhiambo (KE): We will come back", "Amina Odhiambo (KE): There is no deadline"]);
  });

  it("credits no expected, refused or conditional statement", () => {
    for (const text of [
      "If Brazil says no, the deal collapses.",
      "Brazil is expected to say no.",
      "The minister of Brazil would say only that talks continue.",
      "In Moscow, protesters said they would stay.",
      "The visit of President Park shows that ties are strong.",
    ])
      expect(credits("en", text), text).toEqual([]);
  });
});

describe("hostile input", () => {
  it("answers one list a paragraph, whatever the text", () => {
    const paragraphs = [
      "",
      "“",
      "””““",
      "Ông",
      "Theo",
      "Theo ,",
      ": : :",
      "((((",
      "said said said",
      "Đại sứ ".repeat(300),
      "Ông A, ".repeat(300),
      "“a” ".repeat(300),
      "và ".repeat(500),
    ];
    for (const language of ["vi", "en"] as const) {
      const speakers = attributeArticle({ title: "", publishedAt: null, language, paragraphs });
      expect(speakers).toHaveLength(paragraphs.length);
    }
  });
});
