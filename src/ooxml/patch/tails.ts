import type { XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import { endsInParagraph } from "./containers.js";

/** A paragraph in a container as it will stand there, by what happens to it; a table or the like is null. */
export interface Standing {
  /** Of the file, or of a fragment that comes in. */
  readonly element: XmlElement;
  readonly fate: "stays" | "comes" | "goes";
  /** Its properties, to be compared; null where no other may take its mark. */
  readonly shape: string | null;
  /** Its properties, whoever may take its mark. */
  readonly properties: string;
  /** What they become, where they change. */
  readonly becomes?: string;
  /** It ends a section: its mark can do nothing else. */
  readonly section: boolean;
  /** What the end of its text does, of a paragraph that stays. */
  readonly end?: "comes" | "goes";
  /** It runs on into the next paragraph. */
  readonly joins?: true;
}

/**
 * Which paragraph marks come or go with their paragraphs. The last mark of a cell or of the body can do neither: there the
 * mark before the paragraphs that come and go takes the part of their last one, each the part of the next, and with all
 * accepted or rejected the right number is left. Where a table stands before them, an empty paragraph remains.
 */
export function markFates(lines: readonly (Standing | null)[], closed: boolean): ReadonlyMap<XmlElement, "comes" | "goes"> {
  const fates = new Map<XmlElement, "comes" | "goes">();
  for (const line of lines)
    if (line && (line.fate !== "stays" || line.joins))
      fates.set(line.element, line.joins ? "goes" : (line.fate as "comes" | "goes"));
  typedOn(lines, fates);
  const last = lines.at(-1);
  if (!closed || !last || last.fate === "stays") return fates;
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1] && lines[first - 1]!.fate !== "stays") first -= 1;
  const before = lines[first - 1];
  const tail = lines.slice(first) as readonly Standing[];
  // Its mark may have been given away already.
  if (!fates.has(last.element)) return fates;
  fates.delete(last.element);
  if (before && !before.section) {
    fates.set(before.element, tail[0]!.fate as "comes" | "goes");
    for (let i = 1; i < tail.length; i++) fates.set(tail[i - 1]!.element, tail[i]!.fate as "comes" | "goes");
  }
  return fates;
}

/**
 * Where a paragraph ends with new words and new paragraphs follow, the marks are as if a person had typed on: its own mark
 * is new, and the last new paragraph has the old one. So the change is one stretch; LibreOffice, which joins neighbouring
 * revisions over a mark between them, would otherwise take that mark away too. Likewise for what goes. Only among
 * paragraphs of one look, for marks carry it.
 */
function typedOn(lines: readonly (Standing | null)[], fates: Map<XmlElement, "comes" | "goes">): void {
  lines.forEach((line, i) => {
    if (line?.fate !== "stays" || line.end === undefined || line.shape === null || line.joins) return;
    let last = i;
    while (lines[last + 1]?.fate === line.end) last += 1;
    if (last === i || lines[last]!.shape !== line.shape) return;
    fates.set(line.element, line.end);
    fates.delete(lines[last]!.element);
  });
}

/** What stands in each container of blocks after the patch. @param standingOf null for what leaves without a trace @param coming elements put in at an offset, in order */
export function standings(
  map: BodyMap,
  standingOf: (element: XmlElement) => Standing | null,
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
      const standing = standingOf(one);
      if (one.name === "w:p") {
        if (standing) lines.push(standing);
      } else if (blocks.has(one.name) && standing) lines.push(null);
      arrive(one.end);
    }
    return { lines, closed: endsInParagraph.has(container.name) };
  });
}
const blocks = new Set(["w:tbl", "w:sdt", "w:customXml", "mc:AlternateContent", "w:altChunk"]);
