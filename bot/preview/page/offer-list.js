// A list of offers above the text field, used by keyboard: what command menu and inline mode have in common.

/**
 * Arrows go through the list and back to where it was opened from, Escape closes it wherever the focus is.
 *
 * @param box Holds the list; it is open while it is not hidden.
 * @param openers From where arrows lead into the list; the first has the focus after it.
 * @param close Called when the list is to be closed.
 */
export function useByKeyboard({ box, openers, close }) {
  const options = () => [...box.querySelectorAll("button")];
  for (const opener of openers) {
    opener.addEventListener("keydown", (event) => {
      const end = { ArrowDown: 0, ArrowUp: -1 }[event.key];
      if (end === undefined || box.hidden) return;
      event.preventDefault();
      options().at(end)?.focus();
    });
  }
  box.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = options();
    (all[all.indexOf(document.activeElement) + step] ?? openers[0]).focus();
  });
  // Before the text field hears of it: one Escape does one thing.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || box.hidden) return;
      event.stopPropagation();
      close();
    },
    true,
  );
}
