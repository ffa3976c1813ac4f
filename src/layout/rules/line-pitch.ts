import { sizeOf } from "../appearance.js";
import { linesOf, pitchOf, round } from "../measures.js";
import { pitchMend } from "../mend/make.js";
import { isRunning, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

const others: ReadonlySet<string> = new Set(["addressee", "columns", "attachment-list", "issuer", "date"]);

export const linePitch: LayoutRule = {
  code: "layout/line-pitch",
  strength: "一般",
  source: "look",
  why: "行距固定，每页才排得满规定的行数；单倍、多倍行距随字体变化，换一台电脑就换了页。",
  check({ paragraphs, look }, report) {
    const wanted = `每页 ${look.page.lines} 行，行距固定值 ${look.page.pitch} 磅`;
    for (const paragraph of paragraphs) {
      if (!isRunning(paragraph) && !others.has(paragraph.role)) continue;
      if (isLandscape(paragraph.section) || paragraph.hasDrawing) continue;
      const pitch = pitchOf(paragraph, sizeOf(paragraph));
      const lines = pitch === null ? null : linesOf(pitch, look);
      if (lines === look.page.lines) continue;
      const own = styleOf(paragraph, look)?.pitch ?? look.page.pitch;
      const found = described(paragraph.layout) + (lines === null ? "" : `，每页约 ${lines} 行`);
      report(paragraph, { found, wanted }, pitchMend(paragraph, own));
    }
  },
};

function described({ line, lineRule }: { readonly line: number; readonly lineRule: string }): string {
  if (lineRule === "exact") return `固定值 ${round(line / 20)} 磅`;
  if (lineRule === "atLeast") return `最小值 ${round(line / 20)} 磅`;
  return line === 240 ? "单倍行距" : `${round(line / 240)} 倍行距`;
}
