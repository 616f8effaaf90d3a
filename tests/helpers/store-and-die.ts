// Stores one answer in the folder given, prints its id and is killed before anything can be closed.
import { writeSync } from "node:fs";
import { createAnswerStore } from "../../bot/store/answer-store.js";
import { openDatabase } from "../../bot/store/open-database.js";
import { answerTo } from "./fake-engine.js";

const store = createAnswerStore(openDatabase(process.argv[2] ?? ""), () => new Date());
writeSync(1, store.save({ chatId: 1, answer: answerTo("before the end") }));
process.exit(0);
