import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["bot", "retrieval", "corpus", "scripts"] as const;

/** Which folders a folder may import from, beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  retrieval: ["corpus"],
  bot: ["retrieval", "corpus"],
  scripts: ["bot", "retrieval", "corpus"],
};

/** Where a package may be imported: a prefix of the file's path. */
const PACKAGE_PLACES: Readonly<Record<string, readonly string[]>> = {
  grammy: ["bot/"],
  "hnswlib-node": ["retrieval/index/vector-index.ts"],
  echarts: ["retrieval/evaluation/report/charts.ts"],
  openai: ["retrieval/embedding/openai-embedding.ts", "retrieval/openai/", "retrieval/chat/openai-chat.ts"],
};

interface SourceFile {
  /** From the project's root, with slashes. */
  readonly file: string;
  readonly text: string;
  /** Modules it names in `import … from`, `export … from`, `import(…)` and `require(…)`, types included. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s[^"'`;]*?from\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']|\b(?:import|require)\s*\(\s*["']([^"']+)["']/gu;

function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => {
        const file = path.posix.join(folder, name.split(path.sep).join("/"));
        const text = withoutComments(readFileSync(path.join(root, file), "utf8"));
        const imports = [...text.matchAll(IMPORT)].map(([, from, bare, call]) => from ?? bare ?? call ?? "");
        return { file, text, imports };
      }),
  );
}

/** Good enough for finding imports: strings are left as they are. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
}

/** The imported file from the project's root; null for a package. */
function target(file: string, imported: string): string | null {
  if (!imported.startsWith(".")) return null;
  return path.posix.join(path.posix.dirname(file), imported).replace(/\.js$/u, ".ts");
}

const files = sourceFiles();
const folderOf = (file: string) => file.split("/")[0] ?? "";

describe("the direction of imports", () => {
  it("is read from the files as they are", () => {
    // The rules below hold of nothing if nothing is found.
    expect(files.length).toBeGreaterThan(100);
    const known = new Set(files.map(({ file }) => file));
    const lost = files.flatMap(({ file, imports }) =>
      imports
        .map((imported) => target(file, imported))
        .filter((one) => one?.endsWith(".ts") && !known.has(one))
        .map((one) => `${file} imports ${one}`),
    );
    expect(lost).toEqual([]);
  });

  it("is bot, retrieval, corpus; scripts wire any of them", () => {
    const wrong = files.flatMap(({ file, imports }) =>
      imports
        .map((imported) => target(file, imported))
        .filter((one) => one !== null)
        .filter((one) => folderOf(one) !== folderOf(file))
        .filter((one) => !MAY_IMPORT[folderOf(file)]?.includes(folderOf(one)))
        .map((one) => `${file} imports ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no cycle", () => {
    const edges = new Map(
      files.map(({ file, imports }) => [file, imports.map((imported) => target(file, imported))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) {
        cycles.push([...way.slice(way.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) if (next !== null) visit(next, [...way, file]);
      done.add(file);
    };
    for (const { file } of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe("the outside world", () => {
  it.each(Object.entries(PACKAGE_PLACES))("%s is imported in its place only", (name, places) => {
    const importing = files
      .filter(({ imports }) => imports.some((one) => one === name || one.startsWith(`${name}/`)))
      .map(({ file }) => file);
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.filter((file) => !places.some((place) => file.startsWith(place)))).toEqual([]);
  });

  it("is read from the environment by bot/main.ts and the scripts alone", () => {
    const reading = files
      .filter(({ text }) => /\bprocess\s*(?:\.\s*env\b|\[\s*["']env["']\s*\])/u.test(text))
      .map(({ file }) => file);
    expect(reading).toContain("bot/main.ts");
    expect(reading.filter((file) => file !== "bot/main.ts" && !file.startsWith("scripts/"))).toEqual([]);
  });
});
