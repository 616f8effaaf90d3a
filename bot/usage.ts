/** What `npm start -- --help` prints. */
export const USAGE = `Usage: npm start

Answers readers' questions about the articles on Telegram until it is stopped with Ctrl-C. Without
TELEGRAM_BOT_TOKEN it serves a preview in the browser instead, and prints its address.

There are no options but --help: settings are environment variables, or lines of a file .env in this folder.
.env.example lists them all, with what they mean and their defaults.

npm run doctor checks the settings and says what to do; README.md tells the rest.
`;

/** What a start was asked for, by the words behind `npm start --`. */
export function readArguments(words: readonly string[]): "start" | "help" | { readonly unknown: string } {
  const unknown = words.find((word) => word !== "--help" && word !== "-h");
  if (unknown !== undefined) return { unknown };
  return words.length > 0 ? "help" : "start";
}
