import { seededRandom } from "../../../retrieval/evaluation/bootstrap.js";

/** Chance that the same seed repeats. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  /** From 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** True once in `times`, in the long run. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }
}
