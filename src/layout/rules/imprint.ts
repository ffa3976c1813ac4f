import { sizeOf } from "../appearance.js";
import { familyOf } from "../font-families.js";
import { sizeName } from "../measures.js";
import { hanCount } from "../style-of.js";
import type { LayoutRule } from "../types.js";

/** 版记: 抄送 and 印发. */
export const imprint: LayoutRule = {
  code: "layout/imprint",
  strength: "一般",
  source: "standard",
  why: "版记用四号仿宋，抄送机关之间用逗号，最后一个后面用句号。",
  check({ paragraphs }, report) {
    for (const paragraph of paragraphs) {
      const { role, runs } = paragraph;
      if (role !== "copies-to" && role !== "printer") continue;
      const text = paragraph.text.trim();
      const fonts = runs.filter((run) => hanCount(run.text) > 0 && familyOf(run.letters.fonts.eastAsia ?? "") !== "仿宋");
      const found = [
        ...(sizeOf(paragraph) === 14 ? [] : [sizeName(sizeOf(paragraph))]),
        ...(fonts.length > 0 ? [fonts[0]!.letters.fonts.eastAsia ?? "未指定的字体"] : []),
      ];
      if (found.length > 0) report(paragraph, { found: found.join("、"), wanted: "四号仿宋" });
      if (role === "copies-to" && /^.{1,3}:/.test(text)) report(paragraph, { found: "后面是半角冒号", wanted: "“抄送：”" });
      if (role === "copies-to" && !text.endsWith("。"))
        report(paragraph, { found: `以“${text.at(-1)}”结尾`, wanted: "最后一个抄送机关后用句号" });
    }
  },
};
