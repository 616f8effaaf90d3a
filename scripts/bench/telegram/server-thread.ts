import { parentPort, workerData } from "node:worker_threads";
import { FloodLimits } from "../../../bot/preview/bot-api/flood-limits.js";
import { startPreview } from "../../../bot/preview/start-preview.js";
import { loadTexts } from "../../../bot/texts.js";
import type { Order, Report, ServerOptions } from "./messages.js";
import { readersAsk } from "./readers-ask.js";

// A thread of its own: the Bot API server and the readers. `TelegramThread` starts it and ends it.

/** How often it tells how many questions have a reply: the thread of the bot has other things to do. */
const PROGRESS_MS = 250;

const { isLimited = false }: ServerOptions = workerData;
const limits = isLimited ? new FloodLimits() : undefined;
let calls = 0;
let tellPolled = (): void => {};
const polled = new Promise<void>((resolve) => {
  tellPolled = resolve;
});

const preview = await startPreview({
  host: "127.0.0.1",
  port: 0,
  texts: loadTexts(),
  ...(limits && { floodLimits: limits }),
  observe: ({ method }) => {
    if (method === "getUpdates") tellPolled();
    else calls += 1;
    return undefined;
  },
});

const tell = (report: Report): void => parentPort?.postMessage(report);

async function obey(order: Order): Promise<void> {
  // How long the bot takes to start is not what its readers wait for.
  await polled;
  const before = { calls, refused: limits?.refused ?? 0 };
  let replied = 0;
  const progress = setInterval(() => tell({ type: "progress", replied }), PROGRESS_MS);
  const asked = await readersAsk(preview.api, order, (count) => {
    replied = count;
  });
  clearInterval(progress);
  const refused = (limits?.refused ?? 0) - before.refused;
  tell({ type: "done", exchange: { ...asked, calls: calls - before.calls, refused } });
}

parentPort?.on("message", (order: Order) => void obey(order));
tell({ type: "ready", token: preview.token, apiRoot: preview.apiRoot });
