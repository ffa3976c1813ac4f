import { farIn } from "../appearance.js";
import { round } from "../measures.js";
import { gapMends, indentMend } from "../mend/make.js";
import { columnGap, leadingGap, widthOf } from "../spaced.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const typedSpace: LayoutRule = {
  code: "layout/typed-space",
  strength: "实务",
  source: "practice",
  why: "用空格、制表符缩进和居中，字体或者字数一变就错位。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const { role, text, layout } = paragraph;
      if (role === "cell" || role === "contents" || role === "addressee" || role === "empty" || paragraph.isProgram) continue;
      const beside = role === "columns" ? columnGap(text) : 0;
      if (beside >= apart) {
        report(paragraph, { found: `用空格把几项隔在一行，最宽处 ${round(beside)} 字`, wanted: "用表格，或者制表位" });
        continue;
      }
      const gap = leadingGap(text);
      const width = widthOf(gap);
      if (gap === "") continue;
      if (role === "body" || role === "item" || role === "heading") {
        if (width > farIn) continue;
        const style = styleOf(paragraph, look)!;
        const indented = layout.firstLine > 0 || (layout.firstLineChars ?? 0) > 0 || layout.left > 0;
        const without = gapMends(paragraph, gap);
        const mend =
          indented || without.length === 0 ? without : [...without, ...indentMend(paragraph, style.indent, style.size)];
        report(paragraph, { found: `段首打了 ${shown(gap)}`, wanted: `用首行缩进 ${style.indent} 字` }, mend);
      } else if (layout.align === "center" && width >= 1 && role !== "issuer" && role !== "date") {
        // Many of them put the line somewhere else than in the middle: then they are its place.
        report(paragraph, { found: `居中之外又打了 ${shown(gap)}`, wanted: "去掉空格" }, gapMends(paragraph, gap));
      } else if ((role === "title" || role === "issuer" || role === "date") && width >= 3)
        report(paragraph, { found: `用 ${shown(gap)} 定位置`, wanted: role === "title" ? "用居中" : "用右对齐和右缩进" });
    }
  },
};

/** A gap of this width, in characters, between words of one line was typed to part them. */
const apart = 3;

const shown = (gap: string): string =>
  gap.includes("\t") ? `${[...gap].filter((one) => one === "\t").length} 个制表符` : `${gap.length} 个空格`;
