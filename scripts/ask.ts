import { languageSchema } from "../corpus/article.js";
import type { Answer, Citation, OtherPrint } from "../retrieval/answering/answer.js";
import type { Turn } from "../retrieval/conversation/turn.js";
import { turnOf } from "../retrieval/conversation/turn-of.js";
import type { AskOptions } from "../retrieval/engine.js";
import { createCommand, inputLines, runCommand, stopSignal, UsageError } from "./command.js";
import { openEngine } from "./open-engine.js";

interface Options {
  readonly json?: boolean;
  readonly corpus?: string;
  readonly index?: string;
  readonly language: string;
  readonly timeline?: boolean;
  readonly compare?: boolean;
  readonly conversation?: boolean;
}

const EXAMPLES = `
Examples:
  npm run ask -- "what did Vietnam say about cyberspace?"
  npm run ask -- --timeline "Vietnam on cyberspace"
  npm run ask -- --timeline "ông David Koh về tấn công mạng"
  npm run ask -- --timeline "cyberspace"                    (whoever speaks)
  npm run ask -- --compare "Việt Nam, Singapore về không gian mạng"
  npm run ask -- --compare - < lines.txt                    (one a line)
  printf 'Việt Nam nói gì về không gian mạng?\\nCòn Singapore?\\n' | npm run ask -- --conversation -
`;

const command = createCommand("ask", "Answer a question from the articles; - reads one question a line.")
  .argument("<question...>", "the question, in English or Vietnamese, with or without accents")
  .option("--corpus <DIR>", "folder of the articles (default: CORPUS_DIR or corpus/articles)")
  .option("--index <DIR>", "folder of the index (default: DATA_DIR/index or .trichdan/index)")
  .option("--language <LANGUAGE>", "vi or en, where the question does not tell", "vi")
  .option("--timeline", 'what one said on a topic, by date; the question is "SPEAKER on TOPIC"')
  .option("--compare", 'what two or more said on a topic; the question is "SPEAKER, SPEAKER on TOPIC"')
  .option("--conversation", "with -: each line may lean on the lines before it, as in a chat")
  .addHelpText("after", EXAMPLES)
  .action(async (words: string[], options: Options) => {
    const readerLanguage = languageSchema.safeParse(options.language);
    if (!readerLanguage.success) throw new UsageError("--language is vi or en");
    if (options.timeline && options.compare)
      throw new UsageError("--timeline and --compare exclude each other: give one of them");
    if (!/\S/u.test(words.join("")))
      throw new UsageError("there is no question: give one, or - to read lines");
    // From here on Ctrl-C is ours: what is half done is cleaned up.
    stopSignal();
    const engine = await openEngine(options);
    let turns: readonly Turn[] = [];
    const ask = async (question: string, asking: AskOptions): Promise<Answer> => {
      const answer = await engine.ask(question, { ...asking, turns });
      if (options.conversation) turns = [...turns, turnOf(answer, new Date())].slice(-MOST_TURNS);
      return answer;
    };
    const answerOne = async (question: string): Promise<void> => {
      const asking = { readerLanguage: readerLanguage.data, signal: stopSignal() };
      const answer = options.timeline
        ? await engine.timeline(question, asking)
        : options.compare
          ? await engine.compare(question, asking)
          : await ask(question, asking);
      process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${readable(answer)}\n`);
    };
    try {
      if (words.length === 1 && words[0] === "-") {
        for await (const line of inputLines()) {
          await answerOne(line);
          // Answers are of several lines: an empty one parts them.
          if (!options.json) process.stdout.write("\n");
        }
      } else await answerOne(words.join(" "));
    } finally {
      engine.close();
    }
  });

/** Earlier lines that a conversation remembers. */
const MOST_TURNS = 6;

/** An answer; or a timeline or comparison, which offer no nearest passages. */
type Shown = Pick<Answer, "answer" | "refused" | "citations" | "language"> &
  Partial<Pick<Answer, "question" | "read" | "nearest" | "note">>;

function readable(answer: Shown): string {
  const passages = answer.refused ? (answer.nearest ?? []) : answer.citations;
  const heading = answer.refused && passages.length > 0 ? [nearestHeading(answer)] : [];
  const note = answer.note ? [`(${answer.note.text})`] : [];
  return [...readAs(answer), answer.answer, ...note, "", ...heading, ...passages.map(citationText)].join(
    "\n",
  );
}

/** Keystrokes, shorthand and slips: the reader sees what was made of them. */
function readAs({ question, read, language }: Shown): string[] {
  if (read === undefined || read.toLowerCase() === question?.toLowerCase()) return [];
  return [language === "vi" ? `(hiểu là: ${read})` : `(read as: ${read})`];
}

function nearestHeading({ language }: Shown): string {
  return language === "vi"
    ? "Đoạn gần nhất (không trả lời câu hỏi):"
    : "Nearest passages (they do not answer):";
}

function citationText(citation: Citation): string {
  const { number, quote, publishedAtInferred, sample, alsoIn } = citation;
  const marks = [publishedAtInferred && "date inferred", sample && "sample article"];
  const printed = `\n    — ${detailsOf(citation, marks)}`;
  const also = alsoIn.map((other) => `\n    also in: ${detailsOf(other)}`);
  return `[${number}] ${quote}${printed}${also.join("")}`;
}

function detailsOf(
  { title, source, publishedAt, url }: OtherPrint,
  marks: readonly (string | false)[] = [],
): string {
  return [title, source, publishedAt, ...marks, url].filter(Boolean).join(" · ");
}

await runCommand(command);
