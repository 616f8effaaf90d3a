import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { IndexError } from "../../../retrieval/errors.js";
import { GENERATION_FILES, MANIFEST_FILE } from "../../../retrieval/index/manifest.js";
import { refreshIndex } from "../../../retrieval/refresh-index.js";
import { folderOfTest } from "../../helpers/folder-of-test.js";
import { madeUpArticle } from "../../helpers/made-up-articles.js";
import { RecordingEmbedding } from "../../helpers/recording-embedding.js";
import { smallLexicon } from "../../helpers/small-lexicon.js";
import { TemporaryIndex } from "../../helpers/temporary-index.js";

const lexicon = smallLexicon("peace | hòa bình | general");
const files = Object.values(GENERATION_FILES);

async function builtIndex() {
  const root = folderOfTest();
  const index = new TemporaryIndex(root, new RecordingEmbedding(), lexicon);
  await index.build([madeUpArticle("lu-lut", ["Nước sông dâng.", "Cầu đã sập."])]);
  return { root, index, folder: await index.liveFolder() };
}

/** Every refusal is one line that names what is wrong and the command that mends it. */
async function expectRefusal(index: TemporaryIndex, named: string): Promise<void> {
  const error = await index.open().then(
    () => new Error("was opened"),
    (reason: Error) => reason,
  );
  expect(error).toBeInstanceOf(IndexError);
  expect(error.message).not.toContain("\n");
  expect(error.message).toContain(named);
  expect(error.message).toContain("npm run index");
}

function editManifest(folder: string, change: (manifest: Record<string, unknown>) => void): void {
  const file = path.join(folder, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

describe("an index is refused", () => {
  it("when there is none", async () => {
    await expectRefusal(new TemporaryIndex(folderOfTest(), new RecordingEmbedding(), lexicon), "no index in");
  });

  it("when its manifest is missing, no JSON, or not complete", async () => {
    const { index, folder } = await builtIndex();
    editManifest(folder, (manifest) => delete manifest["dimensions"]);
    await expectRefusal(index, MANIFEST_FILE);
    writeFileSync(path.join(folder, MANIFEST_FILE), '{"format":1,');
    await expectRefusal(index, MANIFEST_FILE);
    rmSync(path.join(folder, MANIFEST_FILE));
    await expectRefusal(index, MANIFEST_FILE);
  });

  it("when another version of the program wrote it", async () => {
    const { index, folder } = await builtIndex();
    // A later version may have fields that this one does not know; the version is what the reader is told.
    editManifest(folder, (manifest) => Object.assign(manifest, { format: 999, shards: 3 }));
    await expectRefusal(index, "format 999");
  });

  it.each(files)("when %s is missing, cut off or changed", async (name) => {
    const { index, folder } = await builtIndex();
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1]! ^= 1;
    writeFileSync(file, changed);
    await expectRefusal(index, file);
    writeFileSync(file, bytes);
    truncateSync(file, bytes.length - 1);
    await expectRefusal(index, file);
    rmSync(file);
    await expectRefusal(index, file);
    writeFileSync(file, bytes);
    (await index.open()).close();
  });

  it("when another embedding model made it", async () => {
    const { root } = await builtIndex();
    const other = new TemporaryIndex(root, new RecordingEmbedding({ id: "other@8" }), lexicon);
    await expectRefusal(other, "EMBEDDING_MODEL");
    await expectRefusal(other, "recording@8, not other@8");
  });

  it("when another lexicon made it", async () => {
    const { root, index } = await builtIndex();
    const other = new TemporaryIndex(root, index.model, smallLexicon("war | chiến tranh | defence"));
    await expectRefusal(other, "lexicon");
  });
});

describe("refreshing", () => {
  async function refreshed() {
    const folder = folderOfTest();
    const corpusDir = path.join(folder, "corpus");
    const index = new TemporaryIndex(folder, new RecordingEmbedding(), lexicon);
    mkdirSync(corpusDir);
    const write = (id: string, text: string) =>
      writeFileSync(
        path.join(corpusDir, `${id}.txt`),
        `---\nid: ${id}\ntitle: Tin ${id}\nlanguage: vi\n---\n${text}\n`,
      );
    write("lu-lut", "Nước sông dâng.\n\nCầu đã sập.");
    const refresh = async () => {
      const reasons: string[] = [];
      const report = await refreshIndex(index, {
        corpusDir,
        includeSamples: false,
        now: new Date(),
        onStart: (reason) => reasons.push(reason),
      });
      return { ...report, reason: reasons[0] };
    };
    return { index, refresh, write };
  }

  it("builds when the articles have changed, and only then", async () => {
    const { refresh, write } = await refreshed();
    expect(await refresh()).toMatchObject({ built: true, articles: 1, embedded: 2 });
    expect(await refresh()).toMatchObject({ built: false, articles: 1, embedded: 0, reason: undefined });
    write("mua-vu", "Lúa được mùa.");
    expect(await refresh()).toMatchObject({ built: true, articles: 2, embedded: 1 });
  });

  it.each(files)("mends an index whose %s was changed, as the refusal promises", async (name) => {
    const { index, refresh } = await refreshed();
    await refresh();
    const file = path.join(await index.liveFolder(), name);
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(file, bytes);
    // Nothing of a damaged generation is taken over: who knows which byte it was.
    expect(await refresh()).toMatchObject({ built: true, embedded: 2 });
    (await index.open()).close();
  });
});
