import type { Api } from "grammy";
import type { Citation } from "../../../retrieval/answering/answer.js";
import type { Logger } from "../../logger.js";
import type { MessageId } from "../../message-ids.js";
import { interfaceText } from "../../rendering/fragment.js";
import { packMessages } from "../../rendering/pack-messages.js";
import { renderCitation } from "../../rendering/render-citation.js";
import type { Texts } from "../../texts.js";

/** Where reports are sent to, and in which language. */
export interface Operator {
  readonly chatId: number;
  readonly texts: Texts;
}

interface Means {
  readonly api: Api;
  readonly logger: Logger;
}

/** Sends the operator a reported quotation with its answer's id, and nothing of who reported it. */
export async function tellOfReport(
  { answerId, citation }: { readonly answerId: string; readonly citation: Citation },
  operator: Operator | null,
  means: Means,
): Promise<void> {
  if (operator === null) return;
  const number = `[${citation.number}]`;
  const heading = interfaceText(operator.texts.html("operator-report", { number, id: answerId }));
  const quotation = renderCitation(citation, number, operator.texts);
  await send(packMessages([heading, ...quotation]), operator, means);
}

/** Sends the operator what a reader finds wrong with a quotation that was reported before. */
export async function tellOfNote(
  note: { readonly answerId: string; readonly citation: number; readonly textId: MessageId },
  operator: Operator | null,
  means: Means,
): Promise<void> {
  if (operator === null) return;
  const { answerId, citation, textId } = note;
  const reason = operator.texts.plain(textId);
  const values = { number: `[${citation}]`, id: answerId, reason };
  await send([operator.texts.html("operator-note", values)], operator, means);
}

/** The report is stored and logged: an operator who cannot be reached is no failure of the reader's press. */
async function send(messages: readonly string[], operator: Operator, { api, logger }: Means): Promise<void> {
  try {
    for (const html of messages) {
      await api.sendMessage(operator.chatId, html, {
        parse_mode: "HTML",
        link_preview_options: { is_disabled: true },
      });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    logger.error({ reason }, "the report could not be sent to OPERATOR_CHAT_ID: write to the bot from there");
  }
}
