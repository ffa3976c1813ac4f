import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { BodyReading } from "../../ooxml/body/reading.js";
import { plainText } from "../../ooxml/body/runs.js";
import { elements, within, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Comment } from "../types.js";

/** Parts that stand beside the body. */
export interface SideParts {
  readonly headers: readonly XmlElement[];
  readonly footnotes: readonly XmlElement[];
}

/** What could not be kept in the tree, each kind once. */
export function asideNotes({ aside, revisions, view }: BodyReading, parts: SideParts): readonly Diagnostic[] {
  const notes: Diagnostic[] = [];
  const counted = (
    code:
      | "reader/pictures"
      | "reader/objects"
      | "reader/formulas"
      | "reader/symbols"
      | "reader/nested-table"
      | "reader/embedded-file",
    count: number,
  ) => {
    if (count > 0) notes.push(problem(code, { count }));
  };
  counted("reader/pictures", aside.pictures);
  counted("reader/objects", aside.objects);
  counted("reader/formulas", aside.formulas);
  counted("reader/symbols", aside.symbols);
  counted("reader/nested-table", aside.nestedTables);
  counted("reader/embedded-file", aside.embedded);
  const boxes = aside.textBoxes.filter((text) => text !== "");
  if (boxes.length > 0) notes.push(problem("reader/text-boxes", { text: excerpt(boxes) }));
  const hidden = aside.hidden.join("").trim();
  if (hidden !== "") notes.push(problem("reader/hidden", { text: excerpt([hidden]) }));
  if (aside.footnotes.length > 0) {
    const texts = footnoteTexts(aside.footnotes, parts.footnotes);
    notes.push(problem("reader/footnotes", { count: aside.footnotes.length, text: excerpt(texts) }));
  }
  const headers = [...new Set(parts.headers.map(plainText).filter((text) => !isPageNumber(text)))];
  if (headers.length > 0) notes.push(problem("reader/headers", { text: excerpt(headers) }));
  if (revisions > 0)
    notes.push(problem("reader/revisions", { count: revisions, view: view === "accepted" ? "全部接受" : "全部拒绝" }));
  return notes;
}

const isPageNumber = (text: string): boolean => /^[\s\d０-９\-—–－－·第页共/]*$/.test(text);

function footnoteTexts(references: readonly string[], parts: readonly XmlElement[]): readonly string[] {
  const texts = new Map<string, string>();
  for (const part of parts)
    for (const note of elements(part)) texts.set(`${note.name}Reference:${note.attributes.get("w:id") ?? ""}`, plainText(note));
  return references.map((reference) => texts.get(reference) ?? "").filter((text) => text !== "");
}

const longest = 60;
function excerpt(texts: readonly string[]): string {
  const all = texts.map((text) => `“${text}”`).join("、");
  return [...all].length > longest ? `${[...all].slice(0, longest).join("")}…` : all;
}

/** The comments with the number of the paragraph each hangs on. */
export const readComments = (
  parts: readonly XmlElement[],
  { commentSpots }: BodyReading,
): readonly (Omit<Comment, "block"> & { readonly paragraph?: number })[] =>
  parts.flatMap((part) =>
    [...within(part, "w:comment")].map((comment) => {
      const spot = commentSpots.get(comment.attributes.get("w:id") ?? "");
      return {
        author: comment.attributes.get("w:author") ?? "",
        text: plainText(comment),
        ...(spot && { paragraph: spot.paragraph }),
      };
    }),
  );
