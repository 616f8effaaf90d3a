/** So many of so many. */
export interface Tally {
  readonly questions: number;
  readonly right: number;
}
