import type { Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";
import { visibleText } from "./fragment.js";
import { renderSpeaker } from "./render-speaker.js";

/**
 * A citation as plain text for somebody's own writing: the quotation, who speaks and whose wording it is,
 * title, source, date and address. Nothing of the quotation is left out. Only direct speech stands behind its
 * speaker's name; a reporter's sentence stands first, as what the paper reports of the speaker, so that it
 * cannot be taken for the speaker's own words.
 *
 * @param options.isChanged The article does not print it so any more, which the text then says.
 *
 * @example
 * `“…” (Báo Mẫu reporting Đặng Đình Quý, Ambassador, Vietnam) — Title, Báo Mẫu, 22 May 2020. https://…`
 */
export function citationText(
  citation: Citation,
  texts: Texts,
  { isChanged = false }: { readonly isChanged?: boolean } = {},
): string {
  const { title, source, url, sample } = citation;
  const place = [title, ...(source === null ? [] : [source]), dateText(citation, texts)].join(", ");
  const remarks = [
    ...(sample ? [texts.plain("sample")] : []),
    ...(isChanged ? [texts.plain("citation-changed")] : []),
  ];
  const remark = remarks.length === 0 ? "" : ` (${remarks.join("; ")})`;
  return `${quoted(citation, texts)} — ${place}${remark}.${url === null ? "" : ` ${url}`}`;
}

/** The quotation with who speaks, in the order that tells whose words they are. */
function quoted(citation: Citation, texts: Texts): string {
  const [who = "", wording] = renderSpeaker(citation, texts).map(visibleText);
  const quote = `“${citation.quote}”`;
  const { speaker } = citation;
  if (speaker === null || wording === undefined) return `${who}: ${quote}`;
  if (speaker.speech === "direct") return `${who} (${wording}): ${quote}`;
  const source = citation.source ?? texts.plain("source-unknown");
  const reporting = texts.plain(`citation-${speaker.speech}`, { source, speaker: who });
  return `${quote} (${reporting})`;
}

/** The day an article was published, and whether that was inferred or is unknown. */
function dateText({ publishedAt, publishedAtInferred }: Citation, texts: Texts): string {
  if (publishedAt === null) return texts.plain("date-unknown");
  const date = formatDate(publishedAt, texts.language);
  return publishedAtInferred ? texts.plain("date-inferred", { date }) : date;
}
