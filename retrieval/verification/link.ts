/** For each token of a statement the tokens of the quotation that say the same. */
export type Places = readonly Set<number>[];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Notes that a stretch of the statement says what a stretch of the quotation says. */
export function link(places: Places, at: Span, found: Span): void {
  for (let token = at.from; token < at.to; token += 1)
    for (let place = found.from; place < found.to; place += 1) places[token]?.add(place);
}
