import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PageError } from "../corpus/errors.js";
import { MAX_PAGE_BYTES } from "../corpus/page/decode-page.js";
import { storageError } from "../corpus/storage/whole-file.js";

/** One page that the operator named, not read yet. */
export interface PageInput {
  /** As the operator knows it: a path, or "-". */
  readonly from: string;
  read(): Promise<Uint8Array>;
}

const URL_START = /^[a-z][a-z0-9+.-]*:\/\//iu;
const HTML_NAME = /\.(?:x?html?|mhtml?)$/iu;

/**
 * The pages that command line arguments name: files, the text files of folders, `-` for standard input.
 * What cannot be a page becomes an input whose reading fails, so that the others are still read.
 */
export async function findPageInputs(
  args: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<PageInput[]> {
  const inputs: PageInput[] = [];
  for (const arg of args) inputs.push(...(await inputsOf(arg, stdin)));
  return inputs;
}

async function inputsOf(arg: string, stdin: AsyncIterable<Uint8Array>): Promise<PageInput[]> {
  if (arg === "-") return [{ from: arg, read: () => readStream(stdin) }];
  if (URL_START.test(arg)) {
    return [
      failing(
        arg,
        new PageError(`cannot read ${arg}: addresses are not supported yet; save the page as text`),
      ),
    ];
  }
  if (HTML_NAME.test(arg)) {
    return [
      failing(arg, new PageError(`cannot read ${arg}: HTML is not supported yet; save the page as text`)),
    ];
  }
  try {
    if (!(await stat(arg)).isDirectory()) return [{ from: arg, read: () => readStart(arg) }];
    const names = (await readdir(arg)).filter((name) => name.endsWith(".txt") && !name.startsWith("."));
    if (names.length === 0) {
      return [failing(arg, new PageError(`no pages in ${arg}: put saved pages with the ending .txt there`))];
    }
    return names.sort().map((name) => ({ from: join(arg, name), read: () => readStart(join(arg, name)) }));
  } catch (cause) {
    return [failing(arg, storageError("read", arg, cause))];
  }
}

function failing(from: string, error: Error): PageInput {
  return { from, read: () => Promise.reject(error) };
}

/** As much of a file as shows whether it is too large. */
async function readStart(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > MAX_PAGE_BYTES) return (await file.read(Buffer.alloc(MAX_PAGE_BYTES + 1))).buffer;
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw storageError("read", path, cause);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_PAGE_BYTES) break;
  }
  return Buffer.concat(chunks);
}
