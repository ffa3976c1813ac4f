import { listed, phrase } from "../../diag/phrase.js";
import { familyOf } from "../font-families.js";
import { sizeName } from "../measures.js";
import { footerMends } from "../mend/page-numbers.js";
import type { LayoutRule } from "../types.js";

export const pageNumberForm: LayoutRule = {
  code: "layout/page-number-form",
  strength: "required",
  source: "look",
  check({ file, look }, report) {
    const { before, after, size } = look.pageNumber;
    const font = look.fonts["page-number"].docx;
    const plain = (text: string) => text.replace(/\s/g, "");
    const seen = new Set<string>();
    for (const { text, letters, kind } of file.pageNumbers) {
      const found = [
        ...(plain(text) === plain(`${before}#${after}`) ? [] : [phrase("page-number.written", { text: text.replace("#", "1") })]),
        ...(letters.size === size ? [] : [sizeName(letters.size)]),
        ...(sameFamily(letters.fonts.ascii ?? letters.fonts.eastAsia, font)
          ? []
          : [letters.fonts.ascii ?? phrase("page-number.no-font")]),
      ];
      const key = JSON.stringify(found);
      if (kind === "first" || found.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const wanted = phrase("page-number.wanted", { text: `${before}1${after}`, size: sizeName(size), font });
      report("page-number", { found: listed(found), wanted }, footerMends(file, look));
    }
  },
};

/** 宋体 and Times are hardly told apart in two digits, and offices use both. */
const sameFamily = (found: string | undefined, wanted: string): boolean =>
  found === undefined || familyOf(found) === familyOf(wanted) || /times|serif|roman/i.test(found) || familyOf(found) === "仿宋";
