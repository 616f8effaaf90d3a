import type { Citation } from "../../../retrieval/answering/answer.js";
import type { Passage } from "../../../retrieval/index/passage-store.js";
import type { ReadPassage } from "../../engine.js";

/** What has become of a cited paragraph since the answer was given. */
export type CitedParagraph =
  | { readonly kind: "current"; readonly passage: Passage }
  /** The article is there, but prints the paragraph otherwise or not at all. */
  | { readonly kind: "changed" }
  /** The article is not indexed any more. */
  | { readonly kind: "withdrawn" };

/** Paragraphs of an article that are looked through for one that has moved. */
const MAX_LOOKED_THROUGH = 300;

/** Looks up the paragraph of a citation as it is now, also where a correction has given it another number. */
export async function findCited(citation: Citation, read: ReadPassage): Promise<CitedParagraph> {
  const { articleId, paragraph } = citation;
  const passage = await read(articleId, paragraph);
  if (passage !== null && isSame(citation, passage)) return { kind: "current", passage };
  if (await isWithdrawn(articleId, read)) return { kind: "withdrawn" };
  for (let number = 0; number < MAX_LOOKED_THROUGH; number++) {
    const other = await read(articleId, number);
    if (other === null) break;
    if (isSame(citation, other)) return { kind: "current", passage: other };
  }
  return { kind: "changed" };
}

/** Whether an article is gone: every indexed one has a first paragraph. */
export async function isWithdrawn(articleId: string, read: ReadPassage): Promise<boolean> {
  return (await read(articleId, 0)) === null;
}

function isSame({ paragraphHash, quote, start, end }: Citation, { hash, text }: Passage): boolean {
  return hash === paragraphHash && text.slice(start, end) === quote;
}
