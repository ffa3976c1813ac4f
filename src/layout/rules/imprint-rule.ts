import { child, elements } from "../../ooxml/xml-tree.js";
import type { LayoutRule } from "../types.js";

/** Rules of the 版记: first and last 0.35 mm (sz 8), the middle 0.25 mm (sz 6). */
export const imprintRule: LayoutRule = {
  code: "layout/imprint-rule",
  strength: "规定",
  source: "standard",
  why: "版记首末两条分隔线用粗线（推荐 0.35 毫米），中间用细线（推荐 0.25 毫米），与版心等宽。",
  check({ paragraphs }, report) {
    const lines = paragraphs.filter(({ role }) => role === "copies-to" || role === "printer");
    const printer = lines.find(({ role }) => role === "printer");
    // A letter has neither printer nor rules; a table's rules and drawn ones are not judged.
    if (printer === undefined || lines.some(({ table, hasDrawing, isJoined }) => table !== null || hasDrawing || isJoined))
      return;
    if (paragraphs.slice(-6).some(({ hasDrawing }) => hasDrawing)) return;
    const edges = lines.flatMap(({ layout: { borders } }) =>
      borders === undefined
        ? []
        : elements(borders).filter(({ name }) => name === "w:top" || name === "w:bottom" || name === "w:between"),
    );
    if (edges.length === 0) return report(printer, { found: "没有分隔线", wanted: "首末用 0.35 毫米线，中间用 0.25 毫米线" });
    const [first, last] = [lines[0]!, lines.at(-1)!];
    const size = (edge: ReturnType<typeof child>) => Number(edge?.attributes.get("w:sz") ?? 0);
    const [top, bottom] = [size(child(first.layout.borders, "w:top")), size(child(last.layout.borders, "w:bottom"))];
    const thick = (sz: number) => sz >= 7 && sz <= 10;
    if (!thick(top) || !thick(bottom))
      report(printer, { found: `首末线宽 ${top / 8} 磅、${bottom / 8} 磅`, wanted: "首末用 0.35 毫米（1 磅）线" });
  },
};
