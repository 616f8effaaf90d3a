import type { Answer } from "../answering/answer.js";
import type { Turn } from "./turn.js";

/** As much of an answer as a later question may lean on. */
export function turnOf(answer: Answer, askedAt: Date): Turn {
  const { read, language, refused, citations } = answer;
  return {
    askedAt: askedAt.toISOString(),
    read,
    language,
    refused,
    cited: citations.map(({ articleId, paragraph, publishedAt, speaker }) => ({
      articleId,
      paragraph,
      publishedAt,
      speaker,
    })),
  };
}
