import type { Article } from "../../corpus/article.js";
import { madeUpArticle, paragraph } from "./made-up-articles.js";

const brook = { name: "Hannah Brook", role: "Đại sứ", country: "US" } as const;
const marsh = { name: "Oliver Marsh", role: "đại diện", country: "GB" } as const;
const moreau = { name: "Claire Moreau", role: "đại diện", country: "FR" } as const;
const lim = { name: "Lim Hui Shan", role: "Bộ trưởng Truyền thông", country: "SG" } as const;

/** What the summit's articles have somebody say, by state; nobody else says it. */
export const SAID = {
  US: "không gian mạng cần một bộ luật chung",
  GB: "không gian mạng phải được giữ cho hòa bình",
  FR: "không gian mạng cần được dạy trong trường học",
  SG: "Mỹ, Anh và Pháp đang chạy đua vũ khí trên không gian mạng",
} as const;

/** Fictional persons of several states on one topic, in two languages, and news of several years. */
export const SUMMIT: readonly Article[] = [
  madeUpArticle(
    "hoi-nghi",
    [
      paragraph(`Đại sứ Hannah Brook của Mỹ nói rằng ${SAID.US}.`, { says: SAID.US, ...brook }),
      paragraph(`Ông Oliver Marsh, đại diện Anh, cho rằng ${SAID.GB}.`, { says: SAID.GB, ...marsh }),
      paragraph(`Bà Claire Moreau, đại diện Pháp, đề nghị ${SAID.FR}.`, { says: SAID.FR, ...moreau }),
      // About the three, and theirs in no word.
      paragraph(`Bà Lim Hui Shan nói rằng ${SAID.SG}.`, { says: SAID.SG, ...lim }),
      paragraph("Một nhà ngoại giao Pháp giấu tên nói rằng không gian mạng sẽ bị chia cắt.", {
        says: "không gian mạng sẽ bị chia cắt",
        country: "FR",
        anonymous: true,
      }),
      paragraph("Ông nói thêm rằng không gian mạng không thuộc về ai.", {
        says: "không gian mạng không thuộc về ai",
        ambiguous: ["Oliver Marsh", "Hannah Brook"],
      }),
    ],
    { title: "Hội nghị về không gian mạng", publishedAt: "2020-05-22" },
  ),
  madeUpArticle(
    "flood-2020",
    [
      "The Nzoia burst its banks on May 22 and 2.1 million people lost their homes.",
      "Relief camps were opened in Kisumu by the county.",
    ],
    { title: "Flood on the Nzoia", language: "en", publishedAt: "2020-07-30" },
  ),
  madeUpArticle("flood-2026", ["Lũ lụt trên sông Nzoia làm sập một cây cầu ở Kisumu."], {
    title: "Lũ lụt ở Kisumu",
    publishedAt: "2026-11-12",
  }),
  madeUpArticle("flood-undated", ["Lũ lụt trên sông Nzoia cuốn trôi chợ Kisumu."], {
    title: "Chuyện cũ",
    publishedAt: null,
  }),
  madeUpArticle("museum", ["Bảo tàng Life Gallery mở cửa cho khách tham quan."], {
    title: "Bảo tàng mới",
    publishedAt: "2026-10-02",
  }),
  madeUpArticle("cost-of-life", ["Life in the highlands has become harder for the herders."], {
    title: "A hard season",
    language: "en",
    publishedAt: "2026-09-01",
  }),
];
