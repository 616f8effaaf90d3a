import { TrichdanError } from "../corpus/errors.js";

/** The index is missing, damaged, or was made by other settings than those in force. */
export class IndexError extends TrichdanError {
  override readonly name = "IndexError";
}

/** An embedding model that cannot be reached, refuses, or answers something else than vectors. */
export class EmbeddingError extends TrichdanError {
  override readonly name = "EmbeddingError";
}

/** A lexicon line that breaks its format. */
export class LexiconError extends TrichdanError {
  override readonly name = "LexiconError";
}

/** An evaluation file or folder that breaks its format. */
export class DatasetError extends TrichdanError {
  override readonly name = "DatasetError";
}

/** A setting of the environment that cannot be used. */
export class SettingError extends TrichdanError {
  override readonly name = "SettingError";
}
