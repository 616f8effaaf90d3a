import type { BotApi } from "./bot-api.js";
import { badRequest } from "./bot-api-error.js";
import type { CallParameters } from "./call-parameters.js";
import type { Draft } from "./chat-log.js";
import { draftText } from "./message-text.js";
import { parseRichDraft } from "./rich-message.js";

/** https://core.telegram.org/bots/api#sendmessagedraft: "0-4096 characters after entities parsing" */
export function sendMessageDraft(api: BotApi, chatId: number, parameters: CallParameters): true {
  return show(api, chatId, parameters, () => draftText(parameters));
}

/** https://core.telegram.org/bots/api#sendrichmessagedraft */
export function sendRichMessageDraft(api: BotApi, chatId: number, parameters: CallParameters): true {
  return show(api, chatId, parameters, () => ({
    text: "",
    entities: [],
    richMessage: parseRichDraft(parameters.object("rich_message")),
  }));
}

function show(
  api: BotApi,
  chatId: number,
  parameters: CallParameters,
  content: () => Pick<Draft, "text" | "entities" | "richMessage">,
): true {
  if (api.chats.chat(chatId)?.type !== "private") throw badRequest("TEXTDRAFT_PEER_INVALID");
  const draftId = parameters.integer("draft_id", 0);
  if (draftId === 0) throw badRequest("draft_id must be non-zero");
  const threadId = parameters.integer("message_thread_id", 0);
  api.drafts.show(chatId, {
    draftId,
    ...content(),
    ...(threadId === 0 ? {} : { threadId }),
    ...(parameters.flag("can_stop") && { canStop: true }),
    ...(parameters.flag("keep_on_stop") && { keepOnStop: true }),
  });
  return true;
}
