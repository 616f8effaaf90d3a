import { isIdleEdit } from "../telegram/refusals.js";

/**
 * An edit that leaves a message as it is counts as done, since a button was pressed twice; as does one of a
 * message that the reader has deleted meanwhile: there is nothing more to show.
 */
export async function unlessUnchanged(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    if (!isIdleEdit(error)) throw error;
  }
}
