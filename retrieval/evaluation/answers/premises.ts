import { z } from "zod";
import type { Answer } from "../../answering/answer.js";
import { readJsonLines } from "../beir.js";
import type { Way } from "../questions.js";
import type { PremiseTally } from "./answers-report.js";

/**
 * What a question takes for granted:
 * - `false-premise`: something that did not happen
 * - `true-premise`: something that did
 * - `spoke-without-content`: that somebody said something, where the articles tell only that they spoke
 * - `silent`: the same of somebody whom the articles do not quote on it
 */
export const PREMISE_KINDS = ["false-premise", "true-premise", "spoke-without-content", "silent"] as const;

const premiseSchema = z.object({
  id: z.string(),
  question: z.string(),
  language: z.enum(["vi", "vi-unaccented", "en"]),
  kind: z.enum(PREMISE_KINDS),
  article: z.string().nullable(),
  /** Ids `articleId#n`, of which any one will do. */
  paragraphs: z.array(z.string()),
  /** The states whose words are asked for; null when no state's are. */
  speakerCountry: z.array(z.string()).nullable(),
  /** True when the paragraphs say the contrary of a false premise: citing one is as good as refusing. */
  contrary: z.boolean(),
});

/** A question that takes something for granted, in one way of typing. */
export type Premise = z.infer<typeof premiseSchema>;

/** @throws {DatasetError} naming file and line */
export async function readPremises(file: string): Promise<Premise[]> {
  return await readJsonLines(file, premiseSchema);
}

export interface AskedPremise {
  readonly premise: Premise;
  readonly answer: Answer;
}

export function wayOfPremise({ language }: Premise): Way {
  return language === "vi-unaccented" ? "unaccented" : language;
}

/** Was it right to answer so, or to refuse? */
export function isRightAboutPremise({ premise, answer }: AskedPremise): boolean {
  const cites = answer.citations.some(({ articleId, paragraph }) =>
    premise.paragraphs.includes(`${articleId}#${paragraph}`),
  );
  switch (premise.kind) {
    case "false-premise":
      return answer.refused || (premise.contrary && cites);
    case "true-premise":
      return cites;
    case "spoke-without-content":
      return answer.refused || cites;
    case "silent":
      return answer.refused || !isCredited(answer, premise.speakerCountry);
  }
}

/** What an answer should have been, for a listing of what went wrong. */
export function expectedOfPremise({ kind, contrary, paragraphs, speakerCountry }: Premise): string {
  const cited = `${paragraphs.join(" or ")} cited`;
  if (kind === "true-premise") return cited;
  if (kind === "silent") return `a refusal, or nothing credited to ${speakerCountry?.join(", ") ?? "anyone"}`;
  return kind === "false-premise" && !contrary ? "a refusal" : `a refusal, or ${cited}`;
}

export function premiseTallies(asked: readonly AskedPremise[]): Readonly<Record<string, PremiseTally>> {
  return Object.fromEntries(
    PREMISE_KINDS.flatMap((kind) => {
      const theirs = asked.filter(({ premise }) => premise.kind === kind);
      if (theirs.length === 0) return [];
      const refused = theirs.filter(({ answer }) => answer.refused).length;
      return [
        [kind, { questions: theirs.length, refused, right: theirs.filter(isRightAboutPremise).length }],
      ];
    }),
  );
}

/** Does a statement rest on words credited to one of the states? Where no state is known, to anyone at all. */
function isCredited({ citations }: Answer, states: readonly string[] | null): boolean {
  return citations.some(
    ({ speaker }) =>
      speaker !== null && (states === null || (speaker.country !== null && states.includes(speaker.country))),
  );
}
