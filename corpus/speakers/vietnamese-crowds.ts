import { affiliationOf } from "./affiliation.js";
import { type Agent, bareAgent } from "./agent.js";
import { nameRunEnd } from "./name-run.js";
import { printed, type Sentence, verbAt } from "./sentence.js";
import { parseOrganisation } from "./vietnamese-institutions.js";
import { consumePhrase } from "./vietnamese-phrase.js";

const COLLECTIVE_STARTS = new Set(
  "các nhiều giới đa phần hầu những dư cộng số nhóm ý đông không rất toàn hàng người cư bà hai ba bốn năm mười".split(
    " ",
  ),
);

const COLLECTIVE_PHRASE =
  /^(?:(?:trong khi )?(?:nhiều|một số|không ít|rất nhiều|hàng loạt|hầu hết|đa số|phần lớn|số đông|đông đảo|những|các|giới|toàn thể|nhóm) |(?:hai|ba|bốn|năm|mười) (?:nước|bên|phía|quốc gia|đoàn) |dư luận|người dân |cư dân |bà con |cộng đồng (?:quốc tế|mạng|dân cư)|ý kiến (?:của )?(?:các|nhiều)|phần lớn)/iu;

const ANONYMOUS_PHRASE =
  /^(?:(?:một|nhiều|các|hai|ba|vài|một số) )?(?:nguồn tin|nguồn thạo tin|nguồn thân cận)|^(?:một|hai|vài) (?:vị )?(?:quan chức|nhà ngoại giao|viên chức|cán bộ|giới chức|lãnh đạo|nhân vật|cố vấn|trợ lý|phụ tá|người|thành viên|nhân viên|tướng|sĩ quan|đại diện)/iu;

const HIDDEN = /giấu tên|không nêu tên|nặc danh|ẩn danh|xin không nêu|không muốn nêu|am hiểu|thạo tin/iu;

const CONDITION =
  /^(?:đề nghị|yêu cầu|xin|mong muốn|với điều kiện) (?:được )?(?:không nêu|không tiết lộ|không công bố|giấu|ẩn)/iu;

/** "Nhiều đại biểu", "giới quan sát", "ý kiến của các nước". */
export function parseCollective(sentence: Sentence, start: number): Agent | null {
  const { tokens, text } = sentence;
  const token = tokens[start];
  if (token === undefined) return null;
  const rest = text.slice(token.start, token.start + 60);
  if (!COLLECTIVE_STARTS.has(token.lower) && token.lower !== "một") return null;
  if (!COLLECTIVE_PHRASE.test(rest) || /^(?:các|những) (?:bên liên quan )?$/iu.test(rest)) return null;
  // "các cơ quan đại diện Việt Nam", "các nước Latvia, Lithuania": named after all.
  if (/^các nước$/iu.test(`${token.lower} ${tokens[start + 1]?.lower}`) && sentence.countries.has(start + 2))
    return null;
  if (/^các (?:cơ quan đại diện|đại sứ quán)/iu.test(rest)) return parseOrganisation(sentence, start + 1);
  // "giới phân tích": a verb inside the crowd's name.
  const named = token.lower === "giới" ? (verbAt(sentence, start + 1)?.end ?? start + 1) : start + 1;
  const phrase = consumePhrase(sentence, start, named, false);
  if (phrase === null || phrase.end - start > 12 || phrase.end - start < 2) return null;
  const role = printed(sentence, start, phrase.end).replace(/ (?:tập trung|đều)$/u, "");
  const authority = /^(?:giới chức|nhà chức trách)/iu.test(rest)
    ? affiliationOf(sentence, [{ start, end: phrase.end }])
    : null;
  return {
    ...bareAgent("collective", start, phrase.end),
    role,
    country: authority?.country ?? null,
  };
}

/** "Một nguồn tin giấu tên trong chính phủ Kenya": never for a country. */
export function parseAnonymous(sentence: Sentence, start: number): Agent | null {
  const { tokens, text } = sentence;
  const token = tokens[start];
  if (token === undefined) return null;
  const rest = text.slice(token.start, token.start + 160);
  if (!ANONYMOUS_PHRASE.test(rest)) return null;
  let end = start + 1;
  while (end < tokens.length && end - start < 22) {
    const lower = tokens[end]?.lower ?? "";
    // "đề nghị không nêu tên": the verb of the source’s condition, not of what it tells.
    if (CONDITION.test(text.slice(tokens[end]?.start, (tokens[end]?.start ?? 0) + 40))) {
      end = (verbAt(sentence, end)?.end ?? end) + 1;
      continue;
    }
    if (
      tokens[end]?.kind === "mark" ||
      (verbAt(sentence, end) !== null && !/^(?:tin|nêu)$/u.test(lower)) ||
      /^(?:đã|cũng|vừa)$/u.test(lower)
    )
      break;
    if (
      nameRunEnd(sentence, end) !== null &&
      (nameRunEnd(sentence, end) ?? 0) - end >= 2 &&
      !HIDDEN.test(rest.slice(0, 80)) &&
      verbAt(sentence, nameRunEnd(sentence, end) ?? 0) !== null
    )
      return null;
    end++;
  }
  return { ...bareAgent("anonymous", start, end), role: printed(sentence, start, end) };
}
