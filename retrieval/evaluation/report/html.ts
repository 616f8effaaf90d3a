/** A piece of HTML that needs no more escaping; made by {@link html} only. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

/**
 * HTML from a template. Whatever is put in is escaped, unless it is {@link Html} itself: the texts of questions
 * and articles are strangers'.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, string, at) => `${text}${render(parts[at - 1] ?? "")}${string}`));
}

/** Takes markup as it is: for drawings that a library made. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** A table that scrolls sideways by itself on a narrow screen; the first column holds the names. */
export function table(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  return html`<div class="wide"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr>${row.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>
`,
  )}</tbody></table></div>`;
}

/** A drawing with its caption. */
export function figure(svg: string, caption: string): Html {
  return html`<figure><div class="wide">${trusted(svg)}</div><figcaption>${caption}</figcaption></figure>`;
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("");
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
