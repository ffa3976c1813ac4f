import { phrase } from "../../diag/phrase.js";
import { child } from "../../ooxml/xml-tree.js";
import { round } from "../measures.js";
import type { LayoutRule } from "../types.js";

/** Rules of the 版记: first and last 0.35 mm (sz 8), the middle 0.25 mm (sz 6). */
export const imprintRule: LayoutRule = {
  code: "layout/imprint-rule",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    const lines = paragraphs.filter(({ role }) => role === "copies-to" || role === "printer");
    const printer = lines.find(({ role }) => role === "printer");
    // A letter has neither printer nor rules; a table's rules and drawn ones are not judged.
    if (printer === undefined || lines.some(({ table, hasDrawing, isJoined }) => table !== null || hasDrawing || isJoined))
      return;
    if (paragraphs.slice(-6).some(({ hasDrawing }) => hasDrawing)) return;
    // A rule may be the edge of a line, or of an empty paragraph between two.
    const from = Math.max(0, paragraphs.indexOf(lines[0]!) - 1);
    const near = paragraphs.slice(from, paragraphs.indexOf(lines.at(-1)!) + 2);
    const edges = near.flatMap(({ layout: { borders } }) =>
      borders === undefined ? [] : ["w:top", "w:bottom"].flatMap((side) => child(borders, side) ?? []),
    );
    const wanted = phrase("imprint-rule.wanted");
    if (edges.length === 0) return report(printer, { found: phrase("imprint-rule.none"), wanted });
    const sizes = edges.map(({ attributes }) => Number(attributes.get("w:sz") ?? 0));
    const [first, last] = [sizes[0]!, sizes.at(-1)!];
    const isThick = (size: number) => size >= 7 && size <= 10;
    if (isThick(first) && isThick(last)) return;
    const found = phrase("imprint-rule.found", { first: round((first / 8 / 72) * 25.4), last: round((last / 8 / 72) * 25.4) });
    report(printer, { found, wanted });
  },
};
