import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";

/**
 * Blank paragraphs in place of spacing: three and more in a row, or one between two paragraphs of running text. One or two
 * beside title, attachment list and signature are the blank lines the standard asks for.
 */
export const emptyParagraphs: LayoutRule = {
  code: "layout/empty-paragraphs",
  strength: "实务",
  source: "practice",
  why: "用空行撑开页面，前面改一句，后面就全部错位；另起一页用分页符。",
  check({ paragraphs }, report) {
    const running = (one: Placed | undefined) => one?.role === "body" || one?.role === "item";
    for (let i = 0; i < paragraphs.length; i++) {
      if (!isEmpty(paragraphs[i]!)) continue;
      let end = i;
      while (end + 1 < paragraphs.length && isEmpty(paragraphs[end + 1]!)) end += 1;
      const [before, after] = [paragraphs[i - 1], paragraphs[end + 1]];
      const count = end - i + 1;
      if (
        before !== undefined &&
        after !== undefined &&
        (count >= 3 || (running(before) && (running(after) || after.role === "heading")))
      )
        report(paragraphs[i]!, {
          found: count >= 3 ? `连着 ${count} 个空段` : "段与段之间有空段",
          wanted: "另起一页用分页符，段间不空行",
        });
      i = end;
    }
  },
};

const isEmpty = ({ role, hasDrawing, startsPage, table, layout }: Placed): boolean =>
  role === "empty" && !hasDrawing && !startsPage && table === null && layout.line > 100;
