import type { Token } from "../../analysis/tokenise.js";
import { type Accents, WordTable } from "./word-table.js";

/** Who supports doing this to a thing is against the thing. */
const TURNING = new WordTable<"turns">({
  turns:
    "loại bỏ; loại trừ; xóa bỏ; xoá bỏ; bãi bỏ; hủy bỏ; huỷ bỏ; dỡ bỏ; phá bỏ; giải trừ; giải giáp; cấm; chấm dứt; ngăn chặn; ngăn ngừa; đẩy lùi; chống; chống lại; phòng chống; đấu tranh với; hạn chế; cắt giảm; không phổ biến; eliminate; elimination; abolish; abolition; ban; prohibit; prohibition; end; stop; halt; prevent; prevention; combat; fight; fight against; against; counter; disarm; disarmament; non-proliferation; remove; removal; phase out; curb; rid; free of",
});

/** True for "loại bỏ vũ khí", which is no "vũ khí": an act for the one is against the other. */
export function isTurned(words: readonly Token[], accents: Accents): boolean {
  return TURNING.find(words, accents).length > 0;
}
