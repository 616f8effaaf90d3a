import { createHash } from "node:crypto";

/** SHA-256 (hex) of a paragraph's NFC text: tells later whether a cited paragraph is still the same. */
export function paragraphHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
