import { problem } from "../../diag/problem.js";
import { tooMuch } from "../../diag/too-much.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { boundPassed } from "../bounds.js";
import { decodeText } from "../decode.js";
import { docOf } from "../doc-of.js";
import { pageNumberLines } from "../page-numbers.js";
import { structure } from "../structure.js";
import type { ReadDoc } from "../types.js";

/**
 * Reads plain text: a line is a paragraph. Tables of our own text files stay lines with tabs in them, because a tab in a
 * line may mean anything.
 */
export function readText(bytes: Uint8Array, name: string): Outcome<ReadDoc> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const passed = boundPassed(decoded.value.text);
  if (passed !== null) return fail(tooMuch(passed, name));
  const lines = decoded.value.text.split("\n");
  const dropped = pageNumberLines(lines);
  const blocks = structure(
    lines.flatMap((line, i) =>
      line.trim() === "" || dropped.has(i)
        ? []
        : [
            {
              children: [{ type: "text" as const, value: line.trim() }],
              origin: { from: "file" as const, file: name, line: i + 1 },
            },
          ],
    ),
  );
  return succeed({
    doc: docOf(blocks, name),
    notes:
      dropped.size > 0 ? [...decoded.value.notes, problem("reader/page-numbers", { count: dropped.size })] : decoded.value.notes,
    openRevisions: 0,
    properties: {},
    places: [],
  });
}
