import { HttpError, type Transformer } from "grammy";
import type { Logger } from "../logger.js";

/**
 * Tells the operator once when Telegram stops answering and once when it is back, instead of one line for
 * each of the many attempts between. Belongs innermost, below the retries, which hide both.
 */
export function logConnection(logger: Logger): Transformer {
  let connected = true;
  return async (call, method, payload, signal) => {
    try {
      const result = await call(method, payload, signal);
      const broken = !result.ok && result.error_code >= 500;
      if (broken) lost(`${result.error_code} ${result.description}`);
      else found();
      return result;
    } catch (error) {
      if (error instanceof HttpError && !signal?.aborted) lost(describeNetworkError(error));
      throw error;
    }

    function lost(reason: string): void {
      if (connected) logger.warn({ method, reason }, "Telegram does not answer: trying again until it does");
      connected = false;
    }
    function found(): void {
      if (!connected) logger.info({ method }, "Telegram answers again");
      connected = true;
    }
  };
}

function describeNetworkError(error: HttpError): string {
  const inner = error.error;
  if (inner instanceof Error && "code" in inner && typeof inner.code === "string") return inner.code;
  return error.message;
}
