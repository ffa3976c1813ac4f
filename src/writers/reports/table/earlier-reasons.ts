import { parts } from "../../../ooxml/names.js";
import { elements, parseXml, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { partText, unpackParts } from "../../../ooxml/zip.js";
import { columnSets } from "../report.js";
import { columnsOf, reasonColumn } from "./columns.js";
import { reasonKey } from "./rows.js";

/**
 * The reasons typed into a comparison table that was made before, by `reasonKey`; null when the file holds no such table.
 * Words a person is still deciding about (tracked changes) count as accepted.
 */
export function earlierReasons(bytes: Uint8Array, name: string): ReadonlyMap<string, string> | null {
  const unpacked = unpackParts(bytes, name);
  if (!unpacked.ok) return null;
  const document = parseXml(partText(unpacked.value, parts.document), parts.document, name);
  if (!document.ok) return null;
  for (const table of within(document.value, "w:tbl")) {
    const [head = [], ...rows] = [...within(table, "w:tr")].map(cells);
    if (!heads.has(head.join("|"))) continue;
    const reason = head.indexOf(reasonColumn);
    const typed = rows.filter((row) => row.length === head.length && reason >= 0 && row[reason] !== "");
    return new Map(typed.map((row) => [reasonKey(row[0]!, row[1]!), row[reason]!]));
  }
  return null;
}

const heads: ReadonlySet<string> = new Set(columnSets.map((set) => columnsOf[set].map(({ title }) => title).join("|")));

const cells = (row: XmlElement): readonly string[] =>
  [...within(row, "w:tc")].map((cell) => [...within(cell, "w:p")].map(words).join("\n"));

const words = (element: XmlElement): string =>
  elements(element)
    .map((child) => {
      if (child.name === "w:t") return child.children.filter((c) => typeof c === "string").join("");
      if (child.name === "w:br") return "\n";
      return child.name === "w:del" || child.name === "w:moveFrom" ? "" : words(child);
    })
    .join("");
