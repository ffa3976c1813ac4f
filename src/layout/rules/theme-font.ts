import { setRuns } from "../mend/make.js";
import { hanCount, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import type { Run } from "../word/file.js";
import { slots } from "../word/letters.js";

export const themeFont: LayoutRule = {
  code: "layout/theme-font",
  strength: "实务",
  source: "practice",
  why: "主题字体盖住了写明的字体：字体框里写的是仿宋，显示和打印的却是主题里的另一种。",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      if (styleOf(paragraph, look) === null) continue;
      const wrong = paragraph.runs.flatMap((run) => {
        const { overridden, fonts } = run.letters;
        const slot = hanCount(run.text) > 0 ? "eastAsia" : "ascii";
        const named = overridden[slot];
        return named === undefined || run.text.trim() === ""
          ? []
          : [{ run, found: `${named}被主题字体 ${fonts[slot] ?? ""}盖住` }];
      });
      if (wrong.length === 0) continue;
      const found = [...new Set(wrong.map((one) => one.found))].join("、");
      const mend = wrong.flatMap(({ run }) => setRuns([run], "w:rFonts", named(run)));
      report(paragraph, { found, wanted: "直接写明字体，不用主题字体" }, mend);
    }
  },
};

/** The named fonts as they stand, without the theme fonts over them. */
const named = ({ letters: { overridden } }: Run): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    slots.flatMap((slot) =>
      overridden[slot] === undefined
        ? []
        : [
            [`w:${slot}`, overridden[slot]],
            [`w:${slot}Theme`, null],
          ],
    ),
  );
