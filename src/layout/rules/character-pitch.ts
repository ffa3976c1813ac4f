import { charactersOf, sizeName, trackingOf } from "../measures.js";
import { setRuns } from "../mend/make.js";
import { hanCount } from "../style-of.js";
import { sizeOf } from "../title.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

export const characterPitch: LayoutRule = {
  code: "layout/character-pitch",
  strength: "一般",
  source: "look",
  why: "字距不调，三号字一行排不下规定的字数，版心右边参差。",
  check({ paragraphs, look }, report) {
    const { characters } = look.page;
    const { size } = look.styles.body;
    for (const paragraph of paragraphs) {
      const { role, section, runs } = paragraph;
      // Another size is its own finding, and short lines tell nothing.
      if ((role !== "body" && role !== "item") || isLandscape(section) || section.columns > 1) continue;
      if (sizeOf(paragraph) !== size || hanCount(paragraph.text) < characters) continue;
      const main = [...runs].sort((a, b) => b.text.length - a.text.length)[0]!;
      const count = charactersOf(paragraph, size, main.letters.spacing, look);
      if (count === characters) continue;
      const same = runs.filter(({ letters }) => letters.size === size);
      report(
        paragraph,
        {
          found: `${sizeName(size)}每行 ${count} 字`,
          wanted: `每行 ${characters} 字，字符间距紧缩 ${-trackingOf(look) / 20} 磅`,
        },
        setRuns(same, "w:spacing", { "w:val": String(trackingOf(look)) }),
      );
    }
  },
};
