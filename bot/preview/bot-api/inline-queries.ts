import type { InlineKeyboardMarkup, InlineQuery } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./bot-api-error.js";
import { CallParameters } from "./call-parameters.js";
import { messageText } from "./message-text.js";
import type { FormattedText } from "./parse-html.js";
import { checkReplyMarkup } from "./reply-markup.js";

/** Queries wait this many further ones long for an answer. */
const MAX_WAITING = 100;

/** https://core.telegram.org/bots/api#answerinlinequery: "No more than 50 results per query are allowed." */
const MAX_RESULTS = 50;

/** "Offset length can't exceed 64 bytes." */
const MAX_OFFSET_BYTES = 64;

/** https://core.telegram.org/bots/api#inlinequeryresultsbutton: "1-64 characters, only A-Z, a-z, 0-9, _ and -". */
const START_PARAMETER = /^[\w-]{1,64}$/;

const resultsSchema = z.array(
  z.looseObject({
    type: z.literal("article"),
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
    input_message_content: z.looseObject({ message_text: z.string() }),
    reply_markup: z.unknown().optional(),
  }),
);

/** What the reader sees above the keyboard, and would send. */
export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** "" when there is no further page. */
  readonly nextOffset: string;
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
  readonly button: { readonly text: string; readonly startParameter: string } | null;
}

export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is sent into the chat when the reader chooses it. */
  readonly message: FormattedText & { readonly reply_markup?: InlineKeyboardMarkup };
}

/** Inline mode: what readers type, and what the bot offers. Results are articles; this server knows no other. */
export class InlineQueries {
  /** Answers by query id. */
  readonly answers = new Map<string, InlineAnswer>();
  readonly #waiting = new Set<string>();
  #nextId = 1;

  add(query: Omit<InlineQuery, "id">): InlineQuery {
    const id = String(this.#nextId++);
    this.#waiting.add(id);
    const [oldest] = this.#waiting;
    if (this.#waiting.size > MAX_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    return { id, ...query };
  }

  /** `answerInlineQuery`, with the limits of its documentation. */
  answer(parameters: CallParameters): void {
    const id = parameters.text("inline_query_id");
    if (!this.#waiting.has(id)) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
    const nextOffset = parameters.text("next_offset");
    if (Buffer.byteLength(nextOffset) > MAX_OFFSET_BYTES) throw badRequest("NEXT_OFFSET_INVALID");
    const answer = {
      results: readResults(parameters.object("results")),
      nextOffset,
      cacheSeconds: parameters.integer("cache_time", 300),
      isPersonal: parameters.flag("is_personal"),
      button: readButton(parameters.object("button")),
    };
    this.#waiting.delete(id);
    this.answers.set(id, answer);
  }
}

function readResults(results: unknown): InlineResult[] {
  const parsed = resultsSchema.safeParse(results);
  if (!parsed.success) throw badRequest("can't parse inline query result");
  if (parsed.data.length > MAX_RESULTS) throw badRequest("RESULTS_TOO_MUCH");
  if (new Set(parsed.data.map(({ id }) => id)).size < parsed.data.length) {
    throw badRequest("RESULT_ID_DUPLICATE");
  }
  return parsed.data.map((result) => {
    const { id, title, description = "", input_message_content: content } = result;
    if (id === "" || Buffer.byteLength(id) > 64) throw badRequest("RESULT_ID_INVALID");
    if (title.trim() === "") throw badRequest("ARTICLE_TITLE_EMPTY");
    const { message_text: text, ...rest } = content;
    const keyboard = checkReplyMarkup(result.reply_markup);
    const message = messageText(new CallParameters({ ...rest, text }));
    return { id, title, description, message: { ...message, ...(keyboard && { reply_markup: keyboard }) } };
  });
}

function readButton(button: unknown): InlineAnswer["button"] {
  if (button === undefined) return null;
  const parsed = z
    .object({ text: z.string().min(1), start_parameter: z.string().regex(START_PARAMETER) })
    .safeParse(button);
  if (!parsed.success) throw badRequest("BUTTON_INVALID");
  return { text: parsed.data.text, startParameter: parsed.data.start_parameter };
}
