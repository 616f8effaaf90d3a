/** A stretch of tokens that describes a person: a role or an apposition. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
  /** The first token of the apposition before "hiện là", "nay là" were stepped over. */
  readonly opener?: number;
}
