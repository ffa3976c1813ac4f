import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";
import type { Splice } from "../../text/splice.js";
import type { Mend } from "./types.js";

/** Other widths of a table, its columns and its cells, each where it is written; cells measured in percent follow by themselves. */
export function tableWidthEdits(source: string, { table, from, to }: Extract<Mend, { do: "table-width" }>): readonly Splice[] {
  const scaled = (element: XmlElement | undefined): readonly Splice[] => {
    const width = Number(element?.attributes.get("w:w"));
    const isTwips = (element?.attributes.get("w:type") ?? "dxa") === "dxa";
    if (element === undefined || !isTwips || !(width > 0)) return [];
    const tag = source.slice(element.start, element.innerStart);
    const text = tag.replace(/(\s[\w.-]+:w\s*=\s*["'])[^"']*/, `$1${Math.floor((width * to) / from)}`);
    return [{ start: element.start, end: element.innerStart, text }];
  };
  const rows = elements(table).filter(({ name }) => name === "w:tr");
  const cells = rows.flatMap((row) => elements(row).filter(({ name }) => name === "w:tc"));
  return [
    ...scaled(child(child(table, "w:tblPr"), "w:tblW")),
    ...elements(child(table, "w:tblGrid") ?? table).flatMap((one) => (one.name === "w:gridCol" ? scaled(one) : [])),
    ...cells.flatMap((cell) => scaled(child(child(cell, "w:tcPr"), "w:tcW"))),
  ];
}
