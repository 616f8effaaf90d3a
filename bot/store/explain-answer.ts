import { createHash } from "node:crypto";
import type { AnswerNote, Citation, HitSummary, Statement } from "../../retrieval/answering/answer.js";
import type { StoredAnswer } from "./answer-store.js";
import type { GivenFeedback } from "./read-feedback.js";
import type { Report } from "./report-store.js";

/** The text of a paragraph as it stands now; null when the article or the paragraph is gone. */
export type CurrentParagraph = (articleId: string, paragraph: number) => Promise<string | null>;

/** How the cited paragraph compares with the one that was quoted. */
export type ParagraphState = "unchanged" | "changed" | "gone";

/** What readers have said of an answer; who they are is nobody's business. */
export interface SaidOfAnswer {
  /** Oldest first. */
  readonly reports: readonly Pick<Report, "citation" | "note" | "createdAt">[];
  /** Newest first. */
  readonly feedback: readonly Pick<GivenFeedback, "verdict" | "reason" | "comment" | "createdAt">[];
}

/** Why an answer was given: what `why --json` prints. */
export interface Explanation {
  readonly id: string;
  readonly question: string;
  /** What the reader got: an answer, an overview, or an answer to share in any chat. */
  readonly kind: "answer" | "timeline" | "comparison" | "shared";
  readonly createdAt: string;
  /** Null when the reader has asked to be forgotten, and of a shared answer. */
  readonly chatId: number | null;
  readonly messageIds: readonly number[];
  readonly generation: string;
  readonly refused: boolean;
  readonly answer: string;
  /** "extractive", or the id of the language model. */
  readonly writtenBy: string;
  /** Why the answer was not made as it was set up; null when it was. */
  readonly note: AnswerNote | null;
  /** How many statements of the model were not shown, by the reason. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly hits: readonly HitSummary[];
  readonly statements: readonly Statement[];
  readonly citations: readonly ExplainedCitation[];
  /** On a refusal: what was offered for reading. */
  readonly nearest: readonly ExplainedCitation[];
  readonly reports: SaidOfAnswer["reports"];
  readonly feedback: SaidOfAnswer["feedback"];
}

export type ExplainedCitation = Citation & { readonly now: ParagraphState };

/** A stored answer with the state of each article text that it quoted, and what readers said of it. */
export async function explainAnswer(
  stored: StoredAnswer,
  current: CurrentParagraph,
  { reports, feedback }: SaidOfAnswer = { reports: [], feedback: [] },
): Promise<Explanation> {
  const { answer } = stored;
  const explain = (citations: readonly Citation[]) =>
    Promise.all(citations.map(async (citation) => ({ ...citation, now: await stateOf(citation, current) })));
  return {
    id: stored.id,
    question: stored.question,
    kind: stored.isShared === true ? "shared" : (stored.overview?.kind ?? "answer"),
    createdAt: stored.createdAt,
    chatId: stored.chatId,
    messageIds: stored.messageIds,
    generation: answer.generation,
    refused: answer.refused,
    answer: answer.answer,
    writtenBy: answer.writtenBy,
    note: answer.note,
    rejected: answer.rejected,
    hits: answer.hits,
    statements: answer.statements,
    citations: await explain(answer.citations),
    nearest: await explain(answer.nearest),
    reports: reports.map(({ citation, note, createdAt }) => ({ citation, note, createdAt })),
    feedback: feedback.map(({ verdict, reason, comment, createdAt }) => {
      return { verdict, reason, comment, createdAt };
    }),
  };
}

async function stateOf(citation: Citation, current: CurrentParagraph): Promise<ParagraphState> {
  const text = await current(citation.articleId, citation.paragraph);
  if (text === null) return "gone";
  const hash = createHash("sha256").update(text, "utf8").digest("hex");
  return hash === citation.paragraphHash ? "unchanged" : "changed";
}

const STATE_NOTES: Record<ParagraphState, string> = {
  unchanged: "article text unchanged",
  changed: "ARTICLE TEXT CHANGED SINCE",
  gone: "PARAGRAPH NO LONGER IN THE CORPUS",
};

/** An explanation for a terminal. */
export function formatExplanation(explanation: Explanation): string {
  const lines = [
    `answer      #${explanation.id}${kindNote(explanation)}`,
    `question    ${explanation.question}`,
    `time        ${explanation.createdAt}`,
    `chat        ${formatChat(explanation)}`,
    `generation  ${explanation.generation}`,
    ...formatWriter(explanation),
    "",
    "hits (score, paragraph)",
    ...explanation.hits.map((hit) => `  ${hit.score.toFixed(4)}  ${hit.articleId}#${hit.paragraph}`),
    "",
    ...(explanation.refused ? ["refusal", `  ${explanation.answer}`] : ["statements"]),
    ...explanation.statements.map(formatStatement),
    "",
    explanation.refused ? "nearest passages" : "citations",
    ...[...explanation.citations, ...explanation.nearest].flatMap(formatCitation),
    ...formatSaid(explanation),
  ];
  return `${lines.join("\n")}\n`;
}

function kindNote({ refused, kind }: Explanation): string {
  if (refused) return " (refusal)";
  return kind === "answer" ? "" : ` (${kind})`;
}

function formatChat({ chatId, messageIds, kind }: Explanation): string {
  if (kind === "shared") return "none: offered for sharing in any chat";
  if (chatId === null) return "forgotten, as the reader asked";
  return `${chatId}, messages ${messageIds.join(", ") || "none delivered"}`;
}

function formatWriter({ writtenBy, note, rejected }: Explanation): string[] {
  const counts = Object.entries(rejected).map(([reason, count]) => `${count} ${reason}`);
  return [
    `written by  ${writtenBy}`,
    ...(note === null ? [] : [`note        ${note.kind}: ${note.text}`]),
    ...(counts.length === 0 ? [] : [`rejected    ${counts.join(", ")}`]),
  ];
}

function formatStatement({ text, wording, citations }: Statement): string {
  const marks = citations.map((number) => `[${number}]`).join("");
  return `  ${text} ${marks}${wording === "printed" ? "" : ` (${wording})`}`;
}

function formatCitation(citation: ExplainedCitation): string[] {
  const { speaker } = citation;
  const who = [speaker?.name, speaker?.role, speaker?.organisation, speaker?.country]
    .filter(Boolean)
    .join(", ");
  return [
    `  [${citation.number}] ${citation.articleId}#${citation.paragraph} ${citation.start}–${citation.end}: ${STATE_NOTES[citation.now]}`,
    `      ${speaker === null ? "the article's own account" : `${who} (${speaker.speech})`}`,
    `      ${citation.quote}`,
  ];
}

function formatSaid({ reports, feedback }: Explanation): string[] {
  const reported = reports.map(
    ({ citation, note, createdAt }) => `  ${createdAt}  [${citation}]${note === null ? "" : `  ${note}`}`,
  );
  const voted = feedback.flatMap(({ verdict, reason, comment, createdAt }) => [
    `  ${createdAt}  ${verdict}${reason === null ? "" : `, ${reason}`}`,
    ...(comment === null ? [] : [`      ${comment}`]),
  ]);
  return [
    ...(reported.length === 0 ? [] : ["", "reported quotations", ...reported]),
    ...(voted.length === 0 ? [] : ["", "feedback", ...voted]),
  ];
}
