import { pino } from "pino";
import type { LogLevel } from "./config.js";

export type { Logger } from "pino";

/** File descriptor of standard error: standard output stays free for what a command prints. */
const STDERR = 2;

/**
 * The operator's log on standard error: coloured lines on a terminal, one JSON object a line elsewhere.
 * Written synchronously, so that the last line before an exit is not lost.
 */
export async function createLogger(level: LogLevel, isTerminal: boolean) {
  if (!isTerminal) return pino({ level }, pino.destination({ fd: STDERR, sync: true }));
  // Loaded only here: services and tests have no use for colours.
  const { default: pretty } = await import("pino-pretty");
  const format = pretty({
    destination: STDERR,
    sync: true,
    ignore: "pid,hostname",
    translateTime: "SYS:HH:MM:ss",
  });
  return pino({ level }, format);
}
