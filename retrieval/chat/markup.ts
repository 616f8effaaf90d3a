/** Addresses, mentions, footnote marks, tags, chat templates: a sentence about the news has none of them. */
const MARKUP = /https?:|www\.|\bt\.me\b|tg:|@\w|\[\^?\d+\]|\]\(|<[/!\w|]|\|>|[{}`]|\*\*|__/iu;

/** True for a text of a model that holds more than words: such a text is never shown. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text);
}
