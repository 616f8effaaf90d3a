import { TrichdanError } from "../../corpus/errors.js";

/** Thrown by a check that finds nothing broken, but something that the operator may want to know. */
export class Note extends TrichdanError {
  override readonly name = "Note";
}
