import { GrammyError } from "grammy";

/** An edit that leaves a message as it is counts as done: a button was pressed twice. */
export async function unlessUnchanged(edit: () => Promise<unknown>): Promise<void> {
  try {
    await edit();
  } catch (error) {
    const isUnchanged =
      error instanceof GrammyError &&
      error.error_code === 400 &&
      error.description.includes("message is not modified");
    if (!isUnchanged) throw error;
  }
}
