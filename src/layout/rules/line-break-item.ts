import { phrase } from "../../diag/phrase.js";
import { child, elements } from "../../ooxml/xml-tree.js";
import type { Mend } from "../mend/types.js";
import { type ParagraphNumber, paragraphNumbers } from "../numbers.js";
import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";

/** Numbered items parted by line breaks (Shift+Enter) within one paragraph. */
export const lineBreakItem: LayoutRule = {
  code: "layout/line-break-item",
  strength: "practice",
  source: "practice",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, printed, isProgram } = paragraph;
      if ((role !== "item" && role !== "body") || isProgram || !printed.includes("\n")) continue;
      const numbers = paragraphNumbers(printed.split("\n"));
      if (!isList(numbers)) continue;
      const found = phrase("line-break.found", { count: numbers.filter((one) => one !== null).length });
      report(paragraph, { found, wanted: phrase("line-break.wanted") }, splits(paragraph, numbers));
    }
  },
};

/** Is each number of a line the next of its kind, two of one kind at the least? */
function isList(numbers: readonly (ParagraphNumber | null)[]): boolean {
  const found = numbers.filter((one) => one !== null);
  return found.some((one, i) => {
    const before = found.slice(0, i).findLast(({ kind }) => kind === one.kind);
    return before !== undefined && before.value + 1 === one.value;
  });
}

/** A split at every break before a numbered line; none where a break stands in a link, a field or another wrapper. */
function splits({ element, pieces, isJoined, auto }: Placed, numbers: readonly (ParagraphNumber | null)[]): readonly Mend[] {
  const section = child(child(element, "w:pPr"), "w:sectPr");
  if (isJoined || auto !== "" || section !== undefined) return [];
  const runs = elements(element).filter(({ name }) => name === "w:r");
  const mends: Mend[] = [];
  let line = 0;
  for (const { text, from, inField } of pieces) {
    const isBreak = from.name === "w:br" && text === "\n";
    if (!isBreak && text.includes("\n")) return [];
    if (!isBreak) continue;
    line += 1;
    if (numbers[line] == null) continue;
    const run = runs.find((one) => elements(one).includes(from));
    if (run === undefined || inField || line === 0) return [];
    mends.push({ do: "split", of: element, run, at: from });
  }
  return mends;
}
