import { config as loadDotenv } from "dotenv";
import { openEngine } from "./open-engine.js";
import { runBot } from "./run-bot.js";
import { readArguments, USAGE } from "./usage.js";

const WRONG_USAGE = 2;

const asked = readArguments(process.argv.slice(2));
if (asked === "help") {
  process.stdout.write(USAGE);
  process.exit(0);
}
if (asked !== "start") {
  process.stderr.write(`error: npm start does not know "${asked.unknown}": --help shows how it is used\n`);
  process.exit(WRONG_USAGE);
}

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
