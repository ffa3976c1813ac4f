import { addedFooters } from "../mend/page-numbers.js";
import type { LayoutRule } from "../types.js";

export const pageNumberMissing: LayoutRule = {
  code: "layout/page-number-missing",
  strength: "规定",
  source: "look",
  why: "没有页码，散页以后就排不回去。",
  check({ file, look }, report) {
    if (file.pageNumbers.length > 0) return;
    const { before, after, place } = look.pageNumber;
    const where = place === "outer" ? "单页居右、双页居左" : "居中";
    const canMend = file.sections.every(({ element }) => element !== undefined) && addedFooters(file, look) !== null;
    report(
      "页码",
      { found: "没有页码", wanted: `版心下边缘之下写“${before}1${after}”，${where}` },
      canMend ? [{ do: "page-numbers" }] : [],
    );
  },
};
