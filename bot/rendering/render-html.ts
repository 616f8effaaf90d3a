import { normaliseLine } from "../../corpus/text/normalise.js";
import type { Answer, SearchedScope, Statement } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";
import { code, type Fragment, interfaceText, italic, join, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH, packMessages } from "./pack-messages.js";
import { renderCitation } from "./render-citation.js";
import { shorten, splitText } from "./split-text.js";

export interface RenderOptions {
  /** Id under which the answer is stored; shown at its end. */
  readonly answerId?: string;
  /** Repeats the question first: for one that the reader did not type, such as a pressed button. */
  readonly echoQuestion?: boolean;
}

/** A repeated question is a reminder of it, not the question itself. */
const MAX_ECHO_LENGTH = 300;

/**
 * An answer as messages in Telegram's HTML: statements with their `[n]`, then every quotation; for a refusal
 * its text, then the nearest passages under a heading that says they are no evidence. Each message is within
 * Telegram's limits.
 *
 * @param texts The interface texts in the answer's language.
 */
export function renderHtml(answer: Answer, texts: Texts, options: RenderOptions = {}): string[] {
  const echo = options.echoQuestion ? renderQuestion("asked", answer.question, texts) : [];
  // Keystrokes, shorthand and slips: the reader sees what was made of them.
  const read =
    answer.read.toLowerCase() === answer.question.toLowerCase()
      ? []
      : renderQuestion("read-as", answer.read, texts);
  const body = answer.refused ? renderRefusal(answer, texts) : renderAnswered(answer, texts);
  return packMessages([...echo, ...read, ...body, ...renderFooter(answer, options.answerId, texts)]);
}

function renderAnswered(answer: Answer, texts: Texts): Fragment[] {
  return [
    ...answer.statements.flatMap(renderStatement),
    interfaceText(texts.html("quotations-heading")),
    ...answer.citations.flatMap((citation) => renderCitation(citation, `[${citation.number}]`, texts)),
  ];
}

function renderRefusal(answer: Answer, texts: Texts): Fragment[] {
  const refusal = splitText(answer.answer, MAX_MESSAGE_LENGTH).map(text);
  if (answer.nearest.length === 0) return refusal;
  return [
    ...refusal,
    interfaceText(texts.html("nearest-heading")),
    // Without numbers: nothing rests on these passages.
    ...answer.nearest.flatMap((citation) => renderCitation(citation, "•", texts)),
  ];
}

function renderStatement(statement: Statement): Fragment[] {
  const marks = statement.citations.map((number) => `[${number}]`).join("");
  const pieces = splitText(statement.text, MAX_MESSAGE_LENGTH - marks.length - 1);
  const last = pieces.pop() ?? "";
  return [...pieces, `${last} ${marks}`.trim()].map(text);
}

function renderQuestion(id: "asked" | "read-as", question: string, texts: Texts): Fragment[] {
  return [interfaceText(texts.html(id, { question: shorten(normaliseLine(question), MAX_ECHO_LENGTH) }))];
}

/** What was searched, and the answer's id. A refusal says itself what was searched. */
function renderFooter(answer: Answer, answerId: string | undefined, texts: Texts): Fragment[] {
  const parts = answer.refused ? [] : [italic(interfaceText(searched(answer.scope, texts)))];
  // As code it can be copied with one tap, and Telegram does not make a hashtag of it.
  if (answerId !== undefined) parts.push(code(`#${answerId}`));
  return parts.length === 0 ? [] : [join(parts, " · ")];
}

function searched({ articles, from, to }: SearchedScope, texts: Texts): string {
  if (from === null || to === null) return texts.html("scope-undated", { articles });
  return texts.html("scope", {
    articles,
    from: formatDate(from, texts.language),
    to: formatDate(to, texts.language),
  });
}
