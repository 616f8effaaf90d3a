import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StorageError } from "./errors.js";
import { storageError, writeWholeFile } from "./storage/whole-file.js";

/** Name of the list inside `DATA_DIR`. */
export const WITHDRAWALS_NAME = "withdrawn.json";

/**
 * What the operator has withdrawn: ids of articles ("2020-05-22-…") and of paragraphs ("2020-05-22-…#3"). It
 * is shown to nobody, though the index still holds it.
 */
export type Withdrawals = ReadonlySet<string>;

const fileSchema = z.strictObject({ format: z.literal(1), withdrawn: z.array(z.string().min(1)) });

/** Whether a paragraph is withdrawn, by itself or with its article. */
export function isWithdrawn(
  withdrawals: Withdrawals,
  { articleId, paragraph }: { readonly articleId: string; readonly paragraph: number },
): boolean {
  return withdrawals.has(articleId) || withdrawals.has(`${articleId}#${paragraph}`);
}

/**
 * The list as it stands in a data folder; empty when there is none.
 *
 * @throws StorageError when it cannot be read: a list that nobody can read must not count as empty
 */
export function readWithdrawals(dataDir: string): Withdrawals {
  const file = join(dataDir, WITHDRAWALS_NAME);
  let json: string;
  try {
    json = readFileSync(file, "utf8");
  } catch (cause) {
    if (isMissing(cause)) return new Set();
    throw storageError("read", file, cause);
  }
  try {
    return new Set(fileSchema.parse(JSON.parse(json)).withdrawn);
  } catch (cause) {
    throw new StorageError(`${file} is no list of withdrawn articles: mend it, or delete it to show all`, {
      cause,
    });
  }
}

/**
 * Replaces the list; a bot that runs on the same folder goes by it from its next question on.
 *
 * @throws StorageError when it cannot be written; the old list then stands
 */
export async function writeWithdrawals(dataDir: string, withdrawals: Withdrawals): Promise<void> {
  const content = { format: 1, withdrawn: [...withdrawals].sort() } satisfies z.infer<typeof fileSchema>;
  await writeWholeFile(join(dataDir, WITHDRAWALS_NAME), `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * A function that gives the list as it is at each call. The file is read again only when it is another: every
 * question asks, and asking the file system for its age takes microseconds.
 *
 * @throws StorageError from the function it gives, as {@link readWithdrawals} does
 */
export function watchWithdrawals(dataDir: string): () => Withdrawals {
  let seen: string | null = null;
  let list: Withdrawals = new Set();
  return () => {
    const version = versionOf(join(dataDir, WITHDRAWALS_NAME));
    if (version !== seen) {
      list = readWithdrawals(dataDir);
      seen = version;
    }
    return list;
  };
}

/** Every whole-file write makes a new file, so two lists never share inode, time and size. */
function versionOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? "none" : `${stat.ino} ${stat.mtimeNs} ${stat.size}`;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
