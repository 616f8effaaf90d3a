import { skipAdverbs } from "./adverbials.js";
import { PhraseTable, phraseRows } from "./phrase-table.js";
import { type Sentence, verbAt } from "./sentence.js";

/** Nouns of two syllables one of which, alone, is a verb or an auxiliary that would end a role. */
const COMPOUNDS = new PhraseTable<true>(
  phraseRows<true>([
    [
      "phát triển|phát thanh|phát hành|đang phát triển|kém phát triển|chậm phát triển|mới nổi|quân bị|thiết bị",
      true,
    ],
    [
      "trang bị|tham mưu|tham vấn|hội đồng|hội nghị|hội nhập|lễ hội|xã hội|đại hội|hiệp hội|nghị viện|dự án",
      true,
    ],
    [
      "dự trữ|dự phòng|trao đổi|chủ quyền|chủ nhà|đồng bằng|đồng minh|đồng bảo trợ|từ thiện|dẫn độ|hàng không",
      true,
    ],
    [
      "trên biển|trên không|cùng chí hướng|có liên quan|nông thôn mới|đổi mới|không quân|không gian|đề tài",
      true,
    ],
  ]),
);

/** What a crowd may be doing before its verb: "các nước dự họp nhấn mạnh". */
const ATTENDING = new PhraseTable<true>(
  phraseRows<true>([
    [
      "ký kết|tham gia|tham dự|tham dự hội nghị|tham gia hội nghị|dự họp|dự hội nghị|có mặt|có mặt tại cuộc họp",
      true,
    ],
    ["tham gia đàm phán|tham gia ký kết|dự phiên họp|tham dự phiên họp|trong khu vực|trong khối", true],
  ]),
);

/** The end of a compound in an institution's name, "Cơ quan Hàng không Áo": its second syllable is no stop. */
export function capitalCompoundEnd({ tokens }: Sentence, at: number): number | null {
  return tokens[at]?.capital === true ? (COMPOUNDS.at(tokens, at)?.end ?? null) : null;
}

/** The end of a compound noun or of "của tổ chức này" at `at`, which no stop word inside may cut; else null. */
export function compoundEnd(sentence: Sentence, at: number): number | null {
  const { tokens } = sentence;
  const before = tokens[at - 1];
  // "Bộ Y tế phát hành sách": after a name the same syllables are its verb.
  if (before === undefined || before.kind !== "word" || before.capital) return null;
  if (tokens[at]?.lower === "tổ" && tokens[at + 1]?.lower === "chức")
    return /^(?:của|các|những|trong|ban|một|nhiều)$/u.test(before.lower) ? at + 2 : null;
  const compound = COMPOUNDS.at(tokens, at);
  if (compound !== null) return compound.end;
  if (!/^(?:nước|bên|biểu|đoàn|gia|viên)$/u.test(before.lower)) return null;
  const attending = ATTENDING.at(tokens, at);
  return attending !== null && verbAt(sentence, skipAdverbs(sentence, attending.end)) !== null
    ? attending.end
    : null;
}
