import { listed, phrase } from "../../diag/phrase.js";
import { halfPoints } from "../../ooxml/units.js";
import { listMends } from "../list-letters.js";
import { sizeName } from "../measures.js";
import { sizeMend } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const wrongSize: LayoutRule = {
  code: "layout/wrong-size",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const listMend = listMends(paragraphs, (one) => styleOf(one, look)?.size ?? null);
    for (const paragraph of paragraphs) {
      const style = styleOf(paragraph, look);
      if (style === null || paragraph.role === "title") continue;
      const wanted = sizeName(style.size);
      // Superscripts and small notes in brackets are a few characters.
      const wrong = paragraph.runs.filter(({ text, letters }) => text.trim() !== "" && letters.size !== style.size);
      const length = (runs: typeof wrong) => runs.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (wrong.length > 0 && length(wrong) * 5 >= paragraph.text.trim().length) {
        const found = listed([...new Set(wrong.map(({ letters }) => letters.size))].map(sizeName));
        report(paragraph, { found, wanted }, sizeMend(wrong, style.size));
      }
      const { autoRun } = paragraph;
      if (autoRun === null || autoRun.letters.size === style.size) continue;
      const found = phrase("layout.auto-number", { what: sizeName(autoRun.letters.size) });
      const mend = autoRun.byList.size ? listMend(autoRun.level, sizes(style.size)) : sizeMend([autoRun], style.size);
      report(paragraph, { found, wanted }, mend);
    }
  },
};

const sizes = (points: number) => {
  const size = { "w:val": String(halfPoints(points)) };
  return { "w:sz": size, "w:szCs": size };
};
