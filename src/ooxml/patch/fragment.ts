import { type Splice, splice } from "../../text/splice.js";
import { elements, parseXml, type XmlElement } from "../xml-tree.js";
import type { BodyMap, Gap } from "./body-map.js";
import type { Ids } from "./edit.js";

/** XML to be put into a body: whole paragraphs, tables or rows, with the numbers of their bookmarks free in the file. */
export interface Fragment {
  readonly holds: Gap["holds"];
  /** Its elements, with places in `source`. */
  readonly elements: readonly XmlElement[];
  readonly source: string;
  /** Edits of `source`. */
  readonly edits: Splice[];
}

export const fragmentXml = ({ elements: all, source, edits }: Fragment): string =>
  splice(source, edits, [all[0]!.start, all.at(-1)!.end]);

/**
 * Checks and prepares XML for a place in a file. A hidden bookmark of ours that the file has already is left out: two
 * blocks cannot be one. null for what is no whole paragraph, table or row.
 */
export function readFragment(xml: string, map: BodyMap, ids: Ids, dropped: ReadonlySet<XmlElement>): Fragment | null {
  const root = map.source.slice(map.root.start, map.root.innerStart);
  const source = `${root}${xml}</${map.root.name}>`;
  const parsed = parseXml(source, "", "");
  if (!parsed.ok) return null;
  const all = elements(parsed.value);
  const holds = (["blocks", "rows", "cells"] as const).find((kind) => all.every(({ name }) => held[kind].includes(name)));
  if (all.length === 0 || holds === undefined) return null;
  const edits: Splice[] = [];
  const numbers = new Map<string, string | null>();
  const renumber = (element: XmlElement): void => {
    for (const child of elements(element)) {
      if (!/^w:bookmark(Start|End)$/.test(child.name)) {
        renumber(child);
        continue;
      }
      const id = child.attributes.get("w:id") ?? "";
      const name = child.attributes.get("w:name");
      if (child.name === "w:bookmarkStart")
        numbers.set(id, name?.startsWith("_tl_") && has(name, map, dropped) ? null : String(ids.next()));
      const number = numbers.get(id);
      const text = source.slice(child.start, child.end);
      edits.push({ ...spanOf(child), text: number === undefined || number === null ? "" : withId(text, number) });
    }
  };
  renumber(parsed.value);
  return { holds, elements: all, source, edits };
}

const held: Readonly<Record<Gap["holds"], readonly string[]>> = { blocks: ["w:p", "w:tbl"], rows: ["w:tr"], cells: ["w:tc"] };

const spanOf = ({ start, end }: XmlElement) => ({ start, end });
const withId = (tag: string, id: string): string => tag.replace(/(\bw:id\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`);

function has(name: string, map: BodyMap, dropped: ReadonlySet<XmlElement>): boolean {
  const start = map.bookmark(name);
  return start !== undefined && !dropped.has(start);
}
