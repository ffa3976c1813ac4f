import { listed, phrase } from "../../diag/phrase.js";
import { hanCount } from "../../text/han.js";
import { sizeOf } from "../appearance.js";
import { chineseFont, fontNames, suits } from "../font-families.js";
import { sizeName } from "../measures.js";
import { boldMend, fontMend, setParagraph, sizeMend } from "../mend/make.js";
import type { LayoutRule } from "../types.js";

export const titleForm: LayoutRule = {
  code: "layout/title-form",
  strength: "usual",
  source: "look",
  check({ paragraphs, look }, report) {
    const style = look.styles.title;
    for (const paragraph of paragraphs) {
      // An attachment's title has the same form; a regulation's parts are set by their own rules.
      if (paragraph.role !== "title") continue;
      const { runs, layout, text } = paragraph;
      const fonts = runs.filter((run) => hanCount(run.text) > 0 && !suits(chineseFont(run.letters), style.font, look));
      const sized = sizeOf(paragraph) !== style.size ? runs : [];
      const centred = layout.align === "center" || /^[\s\u3000]{4,}/.test(text);
      const bold = !style.bold && runs.some((run) => run.letters.bold && run.text.trim() !== "");
      const found = [
        ...(fonts.length > 0 ? [fontNames(fonts)] : []),
        ...(sized.length > 0 ? [sizeName(sizeOf(paragraph))] : []),
        ...(bold ? [phrase("bold")] : []),
        ...(centred ? [] : [phrase("title.not-centred")]),
      ];
      if (found.length === 0) continue;
      const wanted = phrase("title.wanted", { size: sizeName(style.size), font: look.fonts[style.font].docx });
      report(paragraph, { found: listed(found), wanted }, [
        ...fontMend(fonts, style, look),
        ...sizeMend(sized, style.size),
        ...(bold ? boldMend(runs) : []),
        ...(centred ? [] : setParagraph(paragraph, "w:jc", { "w:val": "center" })),
        ...(centred
          ? []
          : setParagraph(paragraph, "w:ind", {
              "w:firstLine": "0",
              "w:firstLineChars": "0",
              "w:left": "0",
              "w:leftChars": "0",
              "w:hanging": null,
            })),
      ]);
    }
  },
};
