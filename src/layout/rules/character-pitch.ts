import { phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { sizeOf } from "../appearance.js";
import { charactersOf, sizeName, trackingOf } from "../measures.js";
import { setRuns } from "../mend/make.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

export const characterPitch: LayoutRule = {
  code: "layout/character-pitch",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const { characters } = look.page;
    const { size } = look.styles.body;
    for (const paragraph of paragraphs) {
      const { role, section, runs } = paragraph;
      // Another size is its own finding, and short lines tell nothing.
      if ((role !== "body" && role !== "item") || isLandscape(section) || section.columns > 1) continue;
      if (sizeOf(paragraph) !== size || hanCount(paragraph.text) < characters) continue;
      const same = runs.filter(({ letters }) => letters.size === size);
      // Judged is the Chinese of the right size: a blank of sixty spaces says nothing of it, and mending would not end.
      const main = [...same].sort((one, other) => hanCount(other.text) - hanCount(one.text))[0];
      if (main === undefined || charactersOf(paragraph, size, main.letters.spacing, look) === characters) continue;
      const tracking = trackingOf(paragraph, look);
      const count = charactersOf(paragraph, size, main.letters.spacing, look);
      const points = Math.abs(tracking) / 20;
      report(
        paragraph,
        {
          found: phrase("pitch.characters", { size: sizeName(size), count }),
          wanted: phrase(tracking > 0 ? "pitch.wider" : "pitch.narrower", { characters, points }),
        },
        setRuns(same, "w:spacing", { "w:val": String(tracking) }),
      );
    }
  },
};
