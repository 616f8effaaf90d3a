import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";
import type { VerdictReason, VerificationInput } from "../../../retrieval/verification/verdict.js";
import { verifyStatement } from "../../../retrieval/verification/verification.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(null);
});

function reasonAgainst(statement: string, quote: string, rest: Partial<VerificationInput> = {}) {
  return verifyStatement({ statement, quote, ...rest }, { lexicon }).reason;
}

const speaker = { name: "Maria Kask", role: "Bộ trưởng Ngoại giao", country: "EE", organisation: null };

describe("what a quotation supports", () => {
  it.each([
    ["Export turnover reached $2.5 billion.", "Kim ngạch xuất khẩu đạt 2,5 tỷ USD."],
    [
      "Three people died and seven were injured in the accident.",
      "Ba người chết và bảy người bị thương trong vụ tai nạn.",
    ],
    ["The conference will take place on 5 February 2024.", "Hội nghị sẽ diễn ra ngày 5/2/2024."],
    ["The protesters were attacked by police.", "Cảnh sát tấn công người biểu tình."],
    ["Pakistan borrowed 2 billion dollars from China.", "Trung Quốc cho Pakistan vay 2 tỷ USD."],
    ["If Ukraine withdraws its troops, Russia will cease fire.", "Nga sẽ ngừng bắn nếu Ukraine rút quân."],
    ["Thailand did not sign the agreement.", "Thái Lan từ chối ký hiệp định."],
    ["Quyền Thị trưởng Peter Lund khánh thành cây cầu.", "The acting mayor, Peter Lund, opened the bridge."],
  ])("%s", (statement, quote) => {
    expect(reasonAgainst(statement, quote)).toBeNull();
  });
});

describe("what it does not", () => {
  it.each<[string, string, VerdictReason]>([
    ["Exports rose by 2.5 billion dollars.", "Kim ngạch xuất khẩu đạt 2,5 tỷ USD.", "alignment"],
    [
      "Seven people died and three were injured in the accident.",
      "Ba người chết và bảy người bị thương trong vụ tai nạn.",
      "number",
    ],
    ["Tỷ lệ thất nghiệp giảm 4%.", "Unemployment fell to 4 percent.", "number"],
    ["The conference will take place on 2 May 2024.", "Hội nghị sẽ diễn ra ngày 5/2/2024.", "date"],
    ["30 người bị thương trong vụ nổ.", "At least 30 people were injured in the blast.", "bound"],
    ["North Korea launched a satellite.", "Hàn Quốc phóng vệ tinh.", "name"],
    // Less than support is not yet opposition.
    ["India opposes the draft.", "Ấn Độ không ủng hộ dự thảo.", "polarity"],
    ["Japan will raise taxes next year.", "Nhật Bản có thể tăng thuế vào năm tới.", "modality"],
    ["He took bribes.", "Ông bị nghi nhận hối lộ.", "modality"],
    ["Người tị nạn là trẻ em.", "Most of the refugees are children.", "quantifier"],
    ["Russia will cease fire.", "Nga sẽ ngừng bắn nếu Ukraine rút quân.", "condition"],
    ["The protesters attacked the police.", "Cảnh sát tấn công người biểu tình.", "role"],
    [
      "Thị trưởng Peter Lund khánh thành cây cầu.",
      "The acting mayor, Peter Lund, opened the bridge.",
      "office",
    ],
    ["Russia took note of the peace initiative.", "Nga hoan nghênh sáng kiến hòa bình.", "reporting-verb"],
    ["Russia welcomed the peace initiative in Geneva.", "Nga hoan nghênh sáng kiến hòa bình.", "alignment"],
  ])("%s", (statement, quote, reason) => {
    expect(reasonAgainst(statement, quote)).toBe(reason);
  });
});

describe("attributed words", () => {
  const quote = "Lệnh trừng phạt phải được dỡ bỏ.";

  it("are reported with their speaker, by name or by office and country", () => {
    expect(reasonAgainst("Maria Kask said the sanctions must be lifted.", quote, { speaker })).toBeNull();
    expect(
      reasonAgainst("Estonia’s foreign minister said the sanctions must be lifted.", quote, { speaker }),
    ).toBeNull();
  });

  it("are no fact, and nobody else's", () => {
    expect(reasonAgainst("The sanctions must be lifted.", quote, { speaker })).toBe("attribution");
    expect(
      reasonAgainst("Latvia’s foreign minister said the sanctions must be lifted.", quote, { speaker }),
    ).toBe("name");
    expect(
      reasonAgainst("Prime Minister Maria Kask said the sanctions must be lifted.", quote, { speaker }),
    ).toBe("office");
    expect(reasonAgainst("Maria Kask admitted that the sanctions must be lifted.", quote, { speaker })).toBe(
      "reporting-verb",
    );
  });
});

describe("the quotation", () => {
  const paragraph = "Việt Nam không ký hiệp định.";

  it("is read with the words before it, so that no denial is cut off", () => {
    expect(reasonAgainst("Việt Nam ký hiệp định.", "ký hiệp định", { paragraph })).toBe("polarity");
  });

  it("has to be a part of its paragraph, whatever the quotation marks", () => {
    const said = { paragraph: "Bà nói “không có giải pháp quân sự”." };
    const statement = "She said there was no military solution.";
    expect(reasonAgainst(statement, 'Bà nói "không có giải pháp quân sự".', said)).toBeNull();
    expect(reasonAgainst(statement, "Bà nói “khong co giai phap quan su”.", said)).toBe("not-verbatim");
    expect(reasonAgainst(statement, "", said)).toBe("not-verbatim");
  });

  it("withstands hostile input", () => {
    for (const statement of ["", "   ", "!?…", "%%% 1e999 ()[", "không ".repeat(300), "\u202e\u0000"]) {
      expect(verifyStatement({ statement, quote: paragraph }, { lexicon }).verdict).not.toBe("supported");
    }
  });
});
