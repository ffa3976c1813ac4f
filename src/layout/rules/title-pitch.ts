import { sizeOf } from "../appearance.js";
import { round } from "../measures.js";
import { pitchMend } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const titlePitch: LayoutRule = {
  code: "layout/title-pitch",
  strength: "实务",
  source: "practice",
  why: "标题分成几行时，行距太小会切掉笔画，太大会散开。",
  check({ paragraphs, look }, report) {
    const own = look.styles.title.pitch ?? look.page.pitch;
    for (const paragraph of paragraphs) {
      const { role, layout } = paragraph;
      if (role !== "title" || layout.lineRule !== "exact") continue;
      const pitch = layout.line / 20;
      if (pitch >= sizeOf(paragraph) * 1.15 && pitch <= Math.max(own, 36) + 6) continue;
      report(paragraph, { found: `固定值 ${round(pitch)} 磅`, wanted: `固定值 ${own} 磅上下` }, pitchMend(paragraph, own));
    }
  },
};
