import type { Agent } from "./agent.js";
import type { Sentence } from "./sentence.js";
import type { Token } from "./token.js";
import { parseAnonymous, parseCollective } from "./vietnamese-crowds.js";
import { parseCountry, parseOrganisation } from "./vietnamese-institutions.js";
import { VIETNAMESE_FORMER, VIETNAMESE_OFFICE_PREFIXES, VIETNAMESE_OFFICES } from "./vietnamese-offices.js";
import { parseBareName, parseHonorific, parseOffice } from "./vietnamese-persons.js";
import { HONORIFICS } from "./vietnamese-phrase.js";

/** The noun phrase of a possible speaker that starts at `start` in Vietnamese; null when there is none. */
export function parseVietnameseAgent(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const token = tokens[start];
  if (token === undefined || token.kind !== "word" || !mayOpen(token)) return null;
  return (
    parseAnonymous(sentence, start) ??
    parseHonorific(sentence, start) ??
    parseOffice(sentence, start) ??
    parseCollective(sentence, start) ??
    parseDocument(sentence, start) ??
    parseOrganisation(sentence, start) ??
    parseCountry(sentence, start) ??
    parseBareName(sentence, start)
  );
}

/** Small words that open an agent besides offices and honorifics. */
const STARTS = new Set(
  "vị nữ ngài người nhà chính giới quân cảnh hải nước quốc phía đoàn cơ các nhiều đa phần hầu những dư cộng số nhóm ý đông không rất toàn hàng cư hai ba bốn năm mười một vài nguồn".split(
    " ",
  ),
);

/** Whether an agent can start with this word: most words of a sentence cannot, and need no further look. */
function mayOpen({ capital, lower }: Token): boolean {
  return (
    capital ||
    STARTS.has(lower) ||
    HONORIFICS.has(lower) ||
    VIETNAMESE_OFFICES.opensWith(lower) ||
    VIETNAMESE_FORMER.has(lower) ||
    VIETNAMESE_OFFICE_PREFIXES.has(lower) ||
    DOCUMENT_STARTS.test(lower)
  );
}

const DOCUMENT_STARTS =
  /^(?:một|bản|các|những|báo|số|nghị|công|văn|tuyên|nghiên|khảo|thống|thông|dữ|dự|sách|kết|ước|đánh|nhận|tính|phân|lời|tin|nguồn|tài|cuộc)$/u;
const DOCUMENT =
  /^(?:(?:một|bản|các|những) )?(?:báo cáo|số liệu|nghị quyết|công ước|văn kiện|tuyên bố chung|bản đóng góp|nghiên cứu|khảo sát|thống kê|thông cáo|tuyên bố|thông báo|dữ liệu|dự báo|sách trắng|kết quả khảo sát|kết quả nghiên cứu|thông tin|ước tính|đánh giá|nhận định|tính toán|công bố|phân tích|lời|tin|bản tin|nguồn tin|tài liệu|cuộc khảo sát)(?: [\p{Ll}\p{N}/]+){0,7}? (?:của|từ|do) /iu;

/** "Báo cáo của Ngân hàng Thế giới", "số liệu mới nhất do Bộ Y tế Kenya công bố": the publisher speaks. */
function parseDocument(sentence: Sentence, start: number): Agent | null {
  const { tokens, text } = sentence;
  const token = tokens[start];
  if (token === undefined) return null;
  if (!DOCUMENT_STARTS.test(token.lower)) return null;
  const match = DOCUMENT.exec(text.slice(token.start, token.start + 120));
  if (match === null) return null;
  const owner = tokens.findIndex((candidate) => candidate.start >= token.start + match[0].length);
  if (owner === -1) return null;
  const agent = parseVietnameseAgent(sentence, owner);
  if (agent === null || agent.kind === "pronoun") return null;
  let end = agent.end;
  if (/^(?:công|phát|đưa|thực|tiến)$/u.test(tokens[end]?.lower ?? "")) {
    while (
      end < tokens.length &&
      end - agent.end < 8 &&
      tokens[end]?.kind === "word" &&
      !/^(?:cho|nêu|ghi|đã)$/u.test(tokens[end]?.lower ?? "")
    )
      end++;
  }
  return { ...agent, start, end };
}
