import type { XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";

/** A paragraph in a container as it will stand there, by what happens to it; a table or the like is null. */
export interface Standing {
  /** Of the file, or of a fragment that comes in. */
  readonly element: XmlElement;
  readonly fate: "stays" | "comes" | "goes";
}

/**
 * Which paragraph marks come or go with their paragraphs. The last mark of a cell or of the body can do neither: there the
 * mark before the paragraphs that come and go takes the part of their last one, each the part of the next, and with all
 * accepted or rejected the right number is left. Where a table stands before them, an empty paragraph remains.
 */
export function markFates(lines: readonly (Standing | null)[], closed: boolean): ReadonlyMap<XmlElement, "comes" | "goes"> {
  const fates = new Map<XmlElement, "comes" | "goes">();
  for (const line of lines) if (line && line.fate !== "stays") fates.set(line.element, line.fate);
  const last = lines.at(-1);
  if (!closed || !last || last.fate === "stays") return fates;
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1] && lines[first - 1]!.fate !== "stays") first -= 1;
  const before = lines[first - 1];
  const tail = lines.slice(first) as readonly Standing[];
  fates.delete(last.element);
  if (before) {
    fates.set(before.element, tail[0]!.fate as "comes" | "goes");
    for (let i = 1; i < tail.length; i++) fates.set(tail[i - 1]!.element, tail[i]!.fate as "comes" | "goes");
  }
  return fates;
}

/** What stands in each container of blocks after the patch. @param coming elements put in at an offset, in order */
export function standings(
  map: BodyMap,
  fateOf: (element: XmlElement) => Standing["fate"] | "away",
  coming: ReadonlyMap<number, readonly Standing[]>,
): readonly { readonly lines: readonly (Standing | null)[]; readonly closed: boolean }[] {
  return [...map.containers].map(([container, children]) => {
    const lines: (Standing | null)[] = [];
    let offset = -1;
    const arrive = (at: number) => {
      if (at === offset) return;
      offset = at;
      for (const one of coming.get(at) ?? []) lines.push(one.element.name === "w:p" ? one : null);
    };
    for (const one of children) {
      arrive(one.start);
      const fate = fateOf(one);
      if (one.name === "w:p") {
        if (fate !== "away") lines.push({ element: one, fate });
      } else if (blocks.has(one.name) && fate !== "away") lines.push(null);
      arrive(one.end);
    }
    return { lines, closed: container.name === "w:body" || container.name === "w:tc" };
  });
}
const blocks = new Set(["w:tbl", "w:sdt", "w:customXml", "mc:AlternateContent", "w:altChunk"]);
