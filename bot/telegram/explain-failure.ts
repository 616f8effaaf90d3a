import { GrammyError } from "grammy";
import { StartError } from "../errors.js";

/** What an operator can do about a failure that ends the bot; other errors are returned as they are. */
export function explainTelegramFailure(error: unknown): unknown {
  if (!(error instanceof GrammyError)) return error;
  switch (error.error_code) {
    // A token of the wrong form is "not found", a revoked one "unauthorized".
    case 401:
    case 404:
      return new StartError(
        `TELEGRAM_BOT_TOKEN is refused by Telegram (${error.error_code} ${error.description}): ` +
          "copy the token again from @BotFather",
        { cause: error },
      );
    case 409:
      return new StartError(
        "Telegram reports a conflict (409): another program polls with this TELEGRAM_BOT_TOKEN; " +
          "stop it, or use another token",
        { cause: error },
      );
    default:
      return new StartError(
        `Telegram refuses ${error.method} (${error.error_code} ${error.description}): try again later`,
        { cause: error, retryable: true },
      );
  }
}
