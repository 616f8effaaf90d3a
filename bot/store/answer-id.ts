import { randomBytes } from "node:crypto";

/** Crockford's base 32: no i, l, o, u, so that an id read aloud or retyped stays itself. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random id of `length` characters, 5 bits each: 8 characters for an answer, 6 for an error. */
export function newId(length: number): string {
  // 256 is a multiple of 32, so every character is equally likely.
  return Array.from(randomBytes(length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/** An id as a person may type it: with the `#`, in capitals, with o for 0 and i or l for 1. */
export function normaliseId(typed: string): string {
  return typed.trim().replace(/^#/, "").toLowerCase().replaceAll("o", "0").replace(/[il]/g, "1");
}
