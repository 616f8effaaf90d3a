import { TrichdanError } from "../../corpus/errors.js";

/**
 * What went wrong with a model's reply:
 * - `key`: the server refuses the key (401, 403)
 * - `unknown-model`: it has no such model (404)
 * - `rate-limited`: it asks to slow down (429), after the retries
 * - `unreachable`: no connection, or none within the time
 * - `failed`: it failed (5xx), or refused the request for another reason
 * - `malformed`: it answered something that is no reply
 * - `refused`: the model declined to answer, or the server's filter stopped it
 * - `cut`: the reply ended in the middle
 * - `budget`: the operator's limit for the reader or the day is reached; nothing was sent
 */
export type ChatFailure =
  | "key"
  | "unknown-model"
  | "rate-limited"
  | "unreachable"
  | "failed"
  | "malformed"
  | "refused"
  | "cut"
  | "budget";

/** A chat model that cannot be reached, refuses, or breaks off. */
export class ChatError extends TrichdanError {
  override readonly name = "ChatError";

  constructor(
    message: string,
    readonly failure: ChatFailure,
    options: { readonly cause?: unknown; readonly retryable?: boolean } = {},
  ) {
    super(message, options);
  }
}
