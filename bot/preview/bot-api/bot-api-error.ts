import type { ResponseParameters } from "grammy/types";

/** An error in the form in which the Bot API reports it: `{"ok":false,"error_code":400,"description":…}`. */
export class BotApiError extends Error {
  override readonly name = "BotApiError";

  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: ResponseParameters,
  ) {
    super(`${code} ${description}`);
  }
}

export function badRequest(reason: string): BotApiError {
  return new BotApiError(400, `Bad Request: ${reason}`);
}
