import { normaliseLine } from "../../corpus/text/normalise.js";
import type { Answer, AnswerProgress } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { answerIdLink } from "./answer-url.js";
import { decisiveWords } from "./decisive-words.js";
import { type Fragment, interfaceText, italic, join, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH, packMessages } from "./pack-messages.js";
import { renderCitation } from "./render-citation.js";
import { renderStatements } from "./render-statements.js";
import { scopeLine } from "./scope-line.js";
import { shorten, splitText } from "./split-text.js";

export interface RenderOptions {
  /** Id under which the answer is stored; shown at its end. */
  readonly answerId?: string;
  /** The bot's username: the id then links to the answer. */
  readonly botName?: string;
  /** Repeats the question first: for one that the reader did not type, such as a pressed button. */
  readonly echoQuestion?: boolean;
  /** Says that there is more than this message holds. */
  readonly isShortened?: boolean;
  /** Stands above all else, in Telegram HTML: what a reader must know of an answer that is opened again. */
  readonly notice?: string;
}

/** A repeated question is a reminder of it, not the question itself. */
const MAX_ECHO_LENGTH = 300;

/** A note is one line; more than this is none. */
const MAX_NOTE_LENGTH = 500;

/**
 * An answer as messages in Telegram's HTML: statements with their `[n]`, then every quotation; for a refusal
 * its text, then the nearest passages under a heading that says they are no evidence. Between the two stands
 * why the answer is not what it could be, where there is such a note. Each message is within Telegram's limits.
 *
 * @param texts The interface texts in the answer's language.
 */
export function renderHtml(answer: Answer, texts: Texts, options: RenderOptions = {}): string[] {
  const notice = options.notice === undefined ? [] : [interfaceText(options.notice)];
  const head = [...notice, ...renderHead(answer, texts, options)];
  const body = answer.refused ? renderRefusal(answer, texts) : renderAnswered(answer, texts);
  const more = options.isShortened ? [italic(interfaceText(texts.html("inline-shortened")))] : [];
  return packMessages([...head, ...body, ...more, ...renderFooter(answer, options, texts)]);
}

/**
 * As much of an unfinished answer as one message holds: the statements that stand, as they will stand in the
 * answer. Null while there is none.
 */
export function renderDraft(
  progress: AnswerProgress,
  texts: Texts,
  options: Pick<RenderOptions, "echoQuestion"> = {},
): string | null {
  if (progress.statements.length === 0) return null;
  const statements = renderStatements(progress.statements, texts);
  return packMessages([...renderHead(progress, texts, options), ...statements])[0] ?? null;
}

/** The question as it was asked or read, where the reader did not type it so. */
export function renderHead(
  { question, read }: AnswerProgress,
  texts: Texts,
  { echoQuestion }: RenderOptions,
): Fragment[] {
  // Keystrokes, shorthand and slips: the reader sees what was made of them.
  const isReadOtherwise = read.toLowerCase() !== question.toLowerCase();
  return [
    ...(echoQuestion ? [renderQuestion("asked", question, texts)] : []),
    ...(isReadOtherwise ? [renderQuestion("read-as", read, texts)] : []),
  ];
}

function renderAnswered(answer: Answer, texts: Texts): Fragment[] {
  return [
    ...renderStatements(answer.statements, texts),
    ...renderNote(answer),
    interfaceText(texts.html("quotations-heading")),
    ...answer.citations.flatMap((citation) =>
      renderCitation(citation, `[${citation.number}]`, texts, decisiveWords(answer.statements, citation)),
    ),
  ];
}

function renderRefusal(answer: Answer, texts: Texts): Fragment[] {
  const refusal = [...splitText(answer.answer, MAX_MESSAGE_LENGTH).map(text), ...renderNote(answer)];
  if (answer.nearest.length === 0) return refusal;
  return [
    ...refusal,
    interfaceText(texts.html("nearest-heading")),
    // Without numbers: nothing rests on these passages.
    ...answer.nearest.flatMap((citation) => renderCitation(citation, "•", texts)),
  ];
}

/** Why the answer is not what it could be. */
export function renderNote({ note }: Answer): Fragment[] {
  return note === null ? [] : [italic(text(shorten(note.text, MAX_NOTE_LENGTH)))];
}

function renderQuestion(id: "asked" | "read-as", question: string, texts: Texts): Fragment {
  return interfaceText(texts.html(id, { question: shorten(normaliseLine(question), MAX_ECHO_LENGTH) }));
}

/** Whose wording it is, what was searched, and the answer's id. A refusal says itself what was searched. */
export function renderFooter(
  answer: Answer,
  { answerId, botName }: Pick<RenderOptions, "answerId" | "botName">,
  texts: Texts,
): Fragment[] {
  const wording = isWrittenByModel(answer) ? [italic(interfaceText(texts.html("written-by-model")))] : [];
  const parts = answer.refused ? [] : [italic(interfaceText(scopeLine(answer.scope, texts)))];
  if (answerId !== undefined) parts.push(answerIdLink(answerId, botName));
  const lines = [...wording, ...(parts.length === 0 ? [] : [join(parts, " · ")])];
  return lines.length === 0 ? [] : [join(lines, "\n")];
}

/** False also when nothing of what the model wrote could be shown. */
function isWrittenByModel({ writtenBy, statements }: Answer): boolean {
  return writtenBy !== "extractive" && statements.some(({ wording }) => wording !== "printed");
}
