import { listed, phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { setRuns } from "../mend/make.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import type { Run } from "../word/file.js";
import { slots } from "../word/letters.js";

export const themeFont: LayoutRule = {
  code: "layout/theme-font",
  strength: "practice",
  source: "practice",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      if (styleOf(paragraph, look) === null) continue;
      const wrong = paragraph.runs.flatMap((run) => {
        const { overridden, fonts } = run.letters;
        const slot = hanCount(run.text) > 0 ? "eastAsia" : "ascii";
        const named = overridden[slot];
        return named === undefined || run.text.trim() === ""
          ? []
          : [{ run, found: phrase("theme-font.found", { named, theme: fonts[slot] ?? "" }) }];
      });
      if (wrong.length === 0) continue;
      const found = listed(new Map(wrong.map((one) => [JSON.stringify(one.found), one.found])).values());
      const mend = wrong.flatMap(({ run }) => setRuns([run], "w:rFonts", named(run)));
      report(paragraph, { found, wanted: phrase("theme-font.wanted") }, mend);
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
