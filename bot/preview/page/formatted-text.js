// Telegram's formatted text as page nodes. All text enters the page as text nodes, never as HTML.

const texts = document.body.dataset;

const SIMPLE_ELEMENTS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

export function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/**
 * Nodes for a message's text and entities.
 *
 * @param onCommand Called with a command such as "/help" when it is pressed.
 */
export function formattedText(text, entities, onCommand) {
  return trimAroundBlocks(nodesOf(text, entities.toSorted(outerFirst), onCommand, 0, text.length));
}

/** Nodes for text[start, end), with the entities inside it; entities nest but never cross. */
function nodesOf(text, entities, onCommand, start, end) {
  const nodes = [];
  let at = start;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    const close = Math.min(entity.offset + entity.length, end);
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = nodesOf(text, entities.slice(index + 1), onCommand, entity.offset, close);
    nodes.push(entityNode(entity, inner, text.slice(entity.offset, close), onCommand));
    at = close;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function entityNode(entity, inner, words, onCommand) {
  if (entity.type === "text_link") return linkNode(entity.url, inner);
  if (entity.type === "expandable_blockquote") return expandableNode(inner);
  if (entity.type === "bot_command") return commandNode(words, onCommand);
  if (entity.type === "spoiler") {
    const spoiler = element("span", "spoiler", ...inner);
    spoiler.tabIndex = 0;
    return spoiler;
  }
  return element(SIMPLE_ELEMENTS[entity.type] ?? "span", "", ...inner);
}

/** A link that opens beside the page; for an address of the web only. */
export function linkNode(url, inner) {
  if (!/^https?:\/\//i.test(url)) return element("span", "", ...inner);
  const link = element("a", "", ...inner);
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}

function commandNode(words, onCommand) {
  const button = element("button", "command", words);
  button.type = "button";
  button.addEventListener("click", () => onCommand(words));
  return button;
}

// Telegram's apps fold at three lines (message.css); for a line more than that a button would hide no more
// than it takes itself.
const FEWEST_HIDDEN_LINES = 2;

/** A quotation of which the first lines are seen until it is opened. */
export function expandableNode(inner) {
  const words = element("span", "words", ...inner);
  const quote = element("blockquote", "collapsed", words);
  // Only once it is on the page can be seen whether it is long.
  requestAnimationFrame(() => {
    const hidden = words.scrollHeight - words.clientHeight;
    if (hidden < FEWEST_HIDDEN_LINES * Number.parseFloat(getComputedStyle(words).lineHeight) - 1) {
      quote.classList.remove("collapsed");
      return;
    }
    const button = element("button", "expander", texts.showMore);
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      const isCollapsed = quote.classList.toggle("collapsed");
      button.textContent = isCollapsed ? texts.showMore : texts.showLess;
      button.setAttribute("aria-expanded", String(!isCollapsed));
    });
    quote.append(button);
  });
  return quote;
}

function outerFirst(a, b) {
  return a.offset - b.offset || b.length - a.length;
}

/** A quotation is a block by itself: the line ends beside it would show as empty lines. */
function trimAroundBlocks(nodes) {
  const isBlock = (node) => node instanceof HTMLElement && node.tagName === "BLOCKQUOTE";
  return nodes.map((node, index) => {
    if (typeof node !== "string") return node;
    let text = node;
    if (isBlock(nodes[index - 1])) text = text.replace(/^\n/, "");
    if (isBlock(nodes[index + 1])) text = text.replace(/\n$/, "");
    return text;
  });
}
