import { access } from "node:fs/promises";
import path from "node:path";
import { readQuestions } from "../questions.js";
import type { AnswerSets } from "./evaluate-answers.js";
import { readPremises } from "./premises.js";
import { readShortAnswers } from "./short-answers.js";

/**
 * The own questions, and beside their file `premises.jsonl` and `short-answers.jsonl`; where one of the two is
 * not there, it is not measured.
 *
 * @throws {DatasetError} naming file and line
 */
export async function readAnswerSets(questionsFile: string): Promise<AnswerSets> {
  const beside = (name: string): string => path.join(path.dirname(questionsFile), name);
  return {
    questions: await readQuestions(questionsFile),
    premises: await ifThere(beside("premises.jsonl"), readPremises),
    shortAnswers: await ifThere(beside("short-answers.jsonl"), readShortAnswers),
  };
}

async function ifThere<T>(file: string, read: (file: string) => Promise<T[]>): Promise<T[]> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  return isThere ? await read(file) : [];
}
