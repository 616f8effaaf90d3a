import type { InputRichMessageWithoutUpload, RichText } from "grammy/types";
import type { Answer, AnswerProgress, Statement } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { decisiveWords } from "./decisive-words.js";
import { type Fragment, interfaceText } from "./fragment.js";
import { type RenderOptions, renderFooter, renderHead, renderNote } from "./render-html.js";
import { footnoteLink } from "./rich/footnotes.js";
import { packRich, type Unit } from "./rich/pack-rich.js";
import { paragraph, renderEvidence, renderFurther } from "./rich/render-rich-citation.js";
import { joined, richText } from "./rich/rich-text.js";
import { splitText } from "./split-text.js";

/** A message for `sendRichMessage`, or what a draft shows of one. */
export type RichMessage = InputRichMessageWithoutUpload;

/** Room for a statement's marks, or for whatever else stands beside a paragraph. */
const MAX_PARAGRAPH_LENGTH = 16_000;

/**
 * An answer as rich messages: statements whose `[n]` are footnotes, then every quotation with its decisive
 * words marked and its speaker as credit; for a refusal its text, then the nearest passages, each behind a
 * title, under a heading that says they are no evidence. Written as blocks and not as HTML, so that nothing
 * an article holds can be taken for markup. Each message is within Telegram's limits.
 *
 * @param texts The interface texts in the answer's language.
 */
export function renderRich(answer: Answer, texts: Texts, options: RenderOptions = {}): RichMessage[] {
  const notice = (options.notice?.split("\n") ?? []).map((line) => paragraphOf(interfaceText(line)));
  const head = [...notice, ...renderHead(answer, texts, options).map(paragraphOf)];
  const body = answer.refused ? renderRefusal(answer, texts) : renderAnswered(answer, texts);
  const footer = renderFooter(answer, options, texts).map((it): Unit => {
    return [{ type: "footer", text: richText(it) }];
  });
  // Nothing in an article is a command or a mention, whatever it looks like.
  return packRich([...head, ...body, ...footer]).map((blocks) => ({ blocks, skip_entity_detection: true }));
}

/**
 * As much of an unfinished answer as one rich message holds: the statements that stand, as they will stand in
 * the answer; their footnotes lead nowhere yet. Null while there is none.
 */
export function renderRichDraft(
  progress: AnswerProgress,
  texts: Texts,
  options: Pick<RenderOptions, "echoQuestion"> = {},
): RichMessage | null {
  if (progress.statements.length === 0) return null;
  const head = renderHead(progress, texts, options).map(paragraphOf);
  const statements = progress.statements.flatMap((statement) => renderStatement(statement, texts));
  const [blocks] = packRich([...head, ...statements]);
  return blocks === undefined ? null : { blocks, skip_entity_detection: true };
}

function renderAnswered(answer: Answer, texts: Texts): Unit[] {
  return [
    ...answer.statements.flatMap((statement) => renderStatement(statement, texts)),
    ...renderNote(answer).map(paragraphOf),
    heading(texts.html("quotations-heading")),
    ...answer.citations.flatMap((citation) =>
      renderEvidence(citation, decisiveWords(answer.statements, citation), texts),
    ),
  ];
}

function renderRefusal(answer: Answer, texts: Texts): Unit[] {
  const refusal = splitText(answer.answer, MAX_PARAGRAPH_LENGTH).map((piece): Unit => [paragraph(piece)]);
  const note = renderNote(answer).map(paragraphOf);
  if (answer.nearest.length === 0) return [...refusal, ...note];
  const nearest = answer.nearest.flatMap((citation) => renderFurther(citation, texts));
  return [...refusal, ...note, heading(texts.html("nearest-heading")), ...nearest];
}

/** A statement with its footnotes; what a model translated is marked as such. */
function renderStatement({ text, wording, citations }: Statement, texts: Texts): Unit[] {
  const pieces = splitText(text, MAX_PARAGRAPH_LENGTH);
  const last = pieces.pop() ?? "";
  const translated: RichText[] = wording === "translated" ? [`${texts.plain("translated")} `] : [];
  const marked = joined([`${last} `, ...translated, ...citations.map(footnoteLink)]);
  return [...pieces, marked].map((piece) => [paragraph(piece)]);
}

function heading(html: string): Unit {
  return [{ type: "heading", size: 4, text: richText(interfaceText(html)) }];
}

function paragraphOf(fragment: Fragment): Unit {
  return [paragraph(richText(fragment))];
}
