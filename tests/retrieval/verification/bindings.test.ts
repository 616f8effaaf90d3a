import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";
import { verifyStatement } from "../../../retrieval/verification/verification.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(null);
});

/** One quotation that tells of several: what it says of each, and what it says of another. */
interface Shared {
  readonly quote: string;
  readonly supported: readonly string[];
  readonly refused: readonly string[];
}

const SHARED: readonly Shared[] = [
  {
    quote: "Việt Nam đóng góp 3 triệu USD, Singapore đóng góp 5 triệu USD và Kenya không đóng góp.",
    supported: [
      "Việt Nam đóng góp 3 triệu USD.",
      "Singapore đóng góp 5 triệu USD.",
      "Kenya không đóng góp.",
      "Singapore contributed $5 million.",
    ],
    refused: [
      "Singapore đóng góp 3 triệu USD.",
      "Kenya đóng góp 5 triệu USD.",
      "Việt Nam đóng góp 5 triệu USD.",
      "Việt Nam không đóng góp.",
      "Singapore không đóng góp.",
      "Kenya đóng góp.",
      "Singapore contributed $3 million.",
      "Kenya contributed $5 million.",
      "Vietnam did not contribute.",
    ],
  },
  {
    quote: "Vietnam gave $3 million, Singapore gave $5 million and Kenya gave nothing.",
    supported: ["Vietnam gave $3 million."],
    refused: [
      "Singapore đóng góp 3 triệu USD.",
      "Vietnam gave $5 million.",
      "Kenya gave $5 million.",
      "Vietnam gave nothing.",
    ],
  },
  {
    quote: "Hùng ủng hộ dự luật và Lan phản đối dự luật.",
    supported: ["Hùng ủng hộ dự luật.", "Lan opposes the bill."],
    refused: ["Lan ủng hộ dự luật.", "Hùng phản đối dự luật.", "Hùng opposes the bill."],
  },
  {
    quote: "Nga và Lào ký hiệp định, còn Việt Nam hoãn.",
    supported: ["Nga và Lào ký hiệp định.", "Nga ký hiệp định."],
    refused: ["Việt Nam ký hiệp định."],
  },
  {
    quote: "Laos and Vietnam gave 5 million dollars, Thailand gave 2 million.",
    supported: ["Laos and Vietnam gave 5 million dollars."],
    refused: ["Thailand gave 5 million dollars."],
  },
  {
    quote: "Lào ký năm 2010, Việt Nam ký năm 2012.",
    supported: ["Việt Nam ký năm 2012."],
    refused: ["Lào ký năm 2012."],
  },
  {
    // "trong khi" begins another clause as a comma does.
    quote: "Ghana cử 30 bác sĩ, trong khi Malta cử 70 bác sĩ.",
    supported: ["Ghana sent 30 doctors.", "Malta sent 70 doctors."],
    refused: ["Ghana sent 70 doctors.", "Malta sent 30 doctors."],
  },
  {
    // The place goes with the visitor.
    quote: "Tổng thống Amadou Keita thăm Lima, Thủ tướng Pavel Horák thăm Quito.",
    supported: ["President Amadou Keita visited Lima."],
    refused: ["President Amadou Keita visited Quito.", "Prime Minister Pavel Horák visited Lima."],
  },
  {
    // "Ba Lan" counts no Lan, and what Malta did not sign is told of Poland.
    quote: "Ba Lan ký hiệp định nhưng Malta không ký.",
    supported: ["Malta did not sign the agreement.", "Poland signed the agreement."],
    refused: ["Malta signed the agreement.", "Poland did not sign the agreement."],
  },
  {
    quote: "Vietnam exported 3 million tonnes, and its exports rose 5%.",
    supported: ["Vietnam's exports rose 5%."],
    refused: ["Vietnam's exports fell 5%."],
  },
];

describe.each(SHARED)("$quote", ({ quote, supported, refused }) => {
  it.each(supported)("bears out: %s", (statement) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).toBe("supported");
  });

  it.each(refused)("does not bear out: %s", (statement) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).not.toBe("supported");
  });
});

describe("a clause taken out of its sentence", () => {
  it.each([
    ["Ukraine tham gia.", "Không có Nga và Ukraine tham gia."],
    ["Nga ngừng bắn.", "Nga ngừng bắn, nếu Ukraine rút quân."],
    ["Nga ngừng bắn.", "Nga ngừng bắn, theo tin đồn trên mạng."],
    ["Laos won the match.", "Laos won the match, a claim that Thailand denies."],
  ])("%s is not all of: %s", (statement, quote) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).not.toBe("supported");
  });

  it("may be said where the rest adds something else", () => {
    const statement = "The port should stay open through the winter.";
    const quote = "The port should stay open through the winter and that no fee should be charged.";

    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).toBe("supported");
  });
});

describe("two sides that have changed places", () => {
  it.each([
    ["Tháng Năm, cam đắt hơn táo.", "Tháng Năm, táo đắt hơn cam."],
    ["Cầu mới dài gấp đôi cầu cũ.", "The old bridge is twice as long as the new one."],
    ["Lãi suất tăng làm đồng bạc mạnh lên.", "Đồng bạc mạnh lên làm lãi suất tăng."],
    ["Kho gạo không lớn bằng kho ngô.", "The rice warehouse is larger than the maize warehouse."],
    ["Malta đứng thứ ba từ dưới lên.", "Malta ranked third."],
    ["Bà Lan là nữ phi công đầu tiên của Lào.", "Lan is the first pilot of Laos."],
    ["Ít nhất 40 ngôi nhà bị sập.", "Forty houses collapsed."],
  ])("%s does not bear out: %s", (quote, statement) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).not.toBe("supported");
  });

  it.each([
    ["Lào và Malta ký hiệp định.", "Malta và Lào ký hiệp định."],
    ["Hôm qua, cuộc họp bị hoãn vì bão.", "Cuộc họp bị hoãn vì bão hôm qua."],
    ["Kho gạo không lớn bằng kho ngô.", "The maize warehouse is larger than the rice warehouse."],
    ["Chuyến đi bị hoãn vì bão.", "The trip was postponed because of a storm."],
  ])("%s bears out: %s", (quote, statement) => {
    expect(verifyStatement({ statement, quote }, { lexicon }).verdict).toBe("supported");
  });
});

it("reads half of a million as one number", () => {
  const quote = "Chi phí là nửa triệu euro.";

  expect(
    verifyStatement({ statement: "The cost was half a million euros.", quote }, { lexicon }).verdict,
  ).toBe("supported");
  expect(
    verifyStatement({ statement: "The cost was half a billion euros.", quote }, { lexicon }).verdict,
  ).toBe("contradicted");
});
