import { type Cue, CueTable } from "./cues.js";
import type { ReadText } from "./read-text.js";

/** What asks without asserting: "hỏi liệu", "whether". */
const ASKING = new CueTable<"asks" | "ignored">({
  asks: "liệu; hỏi có; hỏi có phải; hỏi rằng; hỏi xem; whether; whether or not; ask if; ask about if; wonder if; wonder; question if; inquire if; enquire if; be unsure if; unclear if; không rõ có; chưa rõ có; không biết có; chưa biết có",
  ignored:
    "tư liệu; tài liệu; dữ liệu; số liệu; nguyên liệu; nhiên liệu; vật liệu; trị liệu; liệu pháp; chất liệu; phế liệu; dược liệu; thực liệu; xử liệu",
});

/** The stretches of a text that only ask: from the asking word to the end of its clause, `to` exclusive. */
export function questionsIn(text: ReadText): readonly Cue[] {
  let questions = questionsByText.get(text);
  if (questions === undefined) {
    questions = [...indirectIn(text), ...directIn(text)];
    questionsByText.set(text, questions);
  }
  return questions;
}

const questionsByText = new WeakMap<ReadText, readonly Cue[]>();

function indirectIn(text: ReadText): Cue[] {
  return ASKING.find(text).flatMap(({ value, from }) => {
    if (value === "ignored") return [];
    let to = from + 1;
    while (to < text.tokens.length && text.segments[to] === text.segments[from]) to += 1;
    // ", or not;" belongs to it.
    while (/^(?:hay|or)$/u.test(text.forms[to] ?? "") && to < text.tokens.length) {
      const segment = text.segments[to];
      while (to < text.tokens.length && text.segments[to] === segment) to += 1;
    }
    return [{ value: "question", from, to }];
  });
}

/** A sentence that ends with a question mark. */
function directIn(text: ReadText): Cue[] {
  if (!text.text.includes("?")) return [];
  const found: Cue[] = [];
  let from = 0;
  text.tokens.forEach(({ end }, at) => {
    const gap = text.text.slice(end, text.tokens[at + 1]?.start);
    if (gap.includes("?")) found.push({ value: "question", from, to: at + 1 });
    if (/[.!?;]/u.test(gap)) from = at + 1;
  });
  return found;
}
