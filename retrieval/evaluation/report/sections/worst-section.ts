import { type Html, html } from "../html.js";
import type { ReportData, ShownPassage, WorstQuestion } from "../report-data.js";
import { distinct } from "./format.js";

/** The questions that went worst, with what was found instead. */
export function worstSection({ worst }: ReportData): Html {
  if (worst.length === 0) return html`<p>Every question has an answering passage on the first rank.</p>`;
  return html`<p>Those whose first answering passage stands lowest.</p>
${distinct(worst, ({ set }) => set).map(
  (set) => html`<details><summary>${set}</summary>
${worst.filter((one) => one.set === set).map(card)}</details>
`,
)}`;
}

function card({ id, way, kind, text, rank, wanted, found }: WorstQuestion): Html {
  return html`<article><h3>${text}</h3>
<p class="dim">${id}, ${way}, ${kind}: ${rank === null ? "not found" : `rank ${rank}`}</p>
${passages("Wanted", wanted)}${passages("Found", found)}</article>
`;
}

function passages(head: string, shown: readonly ShownPassage[]): Html {
  if (shown.length === 0) return html`<p><b>${head}</b> nothing</p>`;
  return html`${shown.map(({ id, text }) => html`<p><b>${head}</b> ${text} <span class="dim">${id}</span></p>`)}`;
}
