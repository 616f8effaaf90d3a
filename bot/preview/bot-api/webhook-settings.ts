import { badRequest } from "./bot-api-error.js";
import type { CallParameters } from "./call-parameters.js";

/** Parameters of `setWebhook`: https://core.telegram.org/bots/api#setwebhook */
export interface WebhookSettings {
  readonly url: string;
  /** Sent in a header with every update; "" for none. */
  readonly secretToken: string;
  /** Updates under way at the same time. */
  readonly maxConnections: number;
}

/** "Only characters A-Z, a-z, 0-9, _ and - are allowed", "1-256 characters". */
const SECRET_TOKEN = /^[\w-]*$/;
const MAX_SECRET_LENGTH = 256;

/** "1-100. Defaults to 40." Telegram takes other numbers for the nearest of these. */
const CONNECTIONS = { fewest: 1, most: 100, usual: 40 } as const;

/** As the parser of addresses writes them. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** @throws {BotApiError} 400 */
export function readWebhookSettings(parameters: CallParameters): WebhookSettings {
  const secretToken = parameters.text("secret_token");
  if (secretToken.length > MAX_SECRET_LENGTH) throw badRequest("secret token is too long");
  if (!SECRET_TOKEN.test(secretToken)) throw badRequest("secret token contains unallowed characters");
  const asked = parameters.integer("max_connections", CONNECTIONS.usual);
  return {
    url: checkUrl(parameters.text("url")),
    secretToken,
    maxConnections: Math.min(Math.max(asked, CONNECTIONS.fewest), CONNECTIONS.most),
  };
}

/**
 * Telegram wants https, from the outside. This server only ever stands in for it on one machine: whoever
 * holds the token may point it at a server of their own there, but at nothing in the network around it; and
 * nobody has a certificate for a loopback address.
 */
function checkUrl(url: string): string {
  if (url === "") return url;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) throw badRequest("bad webhook: invalid URL");
  if (parsed.protocol !== "http:" || !LOOPBACK.test(parsed.hostname)) {
    throw badRequest("bad webhook: this server sends updates to http on a loopback address only");
  }
  return parsed.href;
}
