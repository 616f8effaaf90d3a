import { describe, expect, it } from "vitest";
import type { Answer } from "../../retrieval/answering/answer.js";
import { engineOver } from "../helpers/engine-over.js";
import { madeUpArticle, paragraph } from "../helpers/made-up-articles.js";

const amara = {
  name: "Amara Kone",
  role: "Tổng Thư ký Liên hợp quốc",
  organisation: "Liên hợp quốc",
} as const;
const soto = {
  name: "Ines Soto",
  role: "Phó Tổng Giám đốc Tổ chức Y tế Thế giới",
  organisation: "Tổ chức Y tế Thế giới",
} as const;
const mori = { name: "Mori Kenta", role: "Thứ trưởng Ngoại giao Nhật Bản", country: "JP" } as const;
const berg = { name: "Lena Berg", role: "Foreign Minister of Norway", country: "NO" } as const;
const thao = { name: "Ngô Hải Thảo", role: "Đại sứ", country: "VN" } as const;
const spokes = {
  name: "Vũ Kim Ngân",
  role: "Người phát ngôn Bộ Ngoại giao Việt Nam",
  organisation: "Bộ Ngoại giao Việt Nam",
  country: "VN",
} as const;
const oduya = { name: "Peter Oduya", role: "former President of Kenya", country: "KE" } as const;

/** Fictional holders of offices, deputies where the head is not quoted, and persons who are only named. */
const ARTICLES = [
  madeUpArticle(
    "hoi-nghi-khi-hau",
    [
      paragraph("Tổng Thư ký Liên hợp quốc Amara Kone cảnh báo biến đổi khí hậu đang nhanh hơn.", {
        says: "biến đổi khí hậu đang nhanh hơn",
        ...amara,
      }),
      paragraph("Phó Tổng Giám đốc Tổ chức Y tế Thế giới Ines Soto cho biết biến đổi khí hậu gây bệnh tả.", {
        says: "biến đổi khí hậu gây bệnh tả",
        ...soto,
      }),
      paragraph("Thứ trưởng Ngoại giao Nhật Bản Mori Kenta cho rằng biến đổi khí hậu là việc chung.", {
        says: "biến đổi khí hậu là việc chung",
        ...mori,
      }),
      paragraph("Đại sứ Ngô Hải Thảo cho biết Việt Nam muốn có hiệp ước về biến đổi khí hậu.", {
        says: "Việt Nam muốn có hiệp ước về biến đổi khí hậu",
        ...thao,
      }),
      paragraph("Pháp cam kết góp tiền chống biến đổi khí hậu.", {
        says: "góp tiền chống biến đổi khí hậu",
        country: "FR",
      }),
      "Nghị sĩ Lương Bá Kiên dự phiên họp nhưng không lên tiếng.",
    ],
    { title: "Hội nghị về biến đổi khí hậu" },
  ),
  madeUpArticle(
    "climate-talks",
    [
      paragraph("Norway's Foreign Minister Lena Berg said climate change threatens the sea.", {
        says: "climate change threatens the sea",
        ...berg,
      }),
      paragraph("Peter Oduya, former President of Kenya, said climate change must be stopped.", {
        says: "climate change must be stopped",
        ...oduya,
      }),
      paragraph("Foreign ministry spokesperson Vũ Kim Ngân said Viet Nam fights climate change.", {
        says: "Viet Nam fights climate change",
        ...spokes,
      }),
    ],
    { title: "Climate change talks", language: "en" },
  ),
];

async function ask(question: string): Promise<Answer> {
  return await (await engineOver(ARTICLES)).ask(question, { readerLanguage: "vi" });
}

const quoted = ({ citations }: Answer): string[] => [
  ...new Set(citations.map(({ speaker }) => speaker?.name ?? speaker?.country ?? "nobody")),
];

