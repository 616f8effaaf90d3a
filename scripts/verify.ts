import { languageSchema } from "../corpus/article.js";
import type { Difference, QuotationCheck, QuotationMatch } from "../retrieval/quotation/quotation-check.js";
import { createCommand, inputLines, runCommand, stopSignal, UsageError } from "./command.js";
import { openEngine } from "./open-engine.js";

interface Options {
  readonly json?: boolean;
  readonly by?: string;
  readonly corpus?: string;
  readonly index?: string;
  readonly language: string;
}

const EXAMPLES = `
The verdict is verbatim, altered, other-speaker or absent. Of an altered sentence the passage is shown with
[-what is printed only-] and {+what was given only+}. An ellipsis inside the sentence stands for words left out.

Examples:
  npm run verify -- "luật quốc tế có hiệu lực trên không gian mạng" --by "Đại sứ Đặng Đình Quý"
  npm run verify -- "tấn công mạng […] làm mất niềm tin" --by Singapore --language en
  npm run verify -- "a sentence that anybody may have said"
  npm run verify -- --json - < quotations.tsv               (one a line: sentence, tab, who said it)
`;

const command = createCommand(
  "verify",
  "Check a quotation before it is printed: is it in the articles, word for word, and whose words are they?",
)
  .argument("<sentence...>", "the sentence to be printed; - reads one a line, with who said it behind a tab")
  .option("--by <WHO>", "who is said to have said it: a person, an office, a state, an organisation")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .option("--language <LANGUAGE>", "vi or en, the language of the verdict", "vi")
  .addHelpText("after", EXAMPLES)
  .action(async (words: string[], options: Options) => {
    const readerLanguage = languageSchema.safeParse(options.language);
    if (!readerLanguage.success) throw new UsageError("--language is vi or en");
    if (!/\S/u.test(words.join(""))) {
      throw new UsageError("there is no sentence: give one, or - to read lines");
    }
    // From here on Ctrl-C is ours: what is half done is cleaned up.
    stopSignal();
    const engine = await openEngine(options);
    const checkOne = async (sentence: string, by: string | undefined): Promise<void> => {
      const check = await engine.checkQuotation(sentence, {
        by: by ?? null,
        readerLanguage: readerLanguage.data,
        signal: stopSignal(),
      });
      process.stdout.write(options.json ? `${JSON.stringify(check)}\n` : `${readable(check)}\n`);
    };
    try {
      if (words.length === 1 && words[0] === "-") {
        for await (const line of inputLines()) {
          const [sentence = "", by = ""] = line.split("\t");
          if (sentence.trim() !== "") await checkOne(sentence, by.trim() === "" ? options.by : by);
        }
      } else await checkOne(words.join(" "), options.by);
    } finally {
      engine.close();
    }
  });

function readable({ verdict, answer, match, others }: QuotationCheck): string {
  const passages = match === null ? [] : [match, ...others];
  return [`${verdict}: ${answer}`, "", ...passages.map(passageText)].join("\n");
}

function passageText({ citation, differences }: QuotationMatch): string {
  const { number, title, source, publishedAt, publishedAtInferred, sample, url } = citation;
  const marks = [publishedAtInferred && "date inferred", sample && "sample article"];
  const printed = [title, source, publishedAt, ...marks, url].filter(Boolean).join(" · ");
  return `[${number}] ${differences.map(differenceText).join("")}\n    — ${printed}`;
}

/** Marks that stay readable in a file; on a terminal in red and green besides. */
function differenceText({ kind, text }: Difference): string {
  const words = text.trimStart();
  const space = text.slice(0, text.length - words.length);
  if (kind === "same") return text;
  if (kind === "given-only") return `${space}${coloured(`{+${words}+}`, 32)}`;
  return `${space}${coloured(`[-${words}-]`, 31)}`;
}

function coloured(text: string, colour: 31 | 32): string {
  return process.stdout.isTTY ? `\u001B[${colour}m${text}\u001B[0m` : text;
}

await runCommand(command);
