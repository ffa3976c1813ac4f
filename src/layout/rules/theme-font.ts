import { setRuns } from "../mend/make.js";
import { hanCount, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import { slots } from "../word/letters.js";

export const themeFont: LayoutRule = {
  code: "layout/theme-font",
  strength: "实务",
  source: "practice",
  why: "主题字体盖住了写明的字体：字体框里写的是仿宋，显示和打印的却是主题里的另一种。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      if (styleOf(paragraph, look) === null) continue;
      for (const run of paragraph.runs) {
        const { overridden, fonts } = run.letters;
        const slot = hanCount(run.text) > 0 ? "eastAsia" : "ascii";
        const named = overridden[slot];
        if (named === undefined || run.text.trim() === "") continue;
        const own = slots.filter((one) => overridden[one] !== undefined);
        const attributes = Object.fromEntries(
          own.flatMap((one) => [
            [`w:${one}`, overridden[one]!],
            [`w:${one}Theme`, null],
          ]),
        );
        report(
          paragraph,
          { found: `${named}被主题字体 ${fonts[slot] ?? ""}盖住`, wanted: "直接写明字体，不用主题字体" },
          setRuns([run], "w:rFonts", attributes),
        );
        break;
      }
    }
  },
};
