import { type Html, html, table, trusted } from "./html.js";
import { PAGE_STYLE } from "./page-style.js";
import type { ReportData } from "./report-data.js";
import { ablationSection } from "./sections/ablation-section.js";
import { answersSection } from "./sections/answers-section.js";
import { comparisonSection } from "./sections/comparison-section.js";
import { controlSection } from "./sections/control-section.js";
import { figureSection } from "./sections/figure-section.js";
import { metricSection } from "./sections/metric-section.js";
import { recallSection } from "./sections/recall-section.js";
import { refusalSection } from "./sections/refusal-section.js";
import { typingSection } from "./sections/typing-section.js";
import { worstSection } from "./sections/worst-section.js";

const SECTIONS: readonly {
  readonly id: string;
  readonly title: string;
  readonly render: (data: ReportData) => Html;
}[] = [
  { id: "figures", title: "Targets", render: figureSection },
  { id: "metrics", title: "Metrics", render: metricSection },
  { id: "comparisons", title: "Paired comparisons", render: comparisonSection },
  { id: "ablation", title: "What each part is worth", render: ablationSection },
  { id: "recall", title: "Recall against depth", render: recallSection },
  { id: "typing", title: "Typed on a broken keyboard", render: typingSection },
  { id: "refusal", title: "When to refuse", render: refusalSection },
  { id: "answers", title: "Answers", render: answersSection },
  { id: "controls", title: "Negative controls", render: controlSection },
  { id: "worst", title: "Worst questions", render: worstSection },
];

/** The whole report as one HTML page that loads nothing. */
export function renderReport(data: ReportData): string {
  const { resamples, seed, level } = data.bootstrap;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trichdan: retrieval measured</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>Retrieval, measured</h1>
<p class="dim">${data.madeAt.slice(0, 16).replace("T", " ")} UTC. Embedding ${data.embeddingModel}, lexicon ${data.lexicon.slice(0, 8)}, own questions: ${data.half === "both" ? "both halves" : `${data.half} half`}.</p>
<p>Intervals hold ${level * 100} % (cluster bootstrap over articles or passages, ${resamples} resamples, seed ${seed}). "vi" is Vietnamese, "unaccented" the same without accents, "en" English. The baseline is BM25 over single syllables, with its parameters tuned, from the same run.</p>
${table(
  ["set", "passages", "questions", "ways of typing"],
  data.sets.map(({ name, passages, questions, ways }) => [
    name,
    String(passages),
    String(questions),
    ways.join(", "),
  ]),
)}
<nav><ul>${SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${SECTIONS.map(
  ({ id, title, render }) => html`<section id="${id}">
<h2>${title}</h2>
${render(data)}
</section>
`,
)}</main>
</body>
</html>
`;
  return page.text;
}
