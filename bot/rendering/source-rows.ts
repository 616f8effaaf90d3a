import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { Citation } from "../../retrieval/answering/answer.js";

/** At most; rows are as even as can be, as a row is stretched to the message's width. */
const SOURCES_A_ROW = 6;

/**
 * Three rows of sources are seen at once on a phone, and a page stays far below the 100 buttons that Telegram
 * takes under a message. The rest is a press away.
 */
export const SOURCES_A_PAGE = 18;

/** Whose sources the buttons are for, and what a press does: `ev` opens a quotation, `es` reports it. */
export interface SourceButtons {
  readonly answerId: string;
  readonly press: "ev" | "es";
}

/**
 * A button for each citation of a page, `[1] [2] …`, and where there are more pages, buttons to the next ones.
 *
 * @param page From 0; one that is not there is the last one.
 */
export function sourceRows(
  citations: readonly Citation[],
  { answerId, press }: SourceButtons,
  page = 0,
): InlineKeyboardButton[][] {
  const last = Math.max(0, Math.ceil(citations.length / SOURCES_A_PAGE) - 1);
  const current = Math.min(page, last);
  const buttons = pageOf(citations, current).map(({ number }) => ({
    text: `[${number}]`,
    callback_data: `${press}:${answerId}:${number}`,
  }));
  const rows: InlineKeyboardButton[][] = [];
  const inARow = Math.ceil(buttons.length / Math.ceil(buttons.length / SOURCES_A_ROW));
  for (let at = 0; at < buttons.length; at += inARow) rows.push(buttons.slice(at, at + inARow));
  const turn = (to: number, label: string) => ({
    text: label,
    callback_data: `ep:${answerId}:${press}:${to}`,
  });
  const turns = [
    ...(current > 0 ? [turn(current - 1, `◀ ${rangeOf(citations, current - 1)}`)] : []),
    ...(current < last ? [turn(current + 1, `${rangeOf(citations, current + 1)} ▶`)] : []),
  ];
  return turns.length === 0 ? rows : [...rows, turns];
}

/** A keyboard with other source rows in the place of those it has; what else stands there is left as it is. */
export function withSourceRows(
  { inline_keyboard: rows }: InlineKeyboardMarkup,
  sources: readonly InlineKeyboardButton[][],
  { answerId, press }: SourceButtons,
): InlineKeyboardMarkup {
  const starts = [`${press}:${answerId}:`, `ep:${answerId}:${press}:`];
  const others = rows.filter(
    (row) =>
      !row.some((it) => "callback_data" in it && starts.some((start) => it.callback_data.startsWith(start))),
  );
  return { inline_keyboard: [...sources, ...others] };
}

function pageOf(citations: readonly Citation[], page: number): readonly Citation[] {
  return citations.slice(page * SOURCES_A_PAGE, (page + 1) * SOURCES_A_PAGE);
}

/** "[19]–[24]" */
function rangeOf(citations: readonly Citation[], page: number): string {
  const numbers = pageOf(citations, page).map(({ number }) => `[${number}]`);
  return [...new Set([numbers[0], numbers.at(-1)])].join("–");
}
