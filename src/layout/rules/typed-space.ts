import { indentMend, isPlain } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { Placed } from "../roles.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

/** Typed width in characters: a full-width space is one, a half-width one half, a tab about two. */
const widthOf = (gap: string): number => [...gap].reduce((sum, one) => sum + (one === "\u3000" ? 1 : one === "\t" ? 2 : 0.5), 0);

export const typedSpace: LayoutRule = {
  code: "layout/typed-space",
  strength: "实务",
  source: "practice",
  why: "用空格、制表符缩进和居中，字体或者字数一变就错位。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const { role, text, layout } = paragraph;
      const gap = /^[ \t\u3000\u00a0]+/.exec(text)?.[0];
      if (gap === undefined || role === "cell" || role === "contents" || role === "addressee" || role === "empty") continue;
      if (role === "body" || role === "item" || role === "heading") {
        const indented = layout.firstLine > 0 || (layout.firstLineChars ?? 0) > 0 || layout.left > 0;
        if (widthOf(gap) > 6) continue;
        const found = `段首打了 ${shown(gap)}`;
        const style = styleOf(paragraph, look)!;
        const mend = indented
          ? withoutGap(paragraph, gap)
          : [...withoutGap(paragraph, gap), ...indentMend(paragraph, style.indent, style.size)];
        report(paragraph, { found, wanted: `用首行缩进 ${style.indent} 字` }, withoutGap(paragraph, gap).length > 0 ? mend : []);
      } else if (layout.align === "center" && widthOf(gap) >= 1)
        report(paragraph, { found: `居中之外又打了 ${shown(gap)}`, wanted: "去掉空格" }, withoutGap(paragraph, gap));
      else if (role === "title" || role === "issuer" || role === "date") {
        if (widthOf(gap) >= 3)
          report(paragraph, { found: `用 ${shown(gap)} 定位置`, wanted: role === "title" ? "用居中" : "用右对齐和右缩进" });
      }
    }
  },
};

const shown = (gap: string): string =>
  gap.includes("\t") ? `${[...gap].filter((one) => one === "\t").length} 个制表符` : `${gap.length} 个空格`;

/** What takes the typed gap away; none where a field or a joined paragraph stands in the way. */
function withoutGap({ pieces, isJoined }: Placed, gap: string): readonly Mend[] {
  const mends: Mend[] = [];
  let left = gap.length;
  for (const piece of pieces) {
    if (left <= 0) break;
    const length = Math.min(left, piece.text.length);
    if (isJoined) return [];
    if (piece.from.name === "w:tab" && !piece.inField) mends.push({ do: "remove", element: piece.from });
    else if (isPlain(piece)) mends.push({ do: "text", in: piece.from, from: 0, to: length, text: "" });
    else return [];
    left -= length;
  }
  return mends;
}
