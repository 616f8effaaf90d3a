import axe from "axe-core";
import type { Page } from "playwright-core";

// What runs inside the page is given as text: the project's types know no browser.

/** What axe-core holds against the page as it stands, a line a rule. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Evaluated by the browser itself: the page's policy lets no script in.
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** The id of the element that has the focus; "" for one without. */
export async function focusedId(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.id");
}

/** Tells the reader something as an answer to a press does. */
export async function tell(page: Page, kind: "Notice" | "Alert", text: string): Promise<void> {
  await page.evaluate(`import("/notices.js").then((it) => it.show${kind}(${JSON.stringify(text)}))`);
}

/** Horizontal pixels of an element's content that do not fit into it. */
export async function overflow(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector("${selector}"))`,
  );
}

/** How many controls can be seen. */
export async function countControls(page: Page): Promise<number> {
  const selector = "a[href], button, select, textarea, summary, #scroll";
  return page.evaluate(
    `[...document.querySelectorAll("${selector}")].filter((it) => it.checkVisibility()).length`,
  );
}

/** Where in the document the element with the focus stands, and whether an outline shows that it has it. */
export async function focusedControl(page: Page): Promise<{ position: number; hasOutline: boolean }> {
  return page.evaluate(`(() => {
    const focused = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return {
      position: [...document.querySelectorAll("*")].indexOf(focused),
      hasOutline: outlineStyle !== "none" && outlineWidth !== "0px",
    };
  })()`);
}
