import type { Diagnostic } from "../../diag/types.js";
import { type Splice, splice } from "../../text/splice.js";
import type { BodyParagraph } from "../body/blocks.js";
import { child, type XmlElement } from "../xml-tree.js";
import type { BodyMap } from "./body-map.js";
import type { Ids } from "./edit.js";
import type { Step } from "./steps.js";
import type { Author, Comment } from "./types.js";

/** A comment to be written into the comments part. */
export interface NewComment {
  readonly id: number;
  readonly of: Comment;
}
/** All that making the new main part has to remember from patch to patch. */
export interface Patching {
  readonly map: BodyMap;
  readonly ids: Ids;
  /** How messages name the file. */
  readonly name: string;
  /** Ends of hidden bookmarks that go with what they name. */
  readonly dropped: Set<XmlElement>;
  /** Paragraphs, tables and rows that leave their place for good. */
  readonly away: Set<XmlElement>;
  /** Paragraphs that lose their text and stay all the same. */
  readonly hollow: Set<XmlElement>;
  readonly edits: Splice[];
  /** Edits of whole elements, which swallow those inside. */
  readonly regions: Splice[];
  /** Texts that are ready only when all edits are known. */
  readonly late: Map<Step, () => Splice>;
  readonly comments: NewComment[];
  /** Paragraphs whose text ends with a revision. */
  readonly openEnds: Map<XmlElement, "comes" | "goes">;
  /** Paragraphs that end in the midst of their words now: whose revision that is. */
  readonly split: Map<XmlElement, Author>;
  readonly notes: Diagnostic[];
  readonly problems: Diagnostic[];
}

export const newPatching = (map: BodyMap, ids: Ids, name: string): Patching => ({
  map,
  ids,
  name,
  dropped: new Set(),
  away: new Set(),
  hollow: new Set(),
  edits: [],
  regions: [],
  late: new Map(),
  comments: [],
  openEnds: new Map(),
  split: new Map(),
  notes: [],
  problems: [],
});

/** A stretch of the source with the edits inside; those that only touch its ends belong to what is around it. */
export function renderInside({ map, edits, regions }: Patching, start: number, end: number): string {
  const within = (edit: Splice) => edit.start >= start && edit.end <= end && !(edit.start === start && edit.end === end);
  const outer = topmost(regions.filter(within));
  const own = edits.filter(
    (edit) => within(edit) && !(edit.start === edit.end && (edit.start === start || edit.end === end)) && !swallowed(edit, outer),
  );
  return splice(map.source, [...own, ...outer], [start, end]);
}

/** The whole main part. @param steps in the order of what comes to one place */
export function renderAll(patching: Patching, steps: readonly Step[]): string {
  const { map, edits, regions, late } = patching;
  const outer = topmost(regions);
  const inserts = steps.flatMap((step) => late.get(step)?.() ?? []);
  const own = [...edits, ...inserts].filter((edit) => !swallowed(edit, outer));
  return splice(map.source, [...own, ...outer]);
}

/** Regions that lie in no other, in order. */
function topmost(regions: readonly Splice[]): readonly Splice[] {
  const order = [...regions].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Splice[] = [];
  for (const one of order) if (found.length === 0 || one.start >= found.at(-1)!.end) found.push(one);
  return found;
}

function swallowed({ start, end }: Splice, outer: readonly Splice[]): boolean {
  let [low, high] = [0, outer.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outer[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const region = outer[low];
  // An insertion at either end of a region stands beside it.
  return region !== undefined && region.start <= start && end <= region.end && !(start === end && start === region.start);
}

/** The place for something that is to be the first in a paragraph: behind its properties. null for <w:p/>. */
export const firstPlace = (paragraph: XmlElement): number | null =>
  paragraph.innerStart === paragraph.end ? null : (child(paragraph, "w:pPr")?.end ?? paragraph.innerStart);
export const lastPlace = (paragraph: XmlElement): number | null =>
  paragraph.innerEnd === paragraph.end ? null : paragraph.innerEnd;

/** Puts runs that must stand in a paragraph into the nearest one that stays: the next, else the one before. */
export function carry(runs: string, from: number, patching: Patching): boolean {
  if (runs === "") return true;
  const stays = ({ elements }: BodyParagraph) => !elements.some((element) => isAway(element, patching));
  const { paragraphs } = patching.map;
  const next = paragraphs.find((one) => one.start >= from && stays(one) && firstPlace(one.elements[0]!) !== null);
  const before = paragraphs.findLast((one) => one.end <= from && stays(one) && lastPlace(one.elements.at(-1)!) !== null);
  const at = next ? firstPlace(next.elements[0]!) : before ? lastPlace(before.elements.at(-1)!) : null;
  if (at === null) return false;
  patching.edits.push({ start: at, end: at, text: runs });
  return true;
}

function isAway(element: XmlElement, { away, map }: Patching): boolean {
  for (let up: XmlElement | undefined = element; up !== undefined; up = map.parent(up)) if (away.has(up)) return true;
  return false;
}
