import type { Speaker } from "../../../../corpus/speaker.js";
import type { Answer, Citation } from "../../../../retrieval/answering/answer.js";
import type { StoredParagraph } from "../../../../retrieval/evaluation/answers/check-answer.js";
import type { EvaluationQuestion } from "../../../../retrieval/evaluation/questions.js";

const WARNING = "Bà Lan cho biết cứ 39 giây lại có một vụ tấn công mạng.";
const REPORT = "Hội nghị họp tại Hà Nội ngày 22/5/2020. Hơn 1.500 người dự.";

export const LAN: Speaker = {
  ...{ name: "Bà Lan", role: "Bộ trưởng", country: "VN", organisation: null },
  ...{ speech: "indirect", start: 0, end: WARNING.length },
};

/** Two paragraphs of one article: what a minister says, and what the reporter does. */
export const STORED: Readonly<Record<string, StoredParagraph>> = {
  "bai#0": { text: WARNING, hash: "hash-0", speakers: [LAN] },
  "bai#1": { text: REPORT, hash: "hash-1", speakers: [] },
};

export const find = async (articleId: string, paragraph: number) =>
  STORED[`${articleId}#${paragraph}`] ?? null;

/** A right citation of the sentence of a stored paragraph, unless something else is said. */
export function citation(paragraph: 0 | 1, more: Partial<Citation> = {}): Citation {
  const quote = paragraph === 0 ? WARNING : "Hơn 1.500 người dự.";
  const start = paragraph === 0 ? 0 : REPORT.indexOf(quote);
  const { start: _, end: __, ...speaker } = LAN;
  return {
    ...{ number: 1, articleId: "bai", paragraph, quote, start, end: start + quote.length },
    ...{ title: "Hội nghị", url: null, source: "Báo", publishedAt: "2020-05-22" },
    ...{ publishedAtInferred: false, sample: false, alsoIn: [], paragraphHash: `hash-${paragraph}` },
    speaker: paragraph === 0 ? speaker : null,
    ...more,
  };
}

/** An answer in English; a refusal unless it has statements. */
export function answer(more: Partial<Answer> = {}): Answer {
  const statements = more.statements ?? [];
  return {
    ...{ question: "?", read: "?", language: "en", support: 1, answer: "…", citations: [], nearest: [] },
    ...{ scope: { articles: 1, from: null, to: null }, hits: [], generation: "g" },
    ...{ writtenBy: "extractive", note: null, rejected: {} },
    timings: { analyseMs: 0, embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 10 },
    ...more,
    refused: statements.length === 0,
    statements,
  };
}

/** Says what the paragraph says, and cites it. */
export function answerFrom(paragraph: 0 | 1): Answer {
  const clause = paragraph === 0 ? "cứ 39 giây lại có một vụ tấn công mạng" : "Hơn 1.500 người dự.";
  const text =
    paragraph === 0 ? `Bà Lan, Bộ trưởng (Vietnam), as reported by Báo: ${clause}` : `Báo reports: ${clause}`;
  return answer({
    statements: [{ text, wording: "printed", citations: [1] }],
    citations: [citation(paragraph)],
  });
}

/** An answerable question in a whole sentence, unless something else is said. */
export function question(id: string, more: Partial<EvaluationQuestion> = {}): EvaluationQuestion {
  return {
    ...{ id, vi: `${id} vi`, unaccented: `${id} unaccented`, en: `${id} en`, kind: "said", answerable: true },
    ...{ paragraphs: ["bai#0"], expectedSpeaker: null, short: false, article: "bai" },
    ...more,
  };
}
