import { isRedColour } from "../appearance.js";
import type { LayoutRule } from "../types.js";

export const colouredText: LayoutRule = {
  code: "layout/coloured-text",
  strength: "规定",
  source: "standard",
  why: "公文文字除发文机关标志外都用黑色；有颜色的多半是改稿时留下的记号。",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, runs, isProgram } = paragraph;
      // Editors colour what programs say.
      if (isProgram) continue;
      const isFront = role === "front" || role === "number" || (paragraph.part === 0 && paragraph.number === 1);
      const wrong = runs.filter(
        ({ text, letters: { colour, highlighted } }) =>
          text.trim() !== "" && (highlighted || (!isBlack(colour) && !(isFront && isRedColour(colour)))),
      );
      if (wrong.length === 0) continue;
      const found = [...new Set(wrong.map(({ letters }) => (letters.highlighted ? "突出显示" : nameOf(letters.colour))))].join(
        "、",
      );
      report(paragraph, { found, wanted: "黑色" });
    }
  },
};

/** Near black counts: programs write 000000, 0D0D0D and 1A1A1A for what they call black. */
const isBlack = (colour: string): boolean =>
  colour === "auto" || !/^[0-9a-f]{6}$/.test(colour) || /^(?:[01][0-9a-f]|2[0-9a]){3}$/.test(colour);
const nameOf = (colour: string): string => (isRedColour(colour) ? "红色" : `颜色 #${colour.toUpperCase()}`);
