import path from "node:path";
import { Worker } from "node:worker_threads";
import { TrichdanError } from "../../../corpus/errors.js";
import type { Exchange, Order, Report, ServerOptions } from "./messages.js";

/**
 * A Bot API server of our own with its readers, on a thread of its own as Telegram is on another machine: their
 * work takes no time from the bot's.
 */
export class TelegramThread {
  private constructor(
    private readonly worker: Worker,
    /** Rejects when the thread ends. */
    private readonly ended: Promise<never>,
    readonly token: string,
    readonly apiRoot: string,
  ) {}

  static async start(options: ServerOptions = {}): Promise<TelegramThread> {
    const worker = startWorker("server-thread", options);
    const ended = endOf(worker);
    const isReady = (report: Report) => (report.type === "ready" ? report : undefined);
    const { token, apiRoot } = await firstReport(worker, ended, isReady);
    // A benchmark that fails must end, whatever it left open.
    worker.unref();
    return new TelegramThread(worker, ended, token, apiRoot);
  }

  /**
   * Lets readers ask; one order at a time.
   *
   * @param onReply told now and then how many questions have a reply
   */
  async ask(order: Order, onReply: (replied: number) => void = () => {}): Promise<Exchange> {
    const done = firstReport(this.worker, this.ended, (report) => {
      if (report.type === "progress") onReply(report.replied);
      return report.type === "done" ? report.exchange : undefined;
    });
    this.worker.postMessage(order);
    return await done;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** What `read` finds in the first report in which it finds something. */
async function firstReport<Found>(
  worker: Worker,
  ended: Promise<never>,
  read: (report: Report) => Found | undefined,
): Promise<Found> {
  let listen = (_: Report): void => {};
  const found = new Promise<Found>((resolve) => {
    listen = (report) => {
      const one = read(report);
      if (one !== undefined) resolve(one);
    };
    worker.on("message", listen);
  });
  try {
    return await Promise.race([found, ended]);
  } finally {
    worker.off("message", listen);
  }
}

function endOf(worker: Worker): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new TrichdanError("the server of the benchmark ended")));
  });
  // It ends with the benchmark, when nobody waits for anything any more.
  ended.catch(() => {});
  return ended;
}

/** @param name of a file in this folder, in TypeScript or compiled as this one is */
function startWorker(name: string, workerData: ServerOptions): Worker {
  const extension = path.extname(import.meta.url);
  const file = new URL(`./${name}${extension}`, import.meta.url);
  if (extension !== ".ts") return new Worker(file, { workerData });
  // `--import tsx` is for the main thread alone: on any other, tsx must be called to read TypeScript.
  const tsx = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const code = `import { register } from ${tsx}; register(); await import(${JSON.stringify(file.href)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData });
}
