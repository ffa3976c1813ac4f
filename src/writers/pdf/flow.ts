import type { Line } from "./break-lines.js";

/** A picture as it stands in the column; pt. */
export interface FlowImage {
  readonly bytes: Buffer;
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}
/** A line of running text in the column, before pages are made. Heights in pt. */
export interface FlowLine {
  readonly kind: "line";
  readonly block: number;
  readonly line: Line;
  readonly height: number;
  /** Type size the baseline is computed from. */
  readonly size: number;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  /** True when a page may not end after this line. */
  readonly keep: boolean;
  /** The space above stands at the top of a page too: a masthead's. */
  readonly fixed?: true;
  readonly newPage?: true;
  /** RGB as six hex digits; absent: black. */
  readonly color?: string;
  /** A picture in place of words. */
  readonly image?: FlowImage;
  /** A rule across the type area: pt from the line's lower edge to the rule's upper edge. */
  readonly rule?: { readonly below: number; readonly width: number; readonly color: string };
  readonly notes?: readonly NoteLine[];
}
export interface FlowCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  /** Sides without a border: the cell goes on above or below. */
  readonly open?: { readonly top?: true; readonly bottom?: true };
}
/** A table row, or the part of one that fits a page. */
export interface FlowRow {
  readonly kind: "row";
  readonly block: number;
  /** Row of the table; −1 for the header. */
  readonly row: number;
  readonly cells: readonly FlowCell[];
  readonly height: number;
  readonly size: number;
  /** Pitch of the lines in its cells. */
  readonly pitch: number;
  readonly before: number;
  readonly keep: boolean;
  readonly notes?: readonly NoteLine[];
}
export type Flow = FlowLine | FlowRow;

/** A line of a note, which belongs to the page its number stands on. */
export interface NoteLine {
  /** The note's number. */
  readonly note: string;
  readonly line: Line;
}
/** How high a line of notes is, and the room of the rule above them; pt. */
export interface NotePitch {
  readonly line: number;
  readonly rule: number;
}

/** Something with its place on a page: pt from the top of the type area. */
export type Placed = Flow & {
  readonly top: number /** A table header printed again on a further page. */;
  readonly repeated: boolean;
};
/** A horizontal rule, pt from the type area's upper left corner to its own. */
export interface PageRule {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly width: number;
  readonly color: string;
}
export interface Page {
  /** Counts from 1. */
  readonly number: number;
  /** Does the page print its number? */
  readonly numbered: boolean;
  /** Does it lie on its side? */
  readonly landscape: boolean;
  readonly items: readonly Placed[];
  readonly rules: readonly PageRule[];
  /** Notes at its foot. */
  readonly notes?: readonly (NoteLine & { readonly top: number })[];
}

/**
 * Cuts the column into pages. A page ends where the next line no longer fits, moved up past lines that must stay with what follows.
 * Orphan and widow lines are allowed, as is usual for official text on a fixed grid: 22 full lines count for more. Notes stand
 * at the foot of the page their number is on; one that is too long for it goes on at the foot of the next.
 */
export function paginate(column: readonly Flow[], height: number, pitch: NotePitch): readonly Page[] {
  const pages: Page[] = [];
  let start = 0;
  let carried: readonly NoteLine[] = [];
  do {
    const header = repeatedHeader(column, start);
    const room = height - (header?.height ?? 0);
    const end = pageEnd(column, start, room, carried.length, pitch);
    let y = 0;
    const items: Placed[] = [];
    if (header !== undefined) {
      items.push({ ...header, top: 0, repeated: true });
      y = header.height;
    }
    for (let i = start; i < end; i++) {
      const item = column[i]!;
      y += spaceAbove(item, i === start);
      items.push({ ...item, top: y, repeated: false });
      y += item.height;
    }
    const waiting = [...carried, ...column.slice(start, end).flatMap(({ notes = [] }) => notes)];
    const fitting = Math.max(end === start ? 1 : 0, Math.floor((height - y - pitch.rule + slop) / pitch.line));
    const set = waiting.slice(0, fitting);
    carried = waiting.slice(fitting);
    const page = { number: pages.length + 1, numbered: true, landscape: false, items, rules: [] };
    const top = height - set.length * pitch.line;
    const notes = set.map((one, i) => ({ ...one, top: top + i * pitch.line }));
    pages.push(set.length === 0 ? page : { ...page, notes });
    start = end;
  } while (start < column.length || carried.length > 0);
  return pages;
}

const spaceAbove = (item: Flow, first: boolean): number => (first && !(item.kind === "line" && item.fixed) ? 0 : item.before);

/** Rounding of sums of heights, pt. */
const slop = 1e-6;

/** @param carried lines of notes that go on from the page before */
function pageEnd(column: readonly Flow[], start: number, height: number, carried: number, pitch: NotePitch): number {
  let used = 0;
  let notes = carried;
  let end = start;
  for (; end < column.length; end++) {
    const item = column[end]!;
    if (end > start && item.kind === "line" && item.newPage) return end;
    used += spaceAbove(item, end === start) + item.height;
    const needed = notes + leastOf(item.notes ?? []);
    const below = needed === 0 ? 0 : pitch.rule + needed * pitch.line;
    if (used + below > height + slop) break;
    notes += item.notes?.length ?? 0;
  }
  if (end === column.length) return end;
  for (let at = end; at > start; at--) if (!column[at - 1]!.keep) return at;
  // Notes alone fill the page.
  if (end === start && carried > 0 && pitch.rule + carried * pitch.line + column[start]!.height > height + slop) return start;
  // Everything wants to stay together (a heading of a whole page): the page's end wins. What is higher than a page stands alone.
  return Math.max(end, start + 1);
}

/** How many lines of notes must stand on the page: as in Word, the last note may go on overleaf after its first line. */
function leastOf(notes: readonly NoteLine[]): number {
  const last = notes.at(-1);
  return last === undefined ? 0 : notes.length - notes.filter(({ note }) => note === last.note).length + 1;
}

/** A page that starts inside a table starts with the table's header. */
function repeatedHeader(column: readonly Flow[], start: number): FlowRow | undefined {
  const first = column[start];
  if (first?.kind !== "row" || first.row < 0) return undefined;
  return column.find((item): item is FlowRow => item.kind === "row" && item.block === first.block && item.row === -1);
}
