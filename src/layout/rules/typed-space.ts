import { phrase } from "../../diag/phrase.js";
import type { Phrase } from "../../diag/types.js";
import { farIn } from "../appearance.js";
import { round } from "../measures.js";
import { gapMends, indentMend } from "../mend/make.js";
import { columnGap, leadingGap, widthOf } from "../spaced.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const typedSpace: LayoutRule = {
  code: "layout/typed-space",
  strength: "practice",
  source: "practice",
  check({ paragraphs, look }, report) {
    for (const paragraph of paragraphs) {
      const { role, text, layout } = paragraph;
      if (role === "cell" || role === "contents" || role === "addressee" || role === "empty" || paragraph.isProgram) continue;
      const beside = role === "columns" ? columnGap(text) : 0;
      if (beside >= apart) {
        report(paragraph, { found: phrase("typed-space.columns", { n: round(beside) }), wanted: phrase("typed-space.table") });
        continue;
      }
      const gap = leadingGap(text);
      const width = widthOf(gap);
      if (gap === "") continue;
      if (role === "body" || role === "item" || role === "heading") {
        if (width > farIn) continue;
        const style = styleOf(paragraph, look)!;
        const indented = layout.firstLine > 0 || (layout.firstLineChars ?? 0) > 0 || layout.left > 0;
        const without = gapMends(paragraph, gap);
        const mend =
          indented || without.length === 0 ? without : [...without, ...indentMend(paragraph, style.indent, style.size)];
        report(
          paragraph,
          { found: phrase("typed-space.lead", { gap: shown(gap) }), wanted: phrase("typed-space.indent", { n: style.indent }) },
          mend,
        );
      } else if (layout.align === "center" && width >= 1 && role !== "issuer" && role !== "date") {
        // Many of them put the line somewhere else than in the middle: then they are its place.
        report(
          paragraph,
          { found: phrase("typed-space.centre", { gap: shown(gap) }), wanted: phrase("typed-space.drop") },
          gapMends(paragraph, gap),
        );
      } else if ((role === "title" || role === "issuer" || role === "date") && width >= 3)
        report(paragraph, {
          found: phrase("typed-space.place", { gap: shown(gap) }),
          wanted: phrase(role === "title" ? "typed-space.use-centre" : "signature.right"),
        });
    }
  },
};

/** A gap of this width, in characters, between words of one line was typed to part them. */
const apart = 3;

const shown = (gap: string): Phrase =>
  gap.includes("\t")
    ? phrase("gap.tabs", { count: [...gap].filter((one) => one === "\t").length })
    : phrase("gap.spaces", { count: gap.length });
