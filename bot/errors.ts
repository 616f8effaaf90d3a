import { TrichdanError } from "../corpus/errors.js";

/** An environment variable with a value that cannot be used. */
export class ConfigError extends TrichdanError {
  override readonly name = "ConfigError";
}

/** The bot cannot start or go on: the token, the port, another instance. */
export class StartError extends TrichdanError {
  override readonly name = "StartError";
}

/** The bot's own database cannot be used. */
export class StoreError extends TrichdanError {
  override readonly name = "StoreError";
}
