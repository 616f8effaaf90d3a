import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { makeFolder } from "../../corpus/storage/whole-file.js";
import { IndexError } from "../errors.js";

/** No build takes longer than a day. */
const LEFTOVER_MS = 24 * 60 * 60 * 1000;

/** How long another process may hold `publishing`, and how often it is looked at. */
const ABANDONED_LOCK_MS = 10_000;
const LOCK_PAUSE_MS = 20;

/** The file `current`. */
const pointerSchema = z.object({
  live: z.string(),
  previous: z.string().nullable(),
  pinned: z.boolean().optional(),
});
type Pointer = z.infer<typeof pointerSchema>;

/**
 * Where index generations lie: each in a folder of its own, never changed once it is published, and a file
 * `current` that names the live one and the one before it.
 *
 *     index/
 *       current                 {"live":"20260102-030405-ab12","previous":"20260101-…"}
 *       generations/ID/         manifest.json lexical.bin vectors.hnsw passages.sqlite
 *       building/ID/            one that is being built, or was when its process was killed
 */
export class GenerationStore {
  constructor(
    /** The folder `index`; it need not exist before the first build. */
    readonly root: string,
  ) {}

  /** The id of the live generation, or null when nothing was built yet. */
  async live(): Promise<string | null> {
    return (await this.#pointer())?.live ?? null;
  }

  folderOf(generation: string): string {
    return path.join(this.root, "generations", generation);
  }

  /**
   * A new empty folder to build a generation in.
   *
   * @throws {IndexError} when the folder cannot be written
   */
  async begin(now: Date): Promise<{ generation: string; dir: string }> {
    const stamp = now.toISOString().replace(/[-:]/gu, "").replace("T", "-").slice(0, 15);
    const generation = `${stamp}-${randomBytes(2).toString("hex")}`;
    const dir = path.join(this.root, "building", generation);
    await this.#removeLeftovers(now);
    try {
      makeFolder(dir);
      // Creating a folder can succeed where writing a file does not: find out before the work, not after.
      await writeFile(path.join(dir, ".writable"), "");
      await rm(path.join(dir, ".writable"));
    } catch (error) {
      throw new IndexError(`index folder ${this.root} cannot be written: check its owner and free space`, {
        cause: error,
      });
    }
    return { generation, dir };
  }

  /** True when an operator went back to the live generation: then it is not to be replaced unasked. */
  async isPinned(): Promise<boolean> {
    return (await this.#pointer())?.pinned === true;
  }

  /** Makes a finished generation the live one, by one rename; keeps the one before it for a rollback. */
  async publish(generation: string): Promise<void> {
    await this.#alone(async () => {
      // A damaged `current` names no generation to keep; writing a new one is what mends it.
      const previous = await this.live().catch(() => null);
      makeFolder(path.join(this.root, "generations"));
      await rename(path.join(this.root, "building", generation), this.folderOf(generation));
      await this.#point({ live: generation, previous });
      await this.#prune(new Set([generation, previous]));
    });
  }

  /**
   * Makes the generation before the live one live again, and pins it until another one is published.
   *
   * @returns its id
   * @param check Called with the folder of the earlier generation; what it throws leaves all as it is.
   * @throws {IndexError} when there is none
   */
  async rollBack(check: (dir: string) => Promise<unknown> = async () => {}): Promise<string> {
    return await this.#alone(async () => {
      const pointer = await this.#pointer();
      if (pointer === null || pointer.previous === null) {
        throw new IndexError(`index ${this.root} has no earlier generation to go back to: run npm run index`);
      }
      await check(this.folderOf(pointer.previous));
      await this.#point({ live: pointer.previous, previous: pointer.live, pinned: true });
      return pointer.previous;
    });
  }

  /** Removes the folder of a build that failed or was stopped. */
  async abandon(generation: string): Promise<void> {
    await rm(path.join(this.root, "building", generation), { recursive: true, force: true });
  }

  /**
   * Changes `current` while no other process does: two builds that end together would else remove each
   * other's generation. The lock is a folder, because making one either succeeds or tells that it is there.
   */
  async #alone<T>(change: () => Promise<T>): Promise<T> {
    const lock = path.join(this.root, "publishing");
    makeFolder(this.root);
    while (!(await isMadeNow(lock))) {
      const since = await stat(lock).then(
        ({ mtimeMs }) => mtimeMs,
        () => Date.now(),
      );
      // Its owner was killed: a change takes a blink.
      if (Date.now() - since > ABANDONED_LOCK_MS) await rm(lock, { recursive: true, force: true });
      else await new Promise((resume) => setTimeout(resume, LOCK_PAUSE_MS));
    }
    try {
      return await change();
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }

  async #pointer(): Promise<Pointer | null> {
    const file = path.join(this.root, "current");
    // Each question asks: reading some bytes here takes microseconds, having them read half a millisecond.
    const content = readIfThere(file);
    if (content === null) return null;
    try {
      return pointerSchema.parse(JSON.parse(content));
    } catch (error) {
      throw new IndexError(`index file ${file} is damaged: run npm run index -- --full`, { cause: error });
    }
  }

  async #point(pointer: Pointer): Promise<void> {
    await writeFileAtomic(path.join(this.root, "current"), `${JSON.stringify(pointer)}\n`);
  }

  /** What killed builds left behind; a build that is under way is younger. */
  async #removeLeftovers(now: Date): Promise<void> {
    const folder = path.join(this.root, "building");
    for (const name of await readdir(folder).catch(() => [])) {
      // One that ends just now is gone, or on its way to its place.
      const begun = await stat(path.join(folder, name)).catch(() => null);
      if (begun !== null && now.getTime() - begun.mtimeMs > LEFTOVER_MS)
        await rm(path.join(folder, name), { recursive: true, force: true });
    }
  }

  /** Old generations go; readers that still have one open keep its files until they close them. */
  async #prune(keep: ReadonlySet<string | null>): Promise<void> {
    for (const name of await readdir(path.join(this.root, "generations"))) {
      if (!keep.has(name)) await rm(this.folderOf(name), { recursive: true, force: true });
    }
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Makes a folder; false when it is there already. */
async function isMadeNow(dir: string): Promise<boolean> {
  try {
    await mkdir(dir);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new IndexError(
      `index folder ${path.dirname(dir)} cannot be written: check its owner and free space`,
      {
        cause: error,
      },
    );
  }
}
