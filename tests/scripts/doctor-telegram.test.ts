import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Preview, startPreview } from "../../bot/preview/start-preview.js";
import { texts } from "../helpers/bot-harness.js";
import { shareLexicon } from "../helpers/project-lexicon.js";
import { jsonLines, runScript } from "../helpers/run-program.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

let folder: string;
let remove: () => void;
let telegram: Preview;
beforeAll(async () => {
  ({ folder, remove } = temporaryFolder());
  await shareLexicon(`${folder}/data`);
  telegram = await startPreview({ host: "127.0.0.1", port: 0, texts });
});
afterAll(async () => {
  await telegram.close();
  remove();
});
const usual = () => ({ ...telegram.api.me });
let before: ReturnType<typeof usual>;
afterEach(() => {
  Object.assign(telegram.api.me, before);
});

/** What doctor finds of a bot whose switches are set so. */
async function examine(switches: object, env: Record<string, string> = {}) {
  before = usual();
  Object.assign(telegram.api.me, switches);
  const { token, apiRoot } = telegram;
  const environment = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...env };
  const { stdout } = await runScript("doctor", ["--json"], { cwd: folder, env: environment });
  const [report] = jsonLines(stdout) as { findings: { check: string; state: string; message: string }[] }[];
  return new Map(report?.findings.map((finding) => [finding.check, finding]));
}

describe("npm run doctor on the bot at Telegram", () => {
  it("finds nothing to do when the switches are as the bot needs them", async () => {
    const found = await examine({});
    expect(found.get("Telegram")?.message).toContain(telegram.api.me.username);
    for (const check of ["Telegram", "groups", "privacy mode", "inline mode", "guest mode"]) {
      expect(found.get(check)).toMatchObject({ state: "ok" });
    }
  });

  it("says in one line each what to switch at @BotFather", async () => {
    const found = await examine({
      can_join_groups: false,
      can_read_all_group_messages: true,
      supports_inline_queries: false,
      supports_guest_queries: true,
    });
    for (const [check, command] of [
      ["groups", "/setjoingroups"],
      ["privacy mode", "/setprivacy"],
      ["inline mode", "/setinline"],
      ["guest mode", "@BotFather"],
    ] as const) {
      expect(found.get(check)).toMatchObject({ state: "note", message: expect.stringContaining(command) });
      expect(found.get(check)?.message).not.toContain("\n");
    }
  });

  it("says nothing of switches when the token is refused", async () => {
    const found = await examine({}, { TELEGRAM_BOT_TOKEN: "1:of-nobody-that-is-known-to-the-server-here" });
    expect(found.get("Telegram")).toMatchObject({ state: "failed" });
    expect(found.has("groups")).toBe(false);
  });
});
