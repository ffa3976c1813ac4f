import { phrase } from "../../diag/phrase.js";
import type { Phrase } from "../../diag/types.js";
import { sizeOf } from "../appearance.js";
import { linesOf, pitchOf, round } from "../measures.js";
import { pitchMend } from "../mend/make.js";
import { isRunning, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

const others: ReadonlySet<string> = new Set(["addressee", "columns", "attachment-list", "issuer", "date"]);

export const linePitch: LayoutRule = {
  code: "layout/line-pitch",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const wanted = phrase("line-pitch.wanted", { lines: look.page.lines, pitch: look.page.pitch });
    for (const paragraph of paragraphs) {
      if (!isRunning(paragraph) && !others.has(paragraph.role)) continue;
      if (isLandscape(paragraph.section) || paragraph.hasDrawing) continue;
      const pitch = pitchOf(paragraph, sizeOf(paragraph));
      const lines = pitch === null ? null : linesOf(pitch, look);
      if (lines === look.page.lines) continue;
      const own = styleOf(paragraph, look)?.pitch ?? look.page.pitch;
      const found =
        lines === null ? described(paragraph.layout) : phrase("line-pitch.about", { pitch: described(paragraph.layout), lines });
      report(paragraph, { found, wanted }, pitchMend(paragraph, own));
    }
  },
};

function described({ line, lineRule }: { readonly line: number; readonly lineRule: string }): Phrase {
  if (lineRule === "exact") return phrase("line-pitch.exact", { points: round(line / 20) });
  if (lineRule === "atLeast") return phrase("line-pitch.least", { points: round(line / 20) });
  return line === 240 ? phrase("line-pitch.single") : phrase("line-pitch.multiple", { times: round(line / 240) });
}
