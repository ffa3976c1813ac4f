import { phrase } from "../../diag/phrase.js";
import { sizeOf } from "../appearance.js";
import { round } from "../measures.js";
import { pitchMend } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const titlePitch: LayoutRule = {
  code: "layout/title-pitch",
  strength: "practice",
  source: "practice",
  check({ paragraphs, look }, report) {
    const own = look.styles.title.pitch ?? look.page.pitch;
    for (const paragraph of paragraphs) {
      const { role, layout } = paragraph;
      if (role !== "title" || layout.lineRule !== "exact") continue;
      const pitch = layout.line / 20;
      if (pitch >= sizeOf(paragraph) * 1.15 && pitch <= Math.max(own, 36) + 6) continue;
      report(
        paragraph,
        { found: phrase("line-pitch.exact", { points: round(pitch) }), wanted: phrase("title-pitch.wanted", { points: own }) },
        pitchMend(paragraph, own),
      );
    }
  },
};
