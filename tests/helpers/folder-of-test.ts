import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.js";

/** A new empty folder that goes away with the test that asked for it. */
export function folderOfTest(): string {
  const { folder, remove } = temporaryFolder();
  onTestFinished(remove);
  return folder;
}
