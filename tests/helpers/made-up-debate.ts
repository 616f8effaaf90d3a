import type { Article } from "../../corpus/article.js";
import { madeUpArticle, paragraph } from "./made-up-articles.js";

const khoi = { name: "Trần Minh Khôi", role: "Đại sứ", country: "VN" } as const;
const tamm = { name: "Kadri Tamm", role: "Bộ trưởng Ngoại giao", country: "EE" } as const;
const lim = { name: "Lim Hui Shan", role: "minister", country: "SG" } as const;

/** What the debate's articles have somebody say, in the language in which it is printed. */
export const DEBATED = {
  law: "luật quốc tế có hiệu lực trên không gian mạng",
  trust: "không gian mạng an toàn vì các nước tin cậy nhau",
  rules: "không gian mạng cần một bộ quy tắc chung",
  cables: "cyberspace begins with the cables on the sea floor",
} as const;

/** Fictional persons of three states on cyberspace, each state's words in one article. */
export const DEBATE: readonly Article[] = [
  madeUpArticle(
    "tranh-luan",
    [
      paragraph(`Đại sứ Trần Minh Khôi của Việt Nam khẳng định ${DEBATED.law}.`, {
        says: DEBATED.law,
        ...khoi,
      }),
      paragraph(`Ông Trần Minh Khôi cho rằng ${DEBATED.trust}.`, { says: DEBATED.trust, ...khoi }),
      paragraph(`Bộ trưởng Ngoại giao Estonia Kadri Tamm đề nghị ${DEBATED.rules}.`, {
        says: DEBATED.rules,
        ...tamm,
      }),
    ],
    { title: "Tranh luận về không gian mạng", publishedAt: "2020-05-22" },
  ),
  madeUpArticle(
    "cables",
    [
      paragraph(`Singapore's minister Lim Hui Shan said that ${DEBATED.cables}.`, {
        says: DEBATED.cables,
        ...lim,
      }),
    ],
    { title: "A debate on cyberspace", language: "en", publishedAt: "2020-05-22" },
  ),
];
