import { phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { BodyReading } from "../../ooxml/body/reading.js";

/** What was decided in reading the words of a body, and what of them could not be read. */
export function readingNotes({ things, nestedTables, embedded, revisions, view }: BodyReading): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  const counted = (
    code: "reader/formulas" | "reader/symbols" | "reader/nested-table" | "reader/embedded-file",
    count: number,
  ): void => {
    if (count > 0) notes.push(problem(code, { count }));
  };
  const count = (kind: "formula" | "symbol"): number => things.filter((thing) => thing.kind === kind).length;
  counted("reader/formulas", count("formula"));
  counted("reader/symbols", count("symbol"));
  counted("reader/nested-table", nestedTables);
  counted("reader/embedded-file", embedded);
  if (revisions > 0)
    notes.push(
      problem("reader/revisions", {
        count: revisions,
        view: phrase(view === "accepted" ? "revisions.accepted" : "revisions.rejected"),
      }),
    );
  return notes;
}
