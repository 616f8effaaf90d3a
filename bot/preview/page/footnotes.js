// Footnotes: a number that leads to its quotation, and the way back.

import { element } from "/formatted-text.js";

const texts = document.body.dataset;

// The number that was pressed last, by the name it leads to: several may lead to one quotation.
const pressed = new Map();

/** "[1]" that leads to what is named so. */
export function footnoteLinkNode(name, words) {
  const link = element("a", "footnote", words);
  link.href = `#${idOf(name)}`;
  link.dataset.name = name;
  link.setAttribute("aria-label", `${texts.footnote} ${words}`);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    pressed.set(name, link);
    go(document.getElementById(idOf(name)));
  });
  return link;
}

/** What a footnote leads to, and the way back to its number. */
export function referenceNode(name, inner) {
  const reference = element("span", "reference", ...inner);
  reference.id = idOf(name);
  reference.tabIndex = -1;
  const back = element("button", "back", "↩");
  back.type = "button";
  back.title = texts.back;
  back.setAttribute("aria-label", texts.back);
  back.addEventListener("click", () => go(linkTo(name)));
  // Only once the message is on the page can be seen whether a number leads here.
  requestAnimationFrame(() => {
    back.hidden = linkTo(name) === undefined;
  });
  return [reference, back];
}

function linkTo(name) {
  const last = pressed.get(name);
  if (last?.isConnected) return last;
  return [...document.querySelectorAll("a.footnote")].find((link) => link.dataset.name === name);
}

function go(node) {
  if (!node) return;
  for (let at = node.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  node.closest("blockquote.collapsed")?.querySelector(".expander")?.click();
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
}

function idOf(name) {
  return `note-${name}`;
}
