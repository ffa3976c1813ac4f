import type { Answer } from "../carry/answer.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";

/** A conflict as a person was shown it, with what they chose; null: it stays open. */
export interface AnswerRow extends Omit<Answer, "choice" | "same"> {
  readonly choice: Answer["choice"] | null;
}

/**
 * The answers among all the conflicts that a person was shown. Refused: two different answers for one place, and words that are no text of
 * a paper.
 */
export function answersOf(rows: readonly AnswerRow[]): Outcome<readonly Answer[]> {
  const answers: { readonly answer: Answer; readonly words: string; readonly n: number }[] = [];
  /** The places of the lines with the same words. */
  const lines = new Map<string, readonly string[]>();
  const faults: Diagnostic[] = [];
  const known = new Map<string, Answer>();
  for (const { choice, ...spot } of rows) {
    const words = [spot.document, bare(spot.mine)].join("\n");
    const alike = lines.get(words) ?? [];
    lines.set(words, [...alike, spot.where]);
    if (choice === null) continue;
    const answer: Answer = { ...spot, choice };
    const { where, document } = answer;
    if (choice.use === "text" && answer.cell === undefined && unclear.test(bare(choice.text)))
      faults.push(problem("merge/unclear-answer", { where, document, value: choice.text }));
    const key = [document, answer.at, answer.row, answer.cell].join("\n");
    const other = known.get(key);
    if (other !== undefined) {
      if (JSON.stringify(other.choice) !== JSON.stringify(choice)) faults.push(problem("merge/two-answers", { where, document }));
      continue;
    }
    known.set(key, answer);
    answers.push({ answer, words, n: alike.length });
  }
  if (faults.length > 0) return fail(...faults);
  return succeed(
    answers.map(({ answer, words, n }) => {
      const places = lines.get(words)!;
      const alone = places.filter((place) => place === answer.where).length === 1;
      return { ...answer, same: { n, of: places.length, alone } };
    }),
  );
}

/** Words without what stands around and between them. */
export const bare = (typed: string): string => typed.replace(/[\s“”"'。.．，,；;！!（）()]/g, "");
/** Answers a person may give to a question, which are no text of a paper. */
const unclear =
  /^(?:[√✓✔×xX√对错是否无]|不?同意|不?保留|不[改变用]|照旧|不动|待定|可以?|好的?|(?:已|应)?(?:删|删去|删除|删掉|去掉|不要)|(?:维持|保持)?(?:用|按)?(?:原样|原稿|不变)|(?:用|按)?(?:旧|第[一二三]|[123一二三])(?:稿|种|个)?)$/;
