import { beforeAll, describe, expect, it } from "vitest";
import type { Lexicon } from "../../../retrieval/lexicon/lexicon.js";
import { mayBeLeftOut, withLostWords } from "../../../retrieval/quotation/lost-words.js";
import { projectLexicon } from "../../helpers/project-lexicon.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await projectLexicon();
});

/** The quotation with what it lost, when it is the words between the bars. */
function widened(marked: string): string {
  const [before = "", quote = "", behind = ""] = marked.split("|");
  const text = before + quote + behind;
  const span = withLostWords(text, { start: before.length, end: before.length + quote.length }, lexicon);
  return text.slice(span.start, span.end);
}

describe("a quotation that was cut out of its clause", () => {
  it.each([
    ["Việt Nam không |ủng hộ vũ lực|.", "không ủng hộ vũ lực"],
    ["Ông Khôi phủ nhận việc |tàu đã rời cảng|.", "phủ nhận việc tàu đã rời cảng"],
    ["He denied that |the ship had left|.", "denied that the ship had left"],
    ["They did not say that |talks had failed|.", "not say that talks had failed"],
    ["Kenya phản đối |tăng thuế muối|.", "phản đối tăng thuế muối"],
    ["Đó không |chỉ là vấn đề tiền|.", "không chỉ là vấn đề tiền"],
    ["Nếu đàm phán thất bại, |Kenya sẽ rút quân|.", "Nếu đàm phán thất bại, Kenya sẽ rút quân"],
    ["|Kenya sẽ rút quân| nếu đàm phán thất bại.", "Kenya sẽ rút quân nếu đàm phán thất bại"],
    ["Tin |tàu đã rời cảng| là không đúng.", "tàu đã rời cảng là không đúng"],
  ])("%s", (marked, expected) => {
    expect(widened(marked)).toBe(expected);
  });
});

describe("a quotation that lost nothing", () => {
  it.each([
    "Ông Khôi cho biết |Việt Nam ủng hộ hòa bình|.",
    // What was not done is in another clause, or was another deed.
    "Kenya không dự họp, nhưng |ủng hộ nghị quyết|.",
    "Ông không trả lời câu hỏi và nói rằng |cuộc họp đã xong|.",
    // "Space", not "not".
    "Luật của không gian |mạng cần được bàn|.",
    // It is what the speaker says of the accusation.
    "Bà Lim bác bỏ cáo buộc này là |vô căn cứ|.",
    "|Kenya sẽ rút quân|, không ai nghi ngờ điều đó.",
    "Trước đó ông phủ nhận tất cả. |Kenya sẽ rút quân|.",
  ])("%s", (marked) => {
    expect(widened(marked)).toBe(marked.split("|")[1]);
  });
});

it("may leave out what decides nothing", () => {
  expect(mayBeLeftOut(", cùng những nước láng giềng,", lexicon)).toBe(true);
  expect(mayBeLeftOut("không muốn và không", lexicon)).toBe(false);
  expect(mayBeLeftOut("nhưng sẽ", lexicon)).toBe(false);
  expect(mayBeLeftOut("unless others", lexicon)).toBe(false);
});
