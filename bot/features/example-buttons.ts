import type { InlineKeyboardMarkup } from "grammy/types";
import { type Language, languageSchema } from "../../corpus/article.js";
import { EXAMPLE_IDS } from "../message-ids.js";
import type { Texts, TextsByLanguage } from "../texts.js";
import { PRESS } from "./press-data.js";

/**
 * Buttons that ask an example question, one a row. Callback data is at most 64 bytes, which a question in
 * Vietnamese soon exceeds: a button carries language and position, as in "ask:vi:0".
 */
export function exampleButtons(texts: Texts): InlineKeyboardMarkup {
  return {
    inline_keyboard: EXAMPLE_IDS.map((id, position) => [
      { text: texts.plain(id), callback_data: `ask:${texts.language}:${position}` },
    ]),
  };
}

/** The question behind a pressed button; undefined when the button is none of ours or from another version. */
export function exampleQuestion(callbackData: string, texts: TextsByLanguage): string | undefined {
  const match = PRESS.example.exec(callbackData);
  const language = languageSchema.safeParse(match?.[1]);
  const id = EXAMPLE_IDS[Number(match?.[2] ?? Number.NaN)];
  return language.success && id !== undefined ? texts[language.data satisfies Language].plain(id) : undefined;
}
