import type { BotCommand } from "grammy/types";
import type { Texts } from "../texts.js";

/** The menu of a private chat, what a reader needs most first. */
export const PRIVATE_COMMANDS = [
  "start",
  "help",
  "ask",
  "verify",
  "timeline",
  "compare",
  "latest",
  "articles",
  "language",
  "style",
  "privacy",
  "forget",
] as const;

/**
 * The menu of groups: how to ask stands first there, and what a reader sets for themselves in private, or reads
 * once, is left out.
 */
export const GROUP_COMMANDS = [
  "ask",
  "verify",
  "timeline",
  "compare",
  "latest",
  "articles",
  "help",
  "privacy",
  "forget",
] as const satisfies (typeof PRIVATE_COMMANDS)[number][];

/** The commands with their descriptions in one language. */
export function commandMenu(
  texts: Texts,
  commands: readonly (typeof PRIVATE_COMMANDS)[number][] = PRIVATE_COMMANDS,
): BotCommand[] {
  return commands.map((command) => ({ command, description: texts.plain(`command-${command}`) }));
}
