// Where the focus goes when what has it is drawn anew.

/**
 * Remembers which control of a message has the focus.
 *
 * @returns Gives the focus to the same control of the renewed message: the one with the same label (a button
 *   to the next page stays one, whatever page it leads to), else the one that does the same (a choice whose
 *   label now has a tick), else the one whose label differs in its numbers only. When it is gone, to the
 *   message itself: never to another button that has taken its place. Does nothing when none has the focus.
 */
export function keepFocus(node) {
  const focused = document.activeElement;
  if (!node.contains(focused)) return () => {};
  const wanted = KINDS.map((keyOf) => {
    const key = keyOf(focused);
    return { keyOf, key, among: like(node, keyOf, key).indexOf(focused) };
  });
  return (renewed) => {
    const found = wanted.map(({ keyOf, key, among }) =>
      key === "" ? undefined : like(renewed, keyOf, key)[among],
    );
    (found.find((it) => it) ?? renewed).focus({ preventScroll: true });
  };
}

const labelOf = (control) => (control.ariaLabel ?? control.textContent).trim();

/** What a control can be known by, the surest first; "" where it cannot. */
const KINDS = [
  labelOf,
  (control) => control.dataset.action ?? "",
  // "[7]–[12] ▶" and "[13]–[18] ▶", but not "[1]" and "[7]", which are different things.
  (control) => {
    const label = labelOf(control).replace(/\d+/g, "0");
    return /[\p{L}\p{So}]/u.test(label) ? label : "";
  },
];

function like(node, keyOf, key) {
  return [...node.querySelectorAll("button, a, summary")].filter((it) => keyOf(it) === key);
}
