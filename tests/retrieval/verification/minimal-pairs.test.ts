import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { loadLexicon } from "../../../retrieval/lexicon/load-lexicon.js";
import type { VerificationInput } from "../../../retrieval/verification/verdict.js";
import { verifyStatement } from "../../../retrieval/verification/verification.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon(null);
});

function isSupported(statement: string, quote: string, rest: Partial<VerificationInput> = {}): boolean {
  const article = { publishedAt: "2025-03-05", ...rest.article };
  return verifyStatement({ statement, quote, ...rest, article }, { lexicon }).verdict === "supported";
}

/** A quotation, what it supports, and something near to it that it does not. */
type Pair = readonly [quote: string, supported: string, refused: string];

function pairs(title: string, list: readonly Pair[]): void {
  describe(title, () => {
    it.each(list)("%s", (quote, supported, refused) => {
      expect(isSupported(supported, quote)).toBe(true);
      expect(isSupported(refused, quote)).toBe(false);
    });
  });
}

pairs("numbers", [
  ["Cứ bốn người thì có một người nghèo.", "One in four people is poor.", "One in five people is poor."],
  [
    "Một tá quốc gia đã ký nghị định thư.",
    "Twelve countries have signed the protocol.",
    "Two dozen countries have signed the protocol.",
  ],
  [
    "Mỗi hộ gia đình được hỗ trợ 5 triệu đồng mỗi tháng trong ba tháng.",
    "Each household gets 5 million dong a month for three months.",
    "Each household receives 5 million dong a year.",
  ],
  ["Có 5 người chết và 12 người mất tích.", "Five people died.", "Twelve people died."],
  [
    "Hàng chục nghìn người đã phải rời bỏ nhà cửa.",
    "Tens of thousands of people were forced to leave their homes.",
    "Hundreds of thousands of people were forced to leave their homes.",
  ],
  [
    "Từ 60 đến 80 ngôi nhà bị hư hại.",
    "Between 60 and 80 houses were damaged.",
    "Eighty houses were damaged.",
  ],
]);

pairs("dates", [
  [
    "The treaty, signed in 1994, expires in 2029.",
    "Hiệp ước ký năm 1994 sẽ hết hạn vào năm 2029.",
    "Hiệp ước hết hạn năm 1994.",
  ],
  ["Chiến sự bùng phát cách đây ba năm.", "Fighting broke out in 2022.", "Fighting broke out in 2021."],
  [
    "Talks will resume on Thursday.",
    "Đàm phán sẽ được nối lại vào ngày 6/3/2025.",
    "Đàm phán sẽ được nối lại vào ngày 7/3/2025.",
  ],
]);

pairs("names", [
  [
    "Cơ quan Năng lượng Nguyên tử Quốc tế đã cử thanh sát viên.",
    "The International Atomic Energy Agency has sent inspectors.",
    "The International Energy Agency has sent inspectors.",
  ],
  [
    "Tàu chở dầu treo cờ Panama mắc cạn ngoài khơi Yemen.",
    "A Panama-flagged oil tanker ran aground off Yemen.",
    "A Yemeni-flagged oil tanker ran aground off Panama.",
  ],
  [
    "Đa số các nước châu Phi ủng hộ dự thảo nghị quyết.",
    "A majority of African countries support the draft resolution.",
    "A majority of Asian countries support the draft resolution.",
  ],
]);

pairs("who does it to whom", [
  [
    "The president dismissed the defence minister.",
    "Bộ trưởng Quốc phòng bị tổng thống cách chức.",
    "Tổng thống bị Bộ trưởng Quốc phòng cách chức.",
  ],
  [
    "Na Uy cho Zambia vay 50 triệu USD.",
    "Zambia got a loan of 50 million dollars from Norway.",
    "Norway got a loan of 50 million dollars from Zambia.",
  ],
  [
    "Nhà báo bị bắt sau khi tố cáo thị trưởng nhận hối lộ.",
    "The journalist was arrested after accusing the mayor of taking bribes.",
    "The journalist was arrested after being accused by the mayor of taking bribes.",
  ],
  [
    "Theo yêu cầu của Lào, Thái Lan đã cử đội cứu hộ.",
    "Thailand sent a rescue team at the request of Laos.",
    "Laos sent a rescue team at the request of Thailand.",
  ],
]);

