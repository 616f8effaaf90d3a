import { config as loadDotenv } from "dotenv";
import { openEngine } from "./open-engine.js";
import { runBot } from "./run-bot.js";

loadDotenv({ quiet: true });

const stop = new AbortController();
// Once only: whoever presses Ctrl-C a second time wants out at once.
process.once("SIGINT", () => stop.abort());
process.once("SIGTERM", () => stop.abort());

const status = await runBot({
  environment: process.env,
  openEngine,
  stop: stop.signal,
  reportError: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY === true,
});
process.exit(status);
