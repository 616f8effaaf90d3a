import type { Agent } from "./agent.js";
import type { Sentence } from "./sentence.js";
import { parseAnonymous, parseCollective } from "./vietnamese-crowds.js";
import { parseCountry, parseOrganisation } from "./vietnamese-institutions.js";
import { parseBareName, parseHonorific, parseOffice } from "./vietnamese-persons.js";

/** The noun phrase of a possible speaker that starts at `start` in Vietnamese; null when there is none. */
export function parseVietnameseAgent(sentence: Sentence, start: number): Agent | null {
  const { tokens } = sentence;
  const token = tokens[start];
  if (token === undefined || token.kind !== "word") return null;
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

const DOCUMENT =
  /^(?:(?:một|bản|các|những) )?(?:báo cáo|số liệu|nghiên cứu|khảo sát|thống kê|thông cáo|tuyên bố|thông báo|dữ liệu|dự báo|sách trắng|kết quả khảo sát|kết quả nghiên cứu|thông tin|ước tính|đánh giá|nhận định|tính toán|công bố|phân tích|lời|tin|bản tin|nguồn tin|tài liệu|cuộc khảo sát)(?: [\p{Ll}\p{N}/]+){0,7}? (?:của|từ|do) /iu;

/** "Báo cáo của Ngân hàng Thế giới", "số liệu mới nhất do Bộ Y tế Kenya công bố": the publisher speaks. */
function parseDocument(sentence: Sentence, start: number): Agent | null {
  const { tokens, text } = sentence;
  const token = tokens[start];
  if (token === undefined) return null;
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
