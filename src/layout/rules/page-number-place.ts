import type { LayoutRule } from "../types.js";
import { isLandscape } from "../word/section.js";

const names = { left: "居左", both: "居左", center: "居中", right: "居右" } as const;

export const pageNumberPlace: LayoutRule = {
  code: "layout/page-number-place",
  strength: "规定",
  source: "look",
  why: "双面印刷装订后，页码都在翻页的一边才好找。",
  check({ file, look }, report) {
    const outer = look.pageNumber.place === "outer";
    const wanted = outer ? "单页居右空一字，双页居左空一字" : "居中";
    const lines = file.pageNumbers.filter(
      ({ placedApart, kind, section }) => !placedApart && kind !== "first" && !isLandscape(section),
    );
    const wrong = lines.filter(({ align, kind }) => {
      if (!outer) return align !== "center";
      return align !== (kind === "even" ? "left" : "right") && !(kind === "even" && align === "both");
    });
    const found = [
      ...new Set(
        wrong.map(({ align, kind }) => `${kind === "even" ? "双页" : outer && file.oddAndEven ? "单页" : ""}页码${names[align]}`),
      ),
    ];
    // Placed to the right on every page: the pages are not told apart.
    if (outer && wrong.length === 0 && lines.length > 0 && !file.oddAndEven) found.push("单双页不分");
    if (found.length > 0) report("页码", { found: found.join("、"), wanted });
  },
};
