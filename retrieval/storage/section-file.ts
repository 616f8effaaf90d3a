import { open, readFile } from "node:fs/promises";
import { IndexError } from "../errors.js";

/**
 * A file of byte sections: a magic word of eight letters, the number of sections and the byte length of each
 * as 64-bit numbers, then the sections, each padded to eight bytes so that it can be viewed as numbers in
 * place. Numbers are little-endian, as on every machine that Node runs on.
 */
const ALIGNMENT = 8;

/** Writes the sections and syncs the file; it must not be looked at before the promise resolves. */
export async function writeSections(
  file: string,
  magic: string,
  sections: readonly ArrayBufferView[],
): Promise<void> {
  const handle = await open(file, "w");
  try {
    const lengths = sections.map(({ byteLength }) => BigInt(byteLength));
    await handle.write(Buffer.from(magic.padEnd(ALIGNMENT).slice(0, ALIGNMENT), "latin1"));
    await handle.write(bytesOf(BigUint64Array.from([BigInt(sections.length), ...lengths])));
    for (const section of sections) {
      if (section.byteLength > 0) await handle.write(bytesOf(section));
      if (padding(section.byteLength) > 0) await handle.write(Buffer.alloc(padding(section.byteLength)));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads a file that {@link writeSections} wrote.
 *
 * @returns the sections in order, each at an address that is a multiple of eight
 * @throws {IndexError} when the file has another magic word or ends too early
 */
export async function readSections(file: string, magic: string): Promise<Buffer[]> {
  const bytes = await readFile(file);
  // Small files come from Node's shared pool at any offset; numbers need theirs aligned.
  const whole = bytes.byteOffset % ALIGNMENT === 0 ? bytes : Buffer.from(Uint8Array.from(bytes).buffer);
  const broken = (): IndexError =>
    new IndexError(`index file ${file} is damaged or cut off: run npm run index`);
  if (whole.length < 2 * ALIGNMENT || whole.toString("latin1", 0, ALIGNMENT).trimEnd() !== magic)
    throw broken();
  const count = Number(whole.readBigUInt64LE(ALIGNMENT));
  let at = (2 + count) * ALIGNMENT;
  if (whole.length < at) throw broken();
  return Array.from({ length: count }, (_, section) => {
    const length = Number(whole.readBigUInt64LE((2 + section) * ALIGNMENT));
    const view = whole.subarray(at, at + length);
    if (view.length !== length) throw broken();
    at += length + padding(length);
    return view;
  });
}

/** A section seen as unsigned 32-bit numbers. */
export function asUint32(section: Buffer | undefined): Uint32Array {
  return section === undefined
    ? new Uint32Array()
    : new Uint32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}

/** A section seen as unsigned 16-bit numbers. */
export function asUint16(section: Buffer | undefined): Uint16Array {
  return section === undefined
    ? new Uint16Array()
    : new Uint16Array(section.buffer, section.byteOffset, section.byteLength / 2);
}

/** A section seen as 32-bit floats. */
export function asFloat32(section: Buffer | undefined): Float32Array {
  return section === undefined
    ? new Float32Array()
    : new Float32Array(section.buffer, section.byteOffset, section.byteLength / 4);
}

function padding(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
