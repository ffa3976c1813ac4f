import type { FontRole } from "../../look/types.js";
import type { Doc, Note } from "../../tree/types.js";
import { inlineLists } from "../../tree/walk.js";
import { noteLook } from "../elements/notes.js";
import { breakLines } from "./break-lines.js";
import type { Flow, NoteLine, NotePitch } from "./flow.js";
import type { Measure } from "./paragraphs.js";
import { inlineSpans } from "./spans.js";
import { type Span, unitsOf } from "./units.js";

/** The column with the lines of the notes its lines refer to. */
export function withNotes(column: readonly Flow[], doc: Doc, measure: Measure): readonly Flow[] {
  const notes = new Map(footnotesOf(doc).map((note) => [note.printed!, note]));
  if (notes.size === 0) return column;
  return column.map((flow) => {
    const lines = flow.kind === "line" ? [flow.line] : flow.cells.flatMap((cell) => cell.lines);
    const own = lines.flatMap((line) => line.notes ?? []).flatMap((number) => noteLines(number, notes.get(number)!, measure));
    return own.length === 0 ? flow : { ...flow, notes: own };
  });
}

/** Notes that are printed at the foot of a page, in order. */
export const footnotesOf = ({ children }: Doc): readonly Note[] =>
  children.flatMap((block) =>
    inlineLists(block)
      .flat()
      .flatMap((one) => (one.type === "note" && one.printed !== undefined ? [one] : [])),
  );

export const notePitch: NotePitch = { line: noteLook.pitch, rule: noteLook.room };

/** The text of a note, a list of spans for each paragraph. */
export const noteSpans = ({ text, printed }: Note, font: FontRole): readonly (readonly Span[])[] =>
  (text.length === 0 ? [""] : text).map((words, i) =>
    inlineSpans(
      i > 0
        ? [{ type: "text", value: words }]
        : [
            { type: "text", value: printed!, marks: ["raised"] },
            { type: "text", value: ` ${words}` },
          ],
      font,
      noteLook.size,
    ),
  );

function noteLines(number: string, note: Note, { look, metrics, width }: Measure): readonly NoteLine[] {
  return noteSpans(note, look.styles.body.font).flatMap((spans) =>
    breakLines(unitsOf(spans, metrics), { width, align: "justify", indent: 0, tracking: 0 }).map((line) => ({
      note: number,
      line,
    })),
  );
}
