import { listed, phrase } from "../../diag/phrase.js";
import { footerMends } from "../mend/page-numbers.js";
import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

export const pageNumberPlace: LayoutRule = {
  code: "layout/page-number-place",
  strength: "required",
  source: "look",
  check({ file, look }, report) {
    const outer = look.pageNumber.place === "outer";
    const wanted = phrase(outer ? "page-number.outer" : "page-number.centre");
    const lines = file.pageNumbers.filter(
      ({ placedApart, kind, section }) => !placedApart && kind !== "first" && !isLandscape(section),
    );
    const wrong = lines.filter(({ align, kind }) => {
      if (!outer) return align !== "center";
      return align !== (kind === "even" ? "left" : "right") && !(kind === "even" && align === "both");
    });
    const pages = (kind: string) => (kind === "even" ? "even" : outer && file.oddAndEven ? "odd" : "all");
    const keys = new Set(
      wrong.map(({ align, kind }) => `page-number.${pages(kind)}-${align === "both" ? "left" : align}` as const),
    );
    const found = [...keys].map((key) => phrase(key));
    // Placed to the right on every page: the pages are not told apart.
    if (outer && wrong.length === 0 && lines.length > 0 && !file.oddAndEven) found.push(phrase("page-number.no-sides"));
    if (found.length > 0) report("page-number", { found: listed(found), wanted }, footerMends(file, look));
  },
};
