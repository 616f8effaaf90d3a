/** How a verb reports speech. */
export interface ReportingVerb {
  /**
   * `reported`: the statement is what follows ("cho biết …"); `kept`: the verb carries meaning of its own and
   * stays in the statement ("bác bỏ …", "kêu gọi …").
   */
  readonly span: "reported" | "kept";
  /** True for verbs of many uses ("nói về", "phát biểu tại"): without "rằng", a colon or a quotation they
   * report only when no preposition follows. */
  readonly weak: boolean;
  /** True when even a bare clause is not enough: "rằng", a colon or a quotation is needed. */
  readonly strict: boolean;
  /** True when "không …" of it is itself an opinion: "không cho rằng", "does not believe". */
  readonly negatable: boolean;
  /** True for verbs that tell an opinion only under "không": "không chấp nhận", "does not recognise". */
  readonly negatedOnly: boolean;
  /** True for verbs that only a document can be the subject of: "cho thấy", "show". */
  readonly documentsOnly: boolean;
  /** True when the first noun phrase after the verb is the hearer: "told". */
  readonly hearerFirst: boolean;
}

const PLAIN: ReportingVerb = {
  span: "reported",
  weak: false,
  strict: false,
  negatable: false,
  negatedOnly: false,
  documentsOnly: false,
  hearerFirst: false,
};

/** The classes that the tables of both languages use. */
export const VERB_CLASSES = {
  say: PLAIN,
  opinion: { ...PLAIN, negatable: true },
  weak: { ...PLAIN, weak: true },
  strict: { ...PLAIN, weak: true, strict: true },
  act: { ...PLAIN, span: "kept" },
  stance: { ...PLAIN, span: "kept", negatable: true },
  refusal: { ...PLAIN, span: "kept", negatable: true, negatedOnly: true },
  show: { ...PLAIN, documentsOnly: true },
  tell: { ...PLAIN, hearerFirst: true },
} as const satisfies Record<string, ReportingVerb>;
