import { PageError } from "../errors.js";

/** Largest page that is read, in bytes. A saved news page has some ten kilobytes. */
export const MAX_PAGE_BYTES = 5_000_000;

/** How many bytes are looked at to guess what undecodable input is. */
const SAMPLE_BYTES = 4096;

/**
 * The text of a saved page.
 *
 * Reads UTF-8 with or without a byte order mark, and UTF-16 with one.
 * @throws PageError when the page is empty, too large, binary, or in another encoding.
 */
export function decodePage(raw: Uint8Array | string, name: string): string {
  if (raw.length > MAX_PAGE_BYTES) {
    throw new PageError(
      `cannot read ${name}: it has more than ${MAX_PAGE_BYTES / 1e6} MB, which no article has; save one article a file`,
    );
  }
  const text = typeof raw === "string" ? raw.replace(/^\uFEFF/u, "") : decodeBytes(raw, name);
  if (text.trim() === "") {
    throw new PageError(`cannot read ${name}: it is empty; save the page as text again`);
  }
  if (text.includes("\0")) throw binaryError(name);
  return text;
}

function decodeBytes(bytes: Uint8Array, name: string): string {
  const utf16 = utf16FromMark(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) throw nulError(bytes, name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    const encoding = guessEncoding(bytes);
    throw new PageError(
      `cannot read ${name}: it is not UTF-8${encoding === null ? "" : ` (it looks like ${encoding})`}; ` +
        `convert it first: iconv -f ${encoding ?? "ENCODING"} -t UTF-8`,
      { cause },
    );
  }
}

function utf16FromMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** NUL bytes mean a binary file, or UTF-16 whose mark is missing: then every other byte is NUL. */
function nulError(bytes: Uint8Array, name: string): PageError {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return utf16Error(name, "UTF-16LE");
  if (even > half * 0.4 && odd < half * 0.1) return utf16Error(name, "UTF-16BE");
  return binaryError(name);
}

function utf16Error(name: string, encoding: string): PageError {
  return new PageError(
    `cannot read ${name}: it looks like ${encoding} without a byte order mark; convert it first: iconv -f ${encoding} -t UTF-8`,
  );
}

function binaryError(name: string): PageError {
  return new PageError(
    `cannot read ${name}: it is a binary file, not text; save the page as plain text in UTF-8`,
  );
}

/**
 * The legacy encodings in which Vietnamese and English news was kept. Windows-1258 writes tones as
 * combining bytes after the vowel; Windows-1252 is what is left when the high bytes are quotation marks.
 */
function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let tones = 0;
  let punctuation = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte < 0x80) continue;
    high++;
    if ([0xcc, 0xd2, 0xde, 0xec, 0xf2].includes(byte)) tones++;
    else if (byte >= 0x91 && byte <= 0x97) punctuation++;
  }
  if (high === 0) return null;
  if (tones > high * 0.15) return "WINDOWS-1258";
  if (punctuation > high * 0.3 || high < sample.length * 0.03) return "WINDOWS-1252";
  return null;
}
