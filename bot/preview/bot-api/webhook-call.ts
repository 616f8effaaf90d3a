import type { Update } from "grammy/types";
import type { WebhookSettings } from "./webhook-settings.js";

/** Telegram waits this long for the answer to an update. */
const ANSWER_LIMIT_MS = 60_000;

/** "Retry-After" is heeded up to an hour. */
const MAX_RETRY_AFTER_SECONDS = 3_600;

/** An update that was not taken. The message is worded as `getWebhookInfo` tells it. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";

  constructor(
    message: string,
    /** When the webhook says so; 0 otherwise. */
    readonly retryAfterSeconds = 0,
  ) {
    super(message);
  }
}

/**
 * Brings one update to the webhook.
 *
 * @returns The body of its answer.
 * @throws {WebhookError} when it answers with anything but 2xx, or not at all
 */
export async function callWebhook(
  { url, secretToken }: WebhookSettings,
  update: Update,
  signal: AbortSignal,
): Promise<string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(secretToken === "" ? {} : { "x-telegram-bot-api-secret-token": secretToken }),
      },
      body: JSON.stringify(update),
      // A webhook that has moved must be set anew; this also keeps updates on the loopback.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]),
    });
    const body = await response.text();
    if (response.ok) return body;
    const retryAfter = Number(response.headers.get("retry-after") ?? 0);
    throw new WebhookError(
      `Wrong response from the webhook: ${response.status} ${response.statusText}`,
      retryAfter > 0 ? Math.min(retryAfter, MAX_RETRY_AFTER_SECONDS) : 0,
    );
  } catch (error) {
    throw error instanceof WebhookError ? error : new WebhookError(describe(error));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "Read timeout expired";
  const { cause } = error;
  if (cause instanceof Error && "code" in cause && cause.code === "ECONNREFUSED") return "Connection refused";
  return "Webhook connection closed";
}
