import { type Html, html, table } from "../html.js";
import type { ReportData } from "../report-data.js";
import { LEAST_KEPT } from "../targets.js";
import { share, verdict } from "./format.js";

/** What is still found of the Vietnamese questions when keyboard or fingers fail. */
export function typingSection({ typing }: ReportData): Html {
  return html`<p>The accented Vietnamese questions, short ones too, each typed by chance (one seed) as Telex or VNI keystrokes, in chat shorthand, with half of the syllables bare, or with one slip. Kept is hit@5 so typed by hit@5 as they stand, at least ${share(LEAST_KEPT)}.</p>
${table(
  ["set", "typed as", "questions", "hit@1", "hit@5", "kept", ""],
  typing.map((row) => [
    row.set,
    row.typing,
    String(row.questions),
    share(row["hit@1"]),
    share(row["hit@5"]),
    share(row.kept),
    verdict(row.kept >= LEAST_KEPT, "kept", "lost"),
  ]),
)}`;
}
