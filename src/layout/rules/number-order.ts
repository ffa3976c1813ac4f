import { phrase } from "../../diag/phrase.js";
import type { NumberKind } from "../numbers.js";
import { outlineLevel } from "../numbers.js";
import type { LayoutRule } from "../types.js";

/**
 * Levels that stand in each other the wrong way round (（一） under 1.), and 一、 within the articles of a regulation. A
 * level left out (一、 then 1.) is common in short papers and let pass.
 */
export const numberOrder: LayoutRule = {
  code: "layout/number-order",
  strength: "required",
  source: "standard",
  check({ paragraphs }, report) {
    let part = -1;
    let open: NumberKind[] = [];
    /** A 第一条 came, and the last one of the part is still to come. */
    let inArticles = false;
    const lastArticle = paragraphs.findLast(({ numbered, role }) => role === "item" && numbered?.kind === "article");
    for (const paragraph of paragraphs) {
      const { numbered, role } = paragraph;
      if (numbered === null || (role !== "heading" && role !== "item")) continue;
      if (paragraph.part !== part) [open, inArticles] = [[], false];
      part = paragraph.part;
      const { kind, value } = numbered;
      const level = outlineLevel(kind);
      if (level === 0) {
        open = [];
        if (kind === "article") inArticles = paragraph !== lastArticle;
        continue;
      }
      if (kind === "comma" && inArticles)
        report(paragraph, {
          found: phrase("number-order.in-articles", { outer: "一、" }),
          wanted: phrase("number-order.below-articles", { inner: "（一）" }),
        });
      const known = open.indexOf(kind);
      if (known >= 0) open = open.slice(0, known + 1);
      else {
        const deeper = open.find((other) => outlineLevel(other) > level);
        // A level further out that begins with 1 inside a level further in.
        if (deeper !== undefined && value === 1 && open[0] !== deeper)
          report(paragraph, {
            found: phrase("number-order.under", { number: numbered.number.trim(), deeper: names[deeper] ?? "" }),
            wanted: phrase("number-order.wanted", { levels: "一、（一）1.（1）" }),
          });
        open = deeper === undefined ? [...open, kind] : [kind];
      }
    }
  },
};

const names: Partial<Record<NumberKind, string>> = { comma: "一、", bracket: "（一）", point: "1.", "digit-bracket": "（1）" };
