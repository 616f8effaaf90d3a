import type { Citation } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { formatDate } from "./format-date.js";
import { bold, type Fragment, interfaceText, italic, join, link, quotation, text } from "./fragment.js";
import { type Run, runsOf, type Stretch, splitMarked } from "./marked-text.js";
import { MAX_MESSAGE_LENGTH } from "./pack-messages.js";
import { renderSpeaker } from "./render-speaker.js";
import { shorten } from "./split-text.js";
import { textFragmentUrl } from "./text-fragment-url.js";

const MAX_TITLE_LENGTH = 300;
const MAX_SOURCE_LENGTH = 100;
const MAX_OTHER_PRINTS = 5;

/** Room for a piece of an over-long quotation beside the longest lines above and below it. */
const MAX_PIECE_LENGTH = 2_000;

/**
 * A citation as blocks that each fit into a message: who speaks, the quotation, where it stands. The
 * quotation block holds the article's words and nothing else. One too long for a message becomes several
 * blocks, cut between sentences; no word of it is left out.
 *
 * @param label What the quotation is called: "[1]" for evidence, "•" for a passage offered for reading, "" for one by itself.
 * @param decisive Which words of the quotation stand in bold.
 */
export function renderCitation(
  citation: Citation,
  label: string,
  texts: Texts,
  decisive: readonly Stretch[] = [],
): Fragment[] {
  return renderQuoted(citation, label, renderSpeaker(citation, texts), texts, decisive);
}

/** The same with another line in place of who speaks: for a passage of which nobody has found out. */
export function renderPassage(citation: Citation, above: Fragment, texts: Texts): Fragment[] {
  return renderQuoted(citation, "", [above], texts);
}

function renderQuoted(
  citation: Citation,
  label: string,
  above: readonly Fragment[],
  texts: Texts,
  decisive: readonly Stretch[] = [],
): Fragment[] {
  const below = [renderSource(citation, texts), ...renderOtherPrints(citation, texts)];
  const whole = block(label, above, runsOf(citation.quote, decisive), below);
  if (whole.length <= MAX_MESSAGE_LENGTH) return [whole];
  const pieces = splitMarked(citation.quote, decisive, MAX_PIECE_LENGTH);
  return pieces.map((piece, index) => {
    const part = italic(interfaceText(texts.html("part", { part: index + 1, parts: pieces.length })));
    return block(label, [...above, part], piece, index === pieces.length - 1 ? below : []);
  });
}

function block(
  label: string,
  above: readonly Fragment[],
  quote: readonly Run[],
  below: readonly Fragment[],
): Fragment {
  const [first, ...others] = above;
  const labels = label === "" ? [] : [text(label)];
  const head = first === undefined ? labels : [join([...labels, first], " ")];
  const words = quote.map((run) => (run.isMarked ? bold(text(run.text)) : text(run.text)));
  return join([...head, ...others, quotation(join(words, "")), ...below], "\n");
}

/** "Also printed in: Báo A, Báo B": the papers, or the titles of articles that name none. */
function renderOtherPrints({ alsoIn }: Citation, texts: Texts): Fragment[] {
  if (alsoIn.length === 0) return [];
  const names = alsoIn.map(({ source, title }) => shorten(source ?? title, MAX_SOURCE_LENGTH));
  const sources = [...new Set(names)].slice(0, MAX_OTHER_PRINTS).join(", ");
  return [italic(interfaceText(texts.html("also-in", { sources })))];
}

/** "Title · Source, 22 May 2020 · sample article · Open article" */
export function renderSource(citation: Citation, texts: Texts): Fragment {
  const parts = [
    italic(text(shorten(citation.title, MAX_TITLE_LENGTH))),
    text(publicationLine(citation, texts)),
  ];
  if (citation.sample) parts.push(interfaceText(texts.html("sample")));
  if (citation.url !== null) {
    parts.push(
      link(textFragmentUrl(citation.url, citation.quote), interfaceText(texts.html("open-article"))),
    );
  }
  return join(parts, " · ");
}

/** "Source, 22 May 2020"; the date alone for an article that names no paper. */
export function publicationLine(
  {
    source,
    publishedAt,
    publishedAtInferred,
  }: Pick<Citation, "source" | "publishedAt" | "publishedAtInferred">,
  texts: Texts,
): string {
  const date = publishedAt === null ? texts.plain("date-unknown") : formatDate(publishedAt, texts.language);
  const told = publishedAt !== null && publishedAtInferred ? texts.plain("date-inferred", { date }) : date;
  return source === null ? told : `${shorten(source, MAX_SOURCE_LENGTH)}, ${told}`;
}
