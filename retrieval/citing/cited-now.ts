import type { Citation } from "../answering/answer.js";
import type { Passage } from "../index/passage-store.js";

/** What a stored citation tells of its place. */
export type CitedPlace = Pick<
  Citation,
  "articleId" | "paragraph" | "paragraphHash" | "quote" | "start" | "end"
>;

/**
 * What has become of a cited paragraph since the answer was given.
 *
 * @example
 * // The third paragraph of the article, which was its second one then:
 * { kind: "current", passage: { articleId: "2020-05-22-hop", paragraph: 2, text: "…", … } }
 */
export type CitedNow =
  | { readonly kind: "current"; readonly passage: Passage }
  /** The article is there, but prints the paragraph otherwise or not at all. */
  | { readonly kind: "changed" }
  /** The article is not indexed any more, or the operator has withdrawn it or the paragraph. */
  | { readonly kind: "withdrawn" };

/**
 * Looks a citation up in its article as it is now, also where a correction has given the paragraph another
 * number.
 *
 * @param article All paragraphs of the citation's article in the live index; none when it is not indexed.
 * @param isWithdrawn Whether the operator has withdrawn a paragraph, by itself or with its article.
 */
export function citedNow(
  citation: CitedPlace,
  article: readonly Passage[],
  isWithdrawn: (place: Pick<Passage, "articleId" | "paragraph">) => boolean,
): CitedNow {
  if (article.length === 0 || isWithdrawn(citation)) return { kind: "withdrawn" };
  const same = article.filter((passage) => isSame(citation, passage));
  if (same.length === 0) return { kind: "changed" };
  const shown = same.filter((passage) => !isWithdrawn(passage));
  const passage = shown.find(({ paragraph }) => paragraph === citation.paragraph) ?? shown[0];
  return passage === undefined ? { kind: "withdrawn" } : { kind: "current", passage };
}

function isSame({ paragraphHash, quote, start, end }: CitedPlace, { hash, text }: Passage): boolean {
  return hash === paragraphHash && text.slice(start, end) === quote;
}
