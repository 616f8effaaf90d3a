import { HashedEmbedding } from "../../retrieval/embedding/hashed-embedding.js";
import { recordOf, writeAccepted } from "../../retrieval/evaluation/accepted.js";
import { openEngineOver } from "../../retrieval/evaluation/engine-over.js";
import { askQuestions } from "../../retrieval/evaluation/evaluate-questions.js";
import { EVALUATION_NOW, readQuestions } from "../../retrieval/evaluation/questions.js";
import { stopSignal } from "../command.js";
import { articlesOf, type Context, inWorkFolder, print } from "./context.js";

/** The file that `npm test` compares with. */
export const ACCEPTED = "tests/evaluation/accepted.json";

/**
 * `--accept`: records what the tests compare with; sample articles only and the built-in embedding, whatever is
 * set here.
 */
export async function acceptFigures(given: true | string, context: Context): Promise<void> {
  const { options, toolkit } = context;
  const file = given === true ? ACCEPTED : given;
  const { lexicon } = toolkit;
  const model = new HashedEmbedding(lexicon);
  const own = await readQuestions(options.questions);
  const articles = await articlesOf(context);
  await inWorkFolder(async (workDir) => {
    const engine = await openEngineOver(articles, { model, lexicon, workDir, signal: stopSignal() });
    try {
      const asked = await askQuestions(own, (question) =>
        engine.ask(question, { readerLanguage: "vi", now: EVALUATION_NOW }),
      );
      const record = recordOf(asked);
      await writeAccepted(file, record);
      print(options, record, () => `${file}: ${own.length} questions recorded\n`);
    } finally {
      engine.close();
    }
  });
}