pairs("denials, conditions and quantities", [
  ["Không phải quốc gia nào cũng đồng ý.", "Not every country agrees.", "No country agrees."],
  ["Chúng ta không thể không hành động.", "We must act.", "We cannot act."],
  [
    "The strike will go ahead unless wages are raised.",
    "Nếu lương không được tăng, cuộc đình công sẽ diễn ra.",
    "Cuộc đình công sẽ diễn ra nếu lương được tăng.",
  ],
  [
    "Thỏa thuận chỉ có hiệu lực sau khi được quốc hội phê chuẩn.",
    "The agreement takes effect only after parliament ratifies it.",
    "The agreement has taken effect.",
  ],
  ["Hiếm khi tuyết rơi ở vùng này.", "It rarely snows in this region.", "It often snows in this region."],
]);

pairs("how far from a fact", [
  [
    "Giáo viên không bắt buộc phải mặc đồng phục.",
    "Teachers do not have to wear uniforms.",
    "Teachers must not wear uniforms.",
  ],
  [
    "Các bên nên kiềm chế tối đa.",
    "The parties should exercise maximum restraint.",
    "The parties must exercise maximum restraint.",
  ],
  [
    "Nghi phạm được cho là đã trốn sang Lào.",
    "The suspect is believed to have fled to Laos.",
    "The suspect fled to Laos.",
  ],
]);

pairs("offices and words of others", [
  [
    "Con trai cựu tổng thống bị bắt.",
    "The former president's son was arrested.",
    "The former president was arrested.",
  ],
  [
    "Đại sứ Pháp tại Việt Nam đánh giá cao sự hợp tác.",
    "The French ambassador to Vietnam praised the cooperation.",
    "The Vietnamese ambassador to France praised the cooperation.",
  ],
  [
    "Tổng thống dẫn lời bà Moreau rằng biên giới sẽ sớm mở lại.",
    "The president quoted Ms Moreau as saying that the border would reopen soon.",
    "The president said the border would reopen soon.",
  ],
  [
    "Bà Rossi nói với AFP rằng chồng bà vô tội.",
    "Ms Rossi told AFP that her husband was innocent.",
    "AFP said that her husband was innocent.",
  ],
]);

describe("the sentences around the quotation", () => {
  const quote = "Ba tàu đã bị chìm.";

  it.each([
    "Bộ Quốc phòng phủ nhận các thông tin sau. Ba tàu đã bị chìm.",
    "Ba tàu đã bị chìm. Thông tin này bị Bộ Quốc phòng bác bỏ.",
  ])("take it back: %s", (paragraph) => {
    expect(isSupported("Three ships have sunk.", quote, { paragraph })).toBe(false);
  });

  it("may deny something else", () => {
    const paragraph = "Bộ Quốc phòng phủ nhận trách nhiệm. Ba tàu đã bị chìm.";
    expect(isSupported("Three ships have sunk.", quote, { paragraph })).toBe(true);
  });
});

describe("the title", () => {
  const article = { title: "Thủ tướng Angela Weiss thăm Hà Nội" };

  it("names whom the quotation only points at", () => {
    const quote = "Bà đã tới thăm bệnh viện.";
    expect(isSupported("Angela Weiss visited the hospital.", quote, { article })).toBe(true);
    expect(isSupported("Maria Weber visited the hospital.", quote, { article })).toBe(false);
  });

  it("names nobody whom the quotation calls otherwise", () => {
    const quote = "Thị trưởng đã tới thăm bệnh viện.";
    expect(isSupported("Angela Weiss visited the hospital.", quote, { article })).toBe(false);
  });
});

describe("Vietnamese without accents", () => {
  it("is read with the accents of the quotation", () => {
    const quote = "Tổng thống Pháp sẽ thăm Việt Nam vào tháng 5.";
    expect(isSupported("Tong thong Phap se tham Viet Nam vao thang 5.", quote)).toBe(true);
    expect(isSupported("Tong thong Phap se tham Viet Nam vao thang 6.", quote)).toBe(false);
  });

  it("keeps its denials", () => {
    expect(isSupported("Tong thong Phap se tham Viet Nam.", "Tổng thống Pháp không thăm Việt Nam.")).toBe(
      false,
    );
  });
});

describe("a speaker", () => {
  const speaker = { name: "Sergey Orlov", role: "Ngoại trưởng", country: "RU", organisation: null };
  const quote = "Hai bên cần kiềm chế.";

  it("is known in another spelling, but not in another office", () => {
    const said = "Sergei Orlov said both sides should show restraint.";
    expect(isSupported(`Russian Foreign Minister ${said}`, quote, { speaker })).toBe(true);
    expect(isSupported(`Russian President ${said}`, quote, { speaker })).toBe(false);
  });
});
