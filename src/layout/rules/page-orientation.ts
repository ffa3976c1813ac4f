import { listed, phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { isRunning } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

/** Characters of running text: a few lines may go with a wide table. */
const much = 100;

export const pageOrientation: LayoutRule = {
  code: "layout/page-orientation",
  strength: "required",
  source: "standard",
  check({ file, paragraphs }, report) {
    const text = new Map<number, { running: number; table: number }>();
    for (const one of paragraphs) {
      if (!isLandscape(one.section)) continue;
      const known = text.get(one.section.number) ?? { running: 0, table: 0 };
      if (one.table !== null) known.table += one.text.length;
      else if (isRunning(one)) known.running += hanCount(one.text);
      text.set(one.section.number, known);
    }
    const wrong = [...text].filter(([, { running, table }]) => running >= much && running > table);
    if (wrong.length === 0) return;
    const found =
      file.sections.length > 1
        ? phrase("orientation.sections", { sections: listed(wrong.map(([number]) => number)) })
        : phrase("orientation.found");
    report("page", { found, wanted: phrase("orientation.wanted") });
  },
};
