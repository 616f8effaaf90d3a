import type { BotDatabase } from "./open-database.js";

/**
 * What is stored under the id of a chat. Numbers of messages begin anew in a supergroup, so an answer is not
 * found any more by the messages that asked for it and carried it: those numbers are other messages' there.
 */
const MOVES = [
  "DELETE FROM answer_messages WHERE answer_id IN (SELECT id FROM answers WHERE chat_id = @from)",
  "UPDATE answers SET chat_id = @to, question_message_id = NULL WHERE chat_id = @from",
  "UPDATE turns SET chat_id = @to WHERE chat_id = @from",
  "UPDATE OR REPLACE awaited_sentences SET chat_id = @to WHERE chat_id = @from",
  "UPDATE feedback SET prompt_chat_id = @to WHERE prompt_chat_id = @from",
  "UPDATE OR REPLACE reports SET chat_id = @to WHERE chat_id = @from",
  // Who writes as the group is, as a reader, the group.
  `INSERT INTO spending (day, reader, tokens, cost)
     SELECT day, CAST(@to AS TEXT), tokens, cost FROM spending WHERE reader = CAST(@from AS TEXT)
     ON CONFLICT (day, reader) DO UPDATE SET tokens = tokens + excluded.tokens, cost = cost + excluded.cost`,
  "DELETE FROM spending WHERE reader = CAST(@from AS TEXT)",
];

/** Lets all that is stored for a chat follow it to another id, in one transaction. */
export function createChatMover(database: BotDatabase): (from: number, to: number) => void {
  // Numbers come as floating point: "-5.0" would be no reader's id.
  const statements = MOVES.map((move) => database.prepare<[{ from: bigint; to: bigint }]>(move));
  const move = database.transaction((from: bigint, to: bigint) => {
    for (const statement of statements) statement.run({ from, to });
  });
  return (from, to) => move.immediate(BigInt(from), BigInt(to));
}