describe("a question for the holder of an office", () => {
  it.each([
    ["Tổng thư ký Liên Hợp Quốc nói gì về biến đổi khí hậu?", "Amara Kone"],
    ["tong thu ky lhq noi gi ve bien doi khi hau", "Amara Kone"],
    ["What did the UN Secretary-General say about climate change?", "Amara Kone"],
    ["What did the Secretary-General of the United Nations say about climate change?", "Amara Kone"],
    ["Phó Tổng Giám đốc WHO nói gì về biến đổi khí hậu?", "Ines Soto"],
    ["Thứ trưởng Ngoại giao Nhật Bản nói gì về biến đổi khí hậu?", "Mori Kenta"],
    ["What did Japan's deputy foreign minister say about climate change?", "Mori Kenta"],
    ["Ngoại trưởng Na Uy nói gì về biến đổi khí hậu?", "Lena Berg"],
    ["What did the Norwegian foreign minister say about climate change?", "Lena Berg"],
    ["Đại sứ Việt Nam nói gì về biến đổi khí hậu?", "Ngô Hải Thảo"],
    ["What did the Vietnamese ambassador say about climate change?", "Ngô Hải Thảo"],
    ["Người phát ngôn Bộ Ngoại giao Việt Nam nói gì về biến đổi khí hậu?", "Vũ Kim Ngân"],
    ["Cựu Tổng thống Kenya nói gì về biến đổi khí hậu?", "Peter Oduya"],
    ["What did the former president of Kenya say about climate change?", "Peter Oduya"],
  ])("%s: is answered by %s alone", async (question, name) => {
    expect(quoted(await ask(question))).toEqual([name]);
  });

  it.each([
    ["Tổng Giám đốc WHO nói gì về biến đổi khí hậu?", "Tổng Giám đốc WHO"],
    ["What did the Director-General of the WHO say about climate change?", "Director-General of the WHO"],
    ["Phó Tổng thư ký LHQ nói gì về biến đổi khí hậu?", "Phó Tổng thư ký"],
    ["What did the Under-Secretary-General of the UN say about climate change?", "Under-Secretary-General"],
    ["Ngoại trưởng Nhật Bản nói gì về biến đổi khí hậu?", "Ngoại trưởng Nhật Bản"],
    ["What did the Foreign Minister of Japan say about climate change?", "Foreign Minister of Japan"],
    ["bo truong ngoai giao nhat ban noi gi ve bien doi khi hau", "bo truong ngoai giao nhat ban"],
    ["Cựu Ngoại trưởng Na Uy nói gì về biến đổi khí hậu?", "Cựu Ngoại trưởng Na Uy"],
    [
      "What did the acting foreign minister of Norway say about climate change?",
      "acting foreign minister of Norway",
    ],
    ["Thủ tướng Việt Nam nói gì về biến đổi khí hậu?", "Thủ tướng Việt Nam"],
    ["Tổng thống Kenya nói gì về biến đổi khí hậu?", "Tổng thống Kenya"],
    ["What did Kenya's president say about climate change?", "Kenya's president"],
    ["Tổng thư ký NATO nói gì về biến đổi khí hậu?", "Tổng thư ký NATO"],
  ])("%s: is refused, since only others of the state or body are quoted", async (question, office) => {
    const answer = await ask(question);
    expect(quoted(answer)).toEqual([]);
    expect(answer.refused).toBe(true);
    expect(answer.answer).toContain(office);
  });

  it.each([
    ["Tổng thống Pháp nói gì về biến đổi khí hậu?", "không dẫn lời Tổng thống Pháp"],
    ["What did the French president say about climate change?", "do not quote the French president"],
  ])("%s: is answered with the state's own words only when that is said", async (question, note) => {
    const answer = await ask(question);
    expect(quoted(answer)).toEqual(["FR"]);
    expect(answer.statements[0]?.text).toContain(note);
  });
});

describe("a person whom no article quotes", () => {
  it.each([
    ["Đinh Bảo Khang cam kết gì ở hội nghị biến đổi khí hậu?", "Đinh Bảo Khang"],
    ["Ông Đinh Bảo Khang là ai?", "Đinh Bảo Khang"],
    ["Who is Dinh Bao Khang?", "Dinh Bao Khang"],
    ["tran bao khang noi gi ve bien doi khi hau", "tran bao khang"],
    ["What did Jorund Valdmar say about climate change?", "Jorund Valdmar"],
    // Another Oduya is quoted, and another Kone.
    ["What did Samuel Oduya say about climate change?", "Samuel Oduya"],
    ["Bakary Kone nói gì về biến đổi khí hậu?", "Bakary Kone"],
    ["Thủ tướng Đinh Bảo Khang nói gì về biến đổi khí hậu?", "Đinh Bảo Khang"],
    ["Việt Nam nói gì về ông Đinh Bảo Khang?", "Đinh Bảo Khang"],
  ])("%s: nothing stands for a name that is nowhere", async (question, name) => {
    const answer = await ask(question);
    expect(answer.refused).toBe(true);
    expect(answer.answer).toContain(`“${name}”`);
    expect(answer.answer).toMatch(/nowhere in the articles|Không bài báo nào có tên/u);
  });

  it.each([
    ["Lương Bá Kiên nói gì về biến đổi khí hậu?", "Lương Bá Kiên"],
    ["What did Luong Ba Kien say about climate change?", "Luong Ba Kien"],
  ])("%s: one who is only named is credited with nothing", async (question, name) => {
    const answer = await ask(question);
    expect(answer.citations.every(({ speaker }) => speaker === null)).toBe(true);
    expect(answer.answer).toContain(name);
    expect(answer.answer).not.toMatch(/nowhere in the articles|Không bài báo nào có tên/u);
  });

  it.each([
    ["Peter Oduya nói gì về biến đổi khí hậu?", "Peter Oduya"],
    ["What did Oduya say about climate change?", "Peter Oduya"],
    ["Kone Amara nói gì về biến đổi khí hậu?", "Amara Kone"],
    ["What did Ngo Hai Thao say about climate change?", "Ngô Hải Thảo"],
    ["ngo hai thao noi gi ve bien doi khi hau", "Ngô Hải Thảo"],
    ["Đại sứ Ngô Hải Thảo nói gì về biến đổi khí hậu?", "Ngô Hải Thảo"],
    ["Ngoại trưởng Lena Berg nói gì về biến đổi khí hậu?", "Lena Berg"],
  ])("%s: one who is quoted is answered for as before", async (question, name) => {
    expect(quoted(await ask(question))).toEqual([name]);
  });
});
