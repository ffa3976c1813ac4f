import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";

/**
 * Blank paragraphs in place of spacing: two and more behind the last words; elsewhere three and more in a row, or one between two paragraphs of running text. One or two
 * beside title, attachment list and signature are the blank lines the standard asks for.
 */
export const emptyParagraphs: LayoutRule = {
  code: "layout/empty-paragraphs",
  strength: "实务",
  source: "practice",
  why: "用空行撑开页面，前面改一句，后面就全部错位；另起一页用分页符。",
  check({ file, paragraphs }, report) {
    const trailing = trailingBlanks(paragraphs);
    const direct = new Set(elements(child(file.package.document, "w:body")!));
    const spare = trailing.filter((one) => isSpare(one, direct));
    if (trailing.length >= 2)
      report(
        trailing[0]!,
        { found: `文末有 ${trailing.length} 个空段`, wanted: "删去：版面一变，它们会另占一页，还印上页码" },
        spare.length === trailing.length ? spare.map(({ element }) => ({ do: "remove", element }) as const) : [],
      );
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

/** Blank paragraphs behind the last words; one behind a table has to be there, and frames hang on one. */
function trailingBlanks(paragraphs: readonly Placed[]): readonly Placed[] {
  const last = paragraphs.findLastIndex((one) => !isEmpty(one) || one.layout.framed);
  const blanks = paragraphs.slice(last + 1);
  const before = paragraphs[last];
  return before?.table == null && before?.layout.framed !== true ? blanks : blanks.slice(1);
}

/** Nothing hangs on it: no bookmark, section, note or frame, and it stands in no wrapper that needs a paragraph. */
function isSpare({ element, isJoined }: Placed, direct: ReadonlySet<XmlElement>): boolean {
  const isPlain = (one: XmlElement): boolean => one.name === "w:rPr" || (plain.has(one.name) && elements(one).every(isPlain));
  const own = child(element, "w:pPr");
  return (
    !isJoined &&
    direct.has(element) &&
    (own === undefined || ["w:sectPr", "w:pPrChange"].every((name) => child(own, name) === undefined)) &&
    elements(element).every((one) => one.name === "w:pPr" || isPlain(one))
  );
}
const plain = new Set(["w:r", "w:t", "w:tab", "w:br", "w:cr", "w:proofErr", "w:lastRenderedPageBreak"]);

const isEmpty = ({ role, hasDrawing, startsPage, table, layout }: Placed): boolean =>
  role === "empty" && !hasDrawing && !startsPage && table === null && layout.line > 100;
