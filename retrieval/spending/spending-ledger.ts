/** What was spent on language models. */
export interface Spending {
  /** Of prompts and replies together. */
  readonly tokens: number;
  /** In the operator's currency; 0 while no price is set. */
  readonly cost: number;
}

/** Remembers what was spent; the bot keeps it on disk, so that a restart does not refill a day's budget. */
export interface SpendingLedger {
  /**
   * @param day ISO date in the operator's time zone
   * @param reader one reader's spending; null for that of all readers together
   */
  spent(day: string, reader: string | null): Spending;
  /** Adds to what the reader spent that day; for a null reader to the day alone. */
  record(day: string, reader: string | null, spending: Spending): void;
}
