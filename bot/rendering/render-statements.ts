import type { Statement } from "../../retrieval/answering/answer.js";
import type { Texts } from "../texts.js";
import { type Fragment, text } from "./fragment.js";
import { MAX_MESSAGE_LENGTH } from "./pack-messages.js";
import { splitText } from "./split-text.js";

/** Statements with their `[n]`, one a block; what a model translated is marked as such. */
export function renderStatements(statements: readonly Statement[], texts: Texts): Fragment[] {
  return statements.flatMap((statement) => {
    const numbers = statement.citations.map((number) => `[${number}]`).join("");
    const marks = statement.wording === "translated" ? `${texts.plain("translated")} ${numbers}` : numbers;
    const pieces = splitText(statement.text, MAX_MESSAGE_LENGTH - marks.length - 1);
    const last = pieces.pop() ?? "";
    return [...pieces, `${last} ${marks}`.trim()].map(text);
  });
}
