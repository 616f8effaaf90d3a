import type { Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";
import { visibleText } from "./fragment.js";
import { renderSpeaker } from "./render-speaker.js";

/**
 * A citation as plain text for somebody's own writing: who speaks and whose wording it is, the quotation,
 * title, source, date and address. Nothing of the quotation is left out.
 *
 * @param options.isChanged The article does not print it so any more, which the text then says.
 *
 * @example
 * `Đặng Đình Quý, Ambassador, Vietnam (as reported by Báo Mẫu, in the reporter’s words): “…” — Title, Báo Mẫu, 22 May 2020. https://…`
 */
export function citationText(
  citation: Citation,
  texts: Texts,
  { isChanged = false }: { readonly isChanged?: boolean } = {},
): string {
  const [who, wording] = renderSpeaker(citation, texts).map(visibleText);
  const lead = wording === undefined ? (who ?? "") : `${who} (${wording})`;
  const { title, source, url, sample } = citation;
  const place = [title, ...(source === null ? [] : [source]), dateText(citation, texts)].join(", ");
  const remarks = [
    ...(sample ? [texts.plain("sample")] : []),
    ...(isChanged ? [texts.plain("citation-changed")] : []),
  ];
  const remark = remarks.length === 0 ? "" : ` (${remarks.join("; ")})`;
  return `${lead}: “${citation.quote}” — ${place}${remark}.${url === null ? "" : ` ${url}`}`;
}

/** The day an article was published, and whether that was inferred or is unknown. */
function dateText({ publishedAt, publishedAtInferred }: Citation, texts: Texts): string {
  if (publishedAt === null) return texts.plain("date-unknown");
  const date = formatDate(publishedAt, texts.language);
  return publishedAtInferred ? texts.plain("date-inferred", { date }) : date;
}
