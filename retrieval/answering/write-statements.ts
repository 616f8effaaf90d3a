import type { Citation, Statement } from "./answer.js";
import { citationOf } from "./citations.js";
import { clauseOf, type Evidence } from "./evidence.js";
import type { Frames } from "./frames.js";
import { speakerLabel } from "./speaker-label.js";

/** The citations of one result, numbered from 1 as statements use them. */
export class CitationList {
  readonly #citations: Citation[] = [];

  get all(): readonly Citation[] {
    return this.#citations;
  }

  /** The citation of an evidence's quotation: an earlier one when two statements rest on the same words. */
  add({ ranked, quote, speaker }: Evidence): Citation {
    const number = this.#citations.length + 1;
    const next = citationOf(number, ranked.passage, quote, speaker, ranked.alsoIn);
    const same = this.#citations.find(
      ({ articleId, paragraph, start, end, speaker: cited }) =>
        articleId === next.articleId &&
        paragraph === next.paragraph &&
        start === next.start &&
        end === next.end &&
        JSON.stringify(cited) === JSON.stringify(next.speaker),
    );
    if (same === undefined) this.#citations.push(next);
    return same ?? next;
  }
}

/** What an evidence says, with the one who says it inside the sentence, and its citation. */
export function writeStatement(evidence: Evidence, frames: Frames, citations: CitationList): Statement {
  return { text: statementText(evidence, frames), wording: "printed", citations: [citations.add(evidence).number] };
}

/** A statement as plain text: "… [1]". */
export function withMarks({ text, citations }: Pick<Statement, "text" | "citations">): string {
  return `${text} ${citations.map((number) => `[${number}]`).join(" ")}`;
}

/** Articles in the order of their best evidence; within one, as it is printed. */
export function inReadingOrder(chosen: readonly Evidence[]): Evidence[] {
  const articles = [...new Set(chosen.map(({ ranked }) => ranked.passage.articleId))];
  const place = ({ ranked: { passage }, clause }: Evidence): [number, number, number] => [
    articles.indexOf(passage.articleId),
    passage.paragraph,
    clause.start,
  ];
  return [...chosen].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
  });
}

function statementText(evidence: Evidence, frames: Frames): string {
  const { speaker, ranked } = evidence;
  const clause = clauseOf(evidence);
  const { source, sample } = ranked.passage.article;
  const name = source ?? frames.format("source-unknown");
  const label = sample ? frames.format("source-sample", { source: name }) : name;
  if (speaker === null) return frames.format("statement-report", { source: label, clause });
  const frame = speaker.speech === "direct" ? "statement-direct" : "statement-indirect";
  return frames.format(frame, { speaker: speakerLabel(speaker, frames), source: label, clause });
}
