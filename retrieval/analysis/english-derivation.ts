/**
 * Words that mean the same as an English word but for its ending or spelling, likeliest first: the adjective
 * of an adverb ("strangely" → "strange") or of a quality ("kindness" → "kind"), and the other side of the
 * Atlantic ("colour" → "color"). Most of them are no words at all ("family" → "fami"): they are meant to be
 * looked up in a list, and only after the word itself was not found there.
 */
export function relatedWords(word: string): string[] {
  if (word.length < 5) return [];
  return RULES.flatMap(([ending, replacements]) =>
    ending.test(word) ? replacements.map((replacement) => word.replace(ending, replacement)) : [],
  );
}

const RULES: readonly (readonly [ending: RegExp, replacements: readonly string[]])[] = [
  [/(?<=[^aeiou])ily$/u, ["y"]],
  [/ically$/u, ["ic", "ical"]],
  [/(?<=[abiou])ly$/u, ["le"]],
  [/ly$/u, ["", "l"]],
  [/(?<=[^aeiou])iness$/u, ["y"]],
  [/ness$/u, [""]],
  [/(?<=..)is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/u, ["iz"]],
  [/(?<=..)iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/u, ["is"]],
  [/yse(?=[drs]?$)/u, ["yze"]],
  [/yze(?=[drs]?$)/u, ["yse"]],
  [/our(?=(?:s|ed|ing|ite|ful|able|less)?$)/u, ["or"]],
  [/(?<=[^aeiou])or(?=(?:s|ed|ing|ite|ful|able|less)?$)/u, ["our"]],
  [/(?<=[^aeiou])re$/u, ["er"]],
  [/(?<=[bt])er$/u, ["re"]],
  [/ll(?=(?:ed|ing|er|ers)$)/u, ["l"]],
  [/(?<=[aeiou])l(?=(?:ed|ing|er|ers)$)/u, ["ll"]],
  [/ogue$/u, ["og"]],
  [/og$/u, ["ogue"]],
];
