/**
 * Base of every error that Trichdan throws on purpose.
 *
 * The message is one line of the form "what failed, on what: what to do next"; commands print it as it
 * is and show a stack only with `--debug`. The original error, where there is one, is the `cause`.
 */
export class TrichdanError extends Error {
  override readonly name: string = "TrichdanError";

  /** True when the same call may succeed later without anyone changing anything. */
  readonly retryable: boolean;

  constructor(message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.retryable = options.retryable ?? false;
  }
}

/** What went wrong, in its own words: anything may be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A saved page that holds no article, or cannot be read as text. */
export class PageError extends TrichdanError {
  override readonly name = "PageError";
}

/** An article file or an article folder that breaks the stored form. */
export class ArticleError extends TrichdanError {
  override readonly name = "ArticleError";
}

/** A file or folder that cannot be read or written. */
export class StorageError extends TrichdanError {
  override readonly name = "StorageError";
}
