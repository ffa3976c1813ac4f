import { elements, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";

/** What is put in at an offset: paragraphs or tables, in order. */
export type Arrivals = ReadonlyMap<number, readonly ("w:p" | "w:tbl")[]>;

/**
 * Paragraphs that must stay, emptied, because Word needs one there: the last of a cell or of the body, one behind a table
 * that would touch the next, all a content control has.
 */
export function neededParagraphs(map: BodyMap, away: ReadonlySet<XmlElement>, arrivals: Arrivals): ReadonlySet<XmlElement> {
  const needed = new Set<XmlElement>();
  for (const [container, children] of map.containers) {
    if (!children.some((one) => away.has(one))) continue;
    const blocks = children.filter(({ name }) => holds.has(name));
    let last = "";
    let waiting: XmlElement | null = null;
    const arrive = (kind: string) => {
      if (kind === "w:tbl" && last === "w:tbl" && waiting) needed.add(waiting);
      last = kind;
      waiting = null;
    };
    let offset = -1;
    const arriveAt = (at: number) => {
      if (at === offset) return;
      offset = at;
      for (const kind of arrivals.get(at) ?? []) arrive(kind);
    };
    for (const block of blocks) {
      arriveAt(block.start);
      if (!away.has(block)) arrive(block.name);
      else if (block.name === "w:p") waiting = block;
      arriveAt(block.end);
    }
    if (waiting && last !== "w:p" && (last === "" || endsInParagraph.has(container.name))) needed.add(waiting);
  }
  return needed;
}
/** What must end with a paragraph. */
export const endsInParagraph = new Set(["w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);
const holds = new Set(["w:p", "w:tbl", "w:sdt", "w:customXml", "mc:AlternateContent", "w:altChunk"]);

/** The rows of a table, those in content controls too. */
export const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elements(table).flatMap((one) =>
    one.name === "w:tr"
      ? [one]
      : one.name === "w:sdt" || one.name === "w:sdtContent" || one.name === "w:customXml"
        ? rowsOf(one)
        : [],
  );
