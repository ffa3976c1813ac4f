import { phrase } from "../../diag/phrase.js";
import { footerMends } from "../mend/page-numbers.js";
import type { LayoutRule } from "../types.js";

export const pageNumberMissing: LayoutRule = {
  code: "layout/page-number-missing",
  strength: "required",
  source: "look",
  check({ file, look }, report) {
    if (file.pageNumbers.length > 0) return;
    const { before, after, place } = look.pageNumber;
    const wanted = phrase(place === "outer" ? "page-number.outer-wanted" : "page-number.centre-wanted", {
      text: `${before}1${after}`,
    });
    report("page-number", { found: phrase("page-number.none"), wanted }, footerMends(file, look));
  },
};
