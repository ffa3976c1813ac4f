import { parts } from "../../../ooxml/names.js";
import { elements, parseXml, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { partText, unpackParts } from "../../../ooxml/zip.js";
import { columnSets, type TypedReason } from "../report.js";
import { columnsOf, reasonColumn } from "./columns.js";
import { isOurs } from "./own-reasons.js";

/**
 * The reasons typed into a comparison table that was made before, those it could not place among them; null when the file
 * holds no such table. What the program itself wrote counts only where a person went on writing. Words a person is still
 * deciding about (tracked changes) count as accepted.
 */
export function earlierReasons(bytes: Uint8Array, name: string): readonly TypedReason[] | null {
  const unpacked = unpackParts(bytes, name);
  if (!unpacked.ok) return null;
  const document = parseXml(partText(unpacked.value, parts.document), parts.document, name);
  if (!document.ok) return null;
  let found = false;
  const reasons: TypedReason[] = [];
  for (const table of within(document.value, "w:tbl")) {
    const [head, ...rows] = [...within(table, "w:tr")].map((row) => [...within(row, "w:tc")]);
    const titles = (head ?? []).map(cellWords);
    if (!heads.has(titles.join("|"))) continue;
    found = true;
    const reason = titles.indexOf(reasonColumn);
    for (const row of rows) {
      const cell = reason >= 0 && row.length === titles.length ? row[reason] : undefined;
      const words = cell === undefined ? "" : cellWords(cell);
      if (cell === undefined || words.trim() === "" || isOurs(words, [...within(cell, "w:bookmarkStart")])) continue;
      reasons.push({ old: cellWords(row[0]!), new: cellWords(row[1]!), reason: words });
    }
  }
  return found ? reasons : null;
}

const heads: ReadonlySet<string> = new Set(columnSets.map((set) => columnsOf[set].map(({ title }) => title).join("|")));

const cellWords = (cell: XmlElement): string => [...within(cell, "w:p")].map(words).join("\n");

const words = (element: XmlElement): string =>
  elements(element)
    .map((child) => {
      if (child.name === "w:t") return child.children.filter((c) => typeof c === "string").join("");
      if (child.name === "w:br") return "\n";
      return child.name === "w:del" || child.name === "w:moveFrom" ? "" : words(child);
    })
    .join("");
