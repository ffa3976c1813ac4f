import { listed, phrase } from "../../diag/phrase.js";
import type { Look } from "../../look/types.js";
import { halfPoints } from "../../ooxml/units.js";
import type { XmlElement } from "../../ooxml/xml-tree.js";
import { sizeName } from "../measures.js";
import { sizeMend } from "../mend/make.js";
import type { Mend } from "../mend/types.js";
import type { Placed } from "../roles.js";
import { styleOf } from "../style-of.js";
import type { LayoutRule } from "../types.js";

export const wrongSize: LayoutRule = {
  code: "layout/wrong-size",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const listSizes = sizesByLevel(paragraphs, look);
    // Where the list itself says the size, all paragraphs of its level change: they must all ask for the same.
    const listMend = (level: XmlElement | undefined, size: number): readonly Mend[] =>
      level === undefined || listSizes.get(level)?.size !== 1
        ? []
        : ["w:sz", "w:szCs"].map((property) => ({
            do: "list-letters",
            level,
            property,
            attributes: { "w:val": String(halfPoints(size)) },
          }));
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
      const mend = autoRun.byList.size ? listMend(autoRun.level, style.size) : sizeMend([autoRun], style.size);
      report(paragraph, { found, wanted }, mend);
    }
  },
};

/** The sizes that the paragraphs of each level of a list should have; null for one the look says nothing of. */
function sizesByLevel(paragraphs: readonly Placed[], look: Look): ReadonlyMap<XmlElement, ReadonlySet<number | null>> {
  const sizes = new Map<XmlElement, Set<number | null>>();
  for (const one of paragraphs) {
    const level = one.autoRun?.level;
    if (level === undefined) continue;
    const known = sizes.get(level) ?? new Set();
    sizes.set(level, known.add(one.isPlaced ? null : (styleOf(one, look)?.size ?? null)));
  }
  return sizes;
}
