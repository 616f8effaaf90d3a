/**
 * Every interface text of the bot, by the id it has in `locales/*.ftl`. The list is what the code may ask
 * for; a test holds both files against it.
 */
export const MESSAGE_IDS = [
  // Replies
  "start",
  "help",
  "question-empty",
  "question-too-long",
  "only-text",
  "unknown-command",
  "failure",
  "stopping",
  "forgotten-private",
  "forgotten-group",
  "button-outdated",
  // Example questions, offered as buttons under /start and /help
  "example-1",
  "example-2",
  "example-3",
  "example-4",
  // Descriptions in Telegram's command menu
  "command-start",
  "command-help",
  "command-ask",
  "command-forget",
  // Answers
  "asked",
  "read-as",
  "translated",
  "written-by-model",
  "also-in",
  "quotations-heading",
  "nearest-heading",
  "speech-direct",
  "speech-indirect",
  "speech-mixed",
  "own-account",
  "source-unknown",
  "speaker-anonymous",
  "speaker-collective",
  "speaker-ambiguous",
  "speaker-joint",
  "speaker-metonym",
  "speaker-behalf",
  "speaker-via",
  "speaker-when",
  "date-inferred",
  "date-unknown",
  "sample",
  "open-article",
  "part",
  "scope",
  "scope-undated",
  // The preview page
  "preview-title",
  "preview-notice",
  "preview-token-hint",
  "preview-language",
  "preview-placeholder",
  "preview-send",
  "preview-log",
  "preview-typing",
  "preview-show-more",
  "preview-show-less",
  "preview-offline",
  "preview-you",
  "preview-bot",
  "preview-too-long",
] as const;

export type MessageId = (typeof MESSAGE_IDS)[number];

/** The questions behind the example buttons; a button carries its position in this list. */
export const EXAMPLE_IDS = [
  "example-1",
  "example-2",
  "example-3",
  "example-4",
] as const satisfies MessageId[];
