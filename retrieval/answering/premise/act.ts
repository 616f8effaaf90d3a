/** What an act is about; which acts are each other's contrary depends on it, see `contraries.ts`. */
export type ActKind =
  | "stance"
  /** A stance on what somebody else does. */
  | "view"
  | "accept"
  | "text"
  | "join"
  | "host"
  | "vote"
  | "deed"
  | "work"
  | "refuse"
  | "out"
  | "leave"
  | "relations"
  | "valid";

/** For a thing, against it, or neither: who abstains. */
export type Side = "for" | "against" | "aside";

/**
 * One act of a state, a person or an organisation as a text tells it.
 *
 * @example
 * // "Mỹ … không có ý định ký TPNW"
 * { kind: "text", side: "against", isDenied: true }
 */
export interface Act {
  readonly kind: ActKind;
  /** With its negation: not to sign is against, not to oppose is for. */
  readonly side: Side;
  readonly isDenied: boolean;
}

/** The act with a "not" before it. */
export function denied({ kind, side, isDenied }: Act): Act {
  const turned = side === "for" ? "against" : "for";
  // Who did not abstain may have voted either way: that is no side.
  return { kind, side: side === "aside" ? "aside" : turned, isDenied: !isDenied };
}
