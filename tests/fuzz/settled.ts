import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import type { MergedFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { inChinese } from "../support/said.js";
import type { Broken, Situation } from "./holds.js";

/** Answers for all conflicts of a merge. */
const answersTo = ({ merged }: MergedFile, use: "mine" | "next" | "merged"): readonly Answer[] =>
  merged.conflicts.map((one) => ({
    document: "d",
    at: one.at,
    ...(one.row !== undefined && { row: one.row }),
    ...(one.cell !== undefined && { cell: one.cell }),
    where: one.where,
    mine: one.mine,
    next: one.next,
    merged: mergedText(one),
    choice: { use },
  }));

/**
 * The sheet of conflicts filled in with one choice for all: 用合并稿 and 用改稿 give what accepting and rejecting in Word give,
 * 用新稿 leaves nothing open and says each generated text.
 * @param said all that a file says, without numbers and empty lines
 * @param decided what it says after Word accepted, or rejected, all revisions of ours
 */
export function settledBySheet(
  { next }: Situation,
  made: MergedFile,
  said: (bytes: Uint8Array) => string,
  decided: ReadonlyMap<string, () => string>,
): readonly Broken[] {
  const { conflicts } = made.merged;
  if (conflicts.length === 0) return [];
  return (["mine", "merged", "next"] as const).flatMap((use): readonly Broken[] => {
    const promise = `${use} by the sheet`;
    const done = settleFile(made.bytes, "file.docx", answersTo(made, use), next, made.merged.kept);
    if (!done.ok)
      return [
        {
          promise,
          what: inChinese(done.diagnostics)
            .map(({ message }) => message)
            .join(" "),
        },
      ];
    if (done.value.settled.length < conflicts.length)
      return [
        {
          promise,
          what: inChinese(done.diagnostics)
            .map(({ message }) => message)
            .join(" "),
        },
      ];
    if (done.value.open > 0) return [{ promise, what: `${done.value.open} open` }];
    const now = said(done.value.bytes);
    if (use !== "next") {
      const word = (decided.get(use === "merged" ? "accepted" : "rejected") ?? decided.get("rejected")!)();
      if (now === word) return [];
      let at = 0;
      while (now[at] === word[at]) at += 1;
      return [{ promise, what: `${now.slice(at - 20, at + 60)} ≠ ${word.slice(at - 20, at + 60)}` }];
    }
    return [];
  });
}
