import { familyOf } from "../font-families.js";
import { sizeName } from "../measures.js";
import type { LayoutRule } from "../types.js";

export const pageNumberForm: LayoutRule = {
  code: "layout/page-number-form",
  strength: "规定",
  source: "look",
  why: "页码一般用四号半角宋体数字，左右各放一条一字线。",
  check({ file, look }, report) {
    const { before, after, size } = look.pageNumber;
    const font = look.fonts["page-number"].docx;
    const plain = (text: string) => text.replace(/\s/g, "");
    const seen = new Set<string>();
    for (const { text, letters, kind } of file.pageNumbers) {
      const found = [
        ...(plain(text) === plain(`${before}#${after}`) ? [] : [`写作“${text.replace("#", "1")}”`]),
        ...(letters.size === size ? [] : [sizeName(letters.size)]),
        ...(sameFamily(letters.fonts.ascii ?? letters.fonts.eastAsia, font) ? [] : [letters.fonts.ascii ?? "未指定字体"]),
      ].join("、");
      if (kind === "first" || found === "" || seen.has(found)) continue;
      seen.add(found);
      report("页码", { found, wanted: `“${before}1${after}”，${sizeName(size)}${font}` });
    }
  },
};

/** 宋体 and Times are hardly told apart in two digits, and offices use both. */
const sameFamily = (found: string | undefined, wanted: string): boolean =>
  found === undefined || familyOf(found) === familyOf(wanted) || /times|serif|roman/i.test(found) || familyOf(found) === "仿宋";
