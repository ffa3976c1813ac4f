import { phrase } from "../../diag/phrase.js";
import { round } from "../measures.js";
import { setParagraph } from "../mend/make.js";
import { isRunning, styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

/** Whole blank lines keep the lines of a page in step. */
const inStep = (twips: number, pitch: number): boolean =>
  twips === 0 || Math.abs(twips / pitch - Math.round(twips / pitch)) < 0.12;

export const paragraphSpacing: LayoutRule = {
  code: "layout/paragraph-spacing",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const pitch = look.page.pitch * 20;
    for (const [i, paragraph] of paragraphs.entries()) {
      const { layout, role } = paragraph;
      if (!isRunning(paragraph) && role !== "addressee") continue;
      const before = layout.beforeLines === undefined ? layout.before : 0;
      // A table stands off from the text above it.
      const isLed = paragraphs[i + 1]?.table != null;
      const after = layout.afterLines === undefined && !isLed ? layout.after : 0;
      const style = styleOf(paragraph, look);
      const usual = inStep(before, pitch) && inStep(after, pitch);
      const most = (paragraph.numbered?.kind === "chapter" || (style?.before ?? 0) > 0 ? 2 : 1) * pitch * 1.1;
      if (usual && before <= most && after <= most && !layout.autoSpaced) continue;
      const found = layout.autoSpaced
        ? phrase("spacing.auto")
        : phrase("spacing.found", { before: round(before / 20), after: round(after / 20) });
      const attributes = {
        "w:before": "0",
        "w:after": "0",
        "w:beforeLines": "0",
        "w:afterLines": "0",
        "w:beforeAutospacing": "0",
        "w:afterAutospacing": "0",
      };
      report(paragraph, { found, wanted: phrase("spacing.wanted") }, setParagraph(paragraph, "w:spacing", attributes));
    }
  },
};
