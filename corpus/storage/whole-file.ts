import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { StorageError } from "../errors.js";

/**
 * Writes a file whole or not at all: the data goes into a file beside it, which is renamed over the old
 * one. A missing folder is created.
 *
 * @throws StorageError when folder or file cannot be written; the old file is then untouched
 */
export async function writeWholeFile(path: string, data: string | Buffer): Promise<void> {
  makeFolder(dirname(path));
  try {
    await writeFileAtomic(path, data);
  } catch (cause) {
    throw storageError("write", path, cause);
  }
}

/**
 * Creates a folder with its parents; no error when it is there already.
 *
 * @throws StorageError when it cannot be made
 */
export function makeFolder(path: string): void {
  try {
    makeWithParents(resolve(path));
  } catch (cause) {
    throw storageError("create the folder", path, cause);
  }
}

/** Step by step: Node's own recursive mkdir never returns where no folder can be made at all, as in /proc. */
function makeWithParents(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeWithParents(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** The error for a file operation that the system refused, with what to do about it. */
export function storageError(action: string, path: string, cause: unknown): StorageError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const advice = ADVICE[code] ?? `${cause instanceof Error ? cause.message : String(cause)}; check the path`;
  return new StorageError(`cannot ${action} ${path}: ${advice}`, { cause, retryable: code === "EBUSY" });
}

const ADVICE: Readonly<Record<string, string>> = {
  EACCES: "permission denied; give this user access to the folder or name another",
  EPERM: "permission denied; give this user access to the folder or name another",
  EROFS: "the file system is read-only; name a folder elsewhere",
  ENOSPC: "the disk is full; free some space and run the command again",
  ENOENT: "there is no such file or folder; check the path",
  ENOTDIR: "a part of the path is a file, not a folder; check the path",
  EEXIST: "a file stands where the folder should be; check the path",
  EISDIR: "it is a folder, not a file; check the path",
  ENAMETOOLONG: "the name is too long; use a shorter one",
  EMFILE: "too many open files; raise the limit (ulimit -n)",
};
