import type { Update, WebhookInfo } from "grammy/types";
import { badRequest } from "./bot-api-error.js";
import type { CallParameters } from "./call-parameters.js";
import type { UpdateQueue } from "./update-queue.js";
import { WebhookDelivery } from "./webhook-delivery.js";
import { readWebhookSettings, type WebhookSettings } from "./webhook-settings.js";

/** A call that the bot makes by way of its answer to an update. */
export type CallInAnswer = (method: string, values: Readonly<Record<string, unknown>>) => void;

/** Calls that Telegram does not carry out from an answer: their results would be lost, or the webhook with them. */
const NOT_IN_ANSWERS = /^(?:get.*|setwebhook|deletewebhook|close|logout)$/i;

const PAUSE_MS = 1_000;

/** The other way for a bot to get its updates: it is called, instead of asking. */
export class Webhook {
  #settings: WebhookSettings | undefined;
  #delivery: WebhookDelivery | undefined;
  /** "If not specified, the previous setting will be used"; empty for all. */
  #allowed: readonly string[] = [];
  #lastError: Pick<WebhookInfo, "last_error_date" | "last_error_message"> = {};

  /** Carries out calls that come in the answer to an update; to be set by who can. */
  onCall: CallInAnswer = () => {};

  /** @param pauseMs the unit of the pauses between two tries */
  constructor(
    private readonly updates: UpdateQueue,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** `setWebhook`: what waits is brought to it, then all that happens. An empty address removes it. */
  set(parameters: CallParameters): void {
    const settings = readWebhookSettings(parameters);
    const allowed = parameters.object("allowed_updates") ?? this.#allowed;
    if (!isListOfTexts(allowed)) throw badRequest("can't parse allowed updates");
    this.#allowed = allowed;
    this.remove(parameters);
    if (settings.url === "") return;
    this.#settings = settings;
    const delivery = new WebhookDelivery({
      settings,
      pauseMs: this.pauseMs,
      onTaken: (update, answer) => this.#taken(update, answer),
      onRefused: (reason) => {
        // One that has been replaced tells nothing of the new one.
        if (this.#delivery !== delivery) return;
        const last_error_date = Math.floor(Date.now() / 1_000);
        this.#lastError = { last_error_date, last_error_message: reason };
      },
    });
    this.#delivery = delivery;
    this.updates.handTo((update) => {
      if (this.#isAllowed(update)) delivery.add(update);
      else this.updates.forget(update.update_id);
    });
  }

  /** `deleteWebhook`: from now on the bot asks for updates. */
  remove(parameters: CallParameters): void {
    if (parameters.flag("drop_pending_updates")) this.updates.clear();
    this.#delivery?.stop();
    this.#delivery = undefined;
    this.#settings = undefined;
    this.#lastError = {};
    this.updates.handTo(undefined);
  }

  /** `getWebhookInfo`. */
  info(): WebhookInfo {
    const settings = this.#settings;
    return {
      url: settings?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: this.updates.size,
      ...(settings === undefined ? {} : { max_connections: settings.maxConnections }),
      ...(this.#allowed.length === 0 ? {} : { allowed_updates: [...this.#allowed] }),
      ...this.#lastError,
    } as WebhookInfo;
  }

  close(): void {
    this.#delivery?.close();
  }

  #isAllowed(update: Update): boolean {
    return this.#allowed.length === 0 || this.#allowed.some((kind) => kind in update);
  }

  #taken(update: Update, answer: string): void {
    this.updates.forget(update.update_id);
    const { method, ...values } = parseAnswer(answer);
    if (typeof method === "string" && !NOT_IN_ANSWERS.test(method)) this.onCall(method, values);
  }
}

/** Telegram also takes forms; bots that answer with a call answer in JSON. */
function parseAnswer(answer: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(answer));
  } catch {
    return {};
  }
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((it) => typeof it === "string");
}
