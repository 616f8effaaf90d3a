import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { jsonLines, ROOT, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let remove: () => void;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  await shareLexicon(path.join(folder, "data"));
  mkdirSync(path.join(folder, "articles"));
  for (const name of readdirSync(`${ROOT}corpus/articles`).filter((name) => name.startsWith("2020-05-2")))
    copyFileSync(`${ROOT}corpus/articles/${name}`, path.join(folder, "articles", name));
});
afterAll(() => remove());

const verify = (args: readonly string[], input?: string) =>
  runScript(
    "verify",
    [...args, "--corpus", path.join(folder, "articles"), "--index", path.join(folder, "index")],
    { cwd: folder, ...(input !== undefined && { input }) },
  );

/** Printed in the articles: "… Hội đồng Bảo an không thông qua được dự thảo nghị quyết nào về nước này". */
const WITHOUT_DENIAL = "Hội đồng Bảo an thông qua được dự thảo nghị quyết nào về nước này";

describe("verify", () => {
  it("marks what differs, and succeeds whatever the verdict is", async () => {
    const { status, stdout } = await verify([WITHOUT_DENIAL, "--language", "en"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^altered: Not word for word: /u);
    expect(stdout).toContain("\n[1] Hội đồng Bảo an [-không-] thông qua được");
    expect(stdout).toMatch(/\n {4}— .* · 2020-05-20 · sample article\n$/u);
    // Colours are for a terminal.
    expect(stdout).not.toContain("\u001B");
  });

  it("reads a sentence and who said it from each line", async () => {
    const lines = `chỉ công nhận những thay đổi đường biên giới năm 1967\tEU\n\n${WITHOUT_DENIAL}\r\ncá biết bay\tEU\n`;
    const { status, stdout } = await verify(["--json", "-"], lines);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { verdict: "verbatim", by: "EU", speakerMatches: true, language: "vi" },
      { verdict: "altered", by: null, speakerMatches: null },
      { verdict: "absent", by: "EU", match: null },
    ]);
  });

  it("tells a wrong use, and how it is used", async () => {
    expect(await verify([])).toMatchObject({ status: 2, stdout: "" });
    expect(await verify(["x", "--language", "fr"])).toMatchObject({ status: 2, stdout: "" });
    const { status, stdout } = await verify(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain('--by "Đại sứ Đặng Đình Quý"');
  });
});
