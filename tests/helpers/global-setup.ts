import type { TestProject } from "vitest/node";
import { compileProject } from "./compile-project.js";
import { temporaryFolder } from "./temporary-folder.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the compiled lexicon, empty at first; see `project-lexicon.ts`. */
    lexiconCache: string;
    /** Folder of the compiled project; see `compile-project.ts`. */
    programs: string;
  }
}

/**
 * What all test files of a run share. The folders are new in every run: a lexicon compiled by an earlier one
 * would hide what a change of its compiler does.
 */
export function setup(project: TestProject): () => void {
  const lexiconCache = temporaryFolder();
  const programs = temporaryFolder();
  project.provide("lexiconCache", lexiconCache.folder);
  project.provide("programs", programs.folder);
  const compile = () => compileProject(project.config.root, programs.folder);
  compile();
  project.onTestsRerun(async () => compile());
  return () => {
    lexiconCache.remove();
    programs.remove();
  };
}
