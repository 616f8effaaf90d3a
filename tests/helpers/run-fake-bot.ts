// The bot's entry with a fake engine in the place of retrieval: what bot/main.ts does, for tests that need a
// real process. SLOW_ENGINE=1 makes an engine that never answers and takes no notice of being aborted.
import { runBot } from "../../bot/run-bot.js";
import { FakeEngine } from "./fake-engine.js";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

const engine = new FakeEngine();
if (process.env["SLOW_ENGINE"] === "1") engine.answer = () => new Promise(() => undefined);

const status = await runBot({
  environment: process.env,
  openEngine: async () => engine,
  stop: stop.signal,
  reportError: (line) => process.stderr.write(`${line}\n`),
  isTerminal: false,
});
process.exit(status);
