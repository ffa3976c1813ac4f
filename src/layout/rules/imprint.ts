import { listed, phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { sizeOf } from "../appearance.js";
import { familyOf } from "../font-families.js";
import { sizeName } from "../measures.js";
import type { LayoutRule } from "../types.js";

/** 版记: 抄送 and 印发. */
export const imprint: LayoutRule = {
  code: "layout/imprint",
  strength: "usual",
  source: "standard",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, runs } = paragraph;
      if (role !== "copies-to" && role !== "printer") continue;
      const text = paragraph.text.trim();
      const fonts = runs.filter((run) => hanCount(run.text) > 0 && familyOf(run.letters.fonts.eastAsia ?? "") !== "仿宋");
      const found = [
        ...(sizeOf(paragraph) === 14 ? [] : [sizeName(sizeOf(paragraph))]),
        ...(fonts.length > 0 ? [fonts[0]!.letters.fonts.eastAsia ?? phrase("layout.no-font")] : []),
      ];
      if (found.length > 0) report(paragraph, { found: listed(found), wanted: phrase("imprint.font") });
      if (role === "copies-to" && /^.{1,3}:/.test(text))
        report(paragraph, { found: phrase("colon.half"), wanted: phrase("imprint.lead") });
      if (role === "copies-to" && !text.endsWith("。"))
        report(paragraph, { found: phrase("imprint.end", { mark: text.at(-1)! }), wanted: phrase("imprint.stop") });
    }
  },
};
