import type { Article } from "../../corpus/article.js";
import { madeUpArticle, paragraph } from "./made-up-articles.js";

const AGAINST = "không có ý định ký, phê chuẩn hay tham gia Công ước Sa Hoa";

/** A made-up treaty that some states want and some do not, told by the reporter and in their own words. */
export const TREATY: readonly Article[] = [
  madeUpArticle(
    "cong-uoc",
    [
      "Công ước Sa Hoa về chất độc được mở ký tại Nairobi ngày 3/2/2021, sau khi 40 nước thông qua văn kiện.",
      "Kenya ký Công ước Sa Hoa ngay ngày đầu, rồi phê chuẩn một tháng sau.",
      paragraph(`Brazil và Peru ra tuyên bố chung, nói ${AGAINST}.`, {
        says: AGAINST,
        country: "BR",
        joint: true,
      }),
      // Two states, two sides, one sentence: each must keep its own.
      "Na Uy bỏ phiếu ủng hộ Công ước Sa Hoa, còn Chile bỏ phiếu chống.",
      "Ghana kêu gọi Togo ký Công ước Sa Hoa.",
      "Cuba nằm cạnh biển Caribe và có nhiều kho chất độc cũ.",
    ],
    { title: "Công ước Sa Hoa về chất độc được mở ký", publishedAt: "2021-02-04" },
  ),
  madeUpArticle(
    "hoi-nghi-chat-doc",
    [
      "Hội nghị về chất độc khai mạc sáng 5/2/2021 tại Nairobi. Thủ tướng Estonia phát biểu mở đầu hội nghị.",
      "Estonia là nước nhỏ bên bờ Baltic.",
    ],
    { title: "Hội nghị về chất độc ở Nairobi", publishedAt: "2021-02-05" },
  ),
  madeUpArticle(
    "bang-giao",
    [
      "Kenya và Ghana lập quan hệ ngoại giao năm 1963. Năm 2020, hai nước tuyên bố nâng quan hệ lên Đối tác chiến lược.",
    ],
    { title: "Kenya và Ghana", publishedAt: "2020-06-01" },
  ),
];
