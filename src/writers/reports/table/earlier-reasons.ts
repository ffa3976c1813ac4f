import { parts } from "../../../ooxml/names.js";
import { elements, parseXml, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { partText, unpackParts } from "../../../ooxml/zip.js";
import { reasonColumn } from "./columns.js";
import { reasonKey } from "./rows.js";

/**
 * The reasons typed into a comparison table that was made before, by `reasonKey`; none when the file is no such table.
 * Words a person is still deciding about (tracked changes) count as accepted.
 */
export function earlierReasons(bytes: Uint8Array, name: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unpacked = unpackParts(bytes, name);
  if (!unpacked.ok) return found;
  const document = parseXml(partText(unpacked.value, parts.document), parts.document, name);
  if (!document.ok) return found;
  for (const table of within(document.value, "w:tbl")) {
    const [head, ...rows] = [...within(table, "w:tr")].map(cells);
    const reason = head?.indexOf(reasonColumn) ?? -1;
    if (reason < 2) continue;
    for (const row of rows) if ((row[reason] ?? "") !== "") found.set(reasonKey(row[0]!, row[1]!), row[reason]!);
  }
  return found;
}

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
