import type { ChatUsage } from "../chat/chat-model.js";
import { todayOf } from "../query/dates/calendar.js";
import type { Spending, SpendingLedger } from "./spending-ledger.js";

/** What may be spent a day; null for no limit. A limit of 0 stops the model altogether. */
export interface SpendingLimitOptions {
  readonly tokensADay: number | null;
  readonly costADay: number | null;
  readonly tokensAReaderADay: number | null;
  readonly costAReaderADay: number | null;
  readonly prices: Prices;
  /** Where days begin and end: an IANA name. */
  readonly timeZone: string;
}

/** In the operator's currency, for a million tokens. */
export interface Prices {
  readonly prompt: number;
  readonly completion: number;
}

const PRICED_TOKENS = 1_000_000;

/** What is held back for a request under way. */
export interface Reservation {
  /** Puts what was used in the place of what was held back; called once. */
  settle(usage: ChatUsage): void;
}

/**
 * Keeps what language models cost within the operator's limits: of one reader and of all, a day. The most that a
 * request can take is held back while it is under way, so that many at once cannot pass a limit together.
 */
export class SpendingLimits {
  readonly #held = new Map<string | null, Spending>();

  constructor(
    readonly options: SpendingLimitOptions,
    readonly ledger: SpendingLedger,
    readonly now: () => Date,
  ) {}

  /**
   * @param most the most that the request can take
   * @returns null when that could pass a limit
   */
  reserve(reader: string | null, most: ChatUsage): Reservation | null {
    const { timeZone } = this.options;
    const day = todayOf({ now: this.now(), timeZone });
    const asked = this.#spendingOf(most);
    if (!this.#fits(day, null, asked)) return null;
    if (reader !== null && !this.#fits(day, reader, asked)) return null;
    const holders = reader === null ? [null] : [null, reader];
    for (const holder of holders) this.#hold(holder, asked, 1);
    return {
      settle: (usage) => {
        for (const holder of holders) this.#hold(holder, asked, -1);
        this.ledger.record(day, reader, this.#spendingOf(usage));
      },
    };
  }

  #fits(day: string, reader: string | null, asked: Spending): boolean {
    const { tokensADay, costADay, tokensAReaderADay, costAReaderADay } = this.options;
    const tokens = reader === null ? tokensADay : tokensAReaderADay;
    const cost = reader === null ? costADay : costAReaderADay;
    if (tokens === null && cost === null) return true;
    const spent = this.ledger.spent(day, reader);
    const held = this.#held.get(reader) ?? NOTHING;
    return (
      (tokens === null || spent.tokens + held.tokens + asked.tokens <= tokens) &&
      (cost === null || spent.cost + held.cost + asked.cost <= cost)
    );
  }

  #hold(holder: string | null, { tokens, cost }: Spending, sign: 1 | -1): void {
    const held = this.#held.get(holder) ?? NOTHING;
    const next = { tokens: held.tokens + sign * tokens, cost: held.cost + sign * cost };
    if (next.tokens <= 0) this.#held.delete(holder);
    else this.#held.set(holder, next);
  }

  #spendingOf({ promptTokens, completionTokens }: ChatUsage): Spending {
    const { prompt, completion } = this.options.prices;
    return {
      tokens: promptTokens + completionTokens,
      cost: (promptTokens * prompt + completionTokens * completion) / PRICED_TOKENS,
    };
  }
}

const NOTHING: Spending = { tokens: 0, cost: 0 };
