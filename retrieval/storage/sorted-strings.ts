/**
 * A sorted list of distinct strings packed into one buffer: found by binary search over UTF-8 bytes, with
 * nothing to parse when it is loaded. Ordinals are positions in the byte order.
 */
export class SortedStrings {
  constructor(
    /** All strings, one behind the other, UTF-8. */
    readonly bytes: Buffer,
    /** Start of each string in `bytes`, and the total length last: one more entry than strings. */
    readonly offsets: Uint32Array,
  ) {}

  get size(): number {
    return this.offsets.length - 1;
  }

  /** Packs strings that are distinct; they are sorted by their bytes. `order[i]` was at that input position. */
  static pack(strings: readonly string[]): { sorted: SortedStrings; order: Uint32Array } {
    const encoded = strings.map((text) => Buffer.from(text, "utf8"));
    const order = Uint32Array.from(encoded.keys());
    order.sort((a, b) => Buffer.compare(at(encoded, a), at(encoded, b)));
    const offsets = new Uint32Array(strings.length + 1);
    const pieces: Buffer[] = [];
    let total = 0;
    order.forEach((from, position) => {
      const piece = at(encoded, from);
      pieces.push(piece);
      total += piece.length;
      offsets[position + 1] = total;
    });
    return { sorted: new SortedStrings(Buffer.concat(pieces, total), offsets), order };
  }

  /** The ordinal of a string, or -1. */
  find(text: string): number {
    const wanted = Buffer.from(text, "utf8");
    const at = this.#firstFrom(wanted);
    return at < this.size && this.#compare(wanted, at) === 0 ? at : -1;
  }

  /** Whether one of the strings begins so, or is this. */
  hasPrefix(prefix: string): boolean {
    const wanted = Buffer.from(prefix, "utf8");
    const at = this.#firstFrom(wanted);
    if (at === this.size) return false;
    const start = this.offsets[at] ?? 0;
    const length = (this.offsets[at + 1] ?? 0) - start;
    return length >= wanted.length && wanted.every((byte, offset) => this.bytes[start + offset] === byte);
  }

  /** The ordinal of the first string that does not come before `wanted`; `size` for none. */
  #firstFrom(wanted: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(wanted, middle) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative when the string at an ordinal comes before `wanted`; `Buffer.compare` takes ten times as long. */
  #compare(wanted: Uint8Array, ordinal: number): number {
    const { bytes, offsets } = this;
    const start = offsets[ordinal] ?? 0;
    const length = (offsets[ordinal + 1] ?? 0) - start;
    const common = Math.min(length, wanted.length);
    for (let at = 0; at < common; at += 1) {
      const difference = (bytes[start + at] ?? 0) - (wanted[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return length - wanted.length;
  }

  /** The string at an ordinal from 0 to `size` − 1. */
  at(ordinal: number): string {
    return this.bytes.toString("utf8", this.offsets[ordinal] ?? 0, this.offsets[ordinal + 1] ?? 0);
  }
}

function at(buffers: readonly Buffer[], index: number): Buffer {
  return buffers[index] ?? Buffer.alloc(0);
}
