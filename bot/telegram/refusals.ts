import { GrammyError } from "grammy";

/** What Telegram says when it refuses a call. */
export interface Refusal {
  readonly error_code: number;
  readonly description: string;
}

/** A chat that no message gets into: gone, or one where the bot may not write. */
const CLOSED = /chat not found|not enough rights to send|have no rights to send|CHAT_WRITE_FORBIDDEN/i;

/** A topic that no message gets into; the rest of its group is open. */
const CLOSED_TOPIC = /TOPIC_CLOSED|TOPIC_DELETED|message thread not found/i;

const UNCHANGED = /message is not modified/i;
const GONE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;
const TOO_OLD = /query is too old|query ID is invalid|QUERY_ID_INVALID/i;

/** Whether a chat is closed to the bot: 403 is the reader's wish, a group's, or an account that is no more. */
export function closesChat({ error_code, description }: Refusal): boolean {
  return error_code === 403 || (error_code === 400 && CLOSED.test(description));
}

/** Whether whoever was to be written to cannot be reached, so that no second message will do better. */
export function isUnreachable(error: unknown): error is GrammyError {
  if (!(error instanceof GrammyError)) return false;
  return closesChat(error) || (error.error_code === 400 && CLOSED_TOPIC.test(error.description));
}

/** Whether an edit came to nothing because there is nothing to do: the message says so already, or is gone. */
export function isIdleEdit(error: unknown): boolean {
  return isBadRequest(error) && (UNCHANGED.test(error.description) || GONE.test(error.description));
}

/** Whether a message already is as an edit wants it. */
export function isUnchanged(error: unknown): boolean {
  return isBadRequest(error) && UNCHANGED.test(error.description);
}

/** Whether Telegram has forgotten the press or the inline query that is answered, as it does within the minute. */
export function isTooOld(error: unknown): boolean {
  return isBadRequest(error) && TOO_OLD.test(error.description);
}

function isBadRequest(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400;
}
