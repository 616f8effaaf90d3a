// The few emoji that the bot writes, drawn here: where no font has them, they would be empty boxes.

import { element } from "/formatted-text.js";

const texts = document.body.dataset;
const SVG = "http://www.w3.org/2000/svg";

const HAND =
  "M8 10.5 12 2.5c1.9-.3 3.2 1 2.9 2.9L14.3 9h5.2c1.6 0 2.6 1.3 2.2 2.9l-1.7 7C19.7 20.2 18.7 21 17.4 21H8z";

/** Name of the emoji for screen readers, and its parts: a colour of emoji.css, a path, how it is turned. */
const DRAWINGS = {
  "👍": { name: texts.thumbsUp, parts: [["warm", `M2.5 10.5H6.5V21H2.5z${HAND}`]] },
  "👎": { name: texts.thumbsDown, parts: [["warm", `M2.5 10.5H6.5V21H2.5z${HAND}`]], turned: true },
  "✅": {
    name: texts.tick,
    parts: [
      ["good", "M4 2h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z"],
      ["paper", "M10 17.5 5 12.6l1.9-1.9 3.1 3 7.1-7.2L19 8.4z"],
    ],
  },
  "❌": {
    name: texts.cross,
    parts: [
      ["bad", "M5.5 3 12 9.5 18.5 3 21 5.5 14.5 12 21 18.5 18.5 21 12 14.5 5.5 21 3 18.5 9.5 12 3 5.5z"],
    ],
  },
  "✏": {
    name: texts.pencil,
    parts: [
      ["warm", "M4 16.5 16 4.5 19.5 8 7.5 20z"],
      ["bad", "M17 3.5 18 2.5c.7-.7 1.5-.7 2.2 0l1.3 1.3c.7.7.7 1.5 0 2.2l-1 1z"],
      ["dark", "M3.4 17.8 6.2 20.6 2 22z"],
    ],
  },
  "📋": {
    name: texts.clipboard,
    parts: [
      [
        "wood",
        "M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 21V5A1.5 1.5 0 0 1 5 3.5z",
      ],
      ["paper", "M6 6h12v14H6z"],
      ["calm", "M9 2h6v4H9zM8 9.5h8V11H8zM8 13h8v1.5H8zM8 16.5h5V18H8z"],
    ],
  },
  "👤": {
    name: texts.person,
    parts: [["calm", "M12 12.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM2.5 21.5c.5-5 4.5-7.5 9.5-7.5s9 2.5 9.5 7.5z"]],
  },
};

// Not the beginning of another emoji: one of another colour, or one that is joined to the next.
const KNOWN = new RegExp(`(${Object.keys(DRAWINGS).join("|")})\uFE0F?(?![\u200D\u{1F3FB}-\u{1F3FF}])`, "gu");

/** Draws the emoji in all texts of a node; the characters stay for whoever copies them. */
export function drawEmoji(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (walker.currentNode.data.search(KNOWN) !== -1) found.push(walker.currentNode);
  for (const text of found) text.replaceWith(...drawn(text.data));
  return node;
}

function drawn(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(KNOWN)) {
    nodes.push(text.slice(at, match.index), emojiNode(match[1], match[0]));
    at = match.index + match[0].length;
  }
  return [...nodes, text.slice(at)];
}

function emojiNode(emoji, characters) {
  const { name, parts, turned } = DRAWINGS[emoji];
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  for (const [colour, d] of parts) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", colour);
    path.setAttribute("d", d);
    if (turned) path.setAttribute("transform", "rotate(180 12 12)");
    drawing.append(path);
  }
  const node = element("span", "emoji", drawing, element("span", "hidden", characters));
  node.role = "img";
  node.ariaLabel = name;
  return node;
}
