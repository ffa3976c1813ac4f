import type { Change, Piece } from "../../../compare/types.js";

/** A stretch of a cell: as it was, struck or underlined. */
export interface Part {
  readonly text: string;
  readonly look: "plain" | "struck" | "under";
  /** A reason the program wrote. */
  readonly own?: true;
}
/** A cell's paragraphs. */
export type Cell = readonly (readonly Part[])[];

export const plainCell = (text: string): Cell => [[{ text, look: "plain" }]];
export const cellText = (cell: Cell): string => cell.map((line) => line.map(({ text }) => text).join("")).join("\n");
const ellipsis = "……";

/**
 * One side of a change: what went struck on the left, what came underlined on the right.
 * @param number the clause's number as printed
 * @param other the other side's number, to mark one that changed
 */
export function sideCell(pieces: readonly Piece[], side: "old" | "new", number: string, other: string | null): Cell {
  const own = side === "old" ? "-" : "+";
  const look = side === "old" ? "struck" : "under";
  const lines: Line[] = [{ parts: [], changed: false }];
  for (const { op, text } of pieces) {
    // Where words come or go on the other side only, this side's line is still needed to read it.
    if (op !== "=") lines.at(-1)!.changed = true;
    if (op !== "=" && op !== own) continue;
    text.split("\n").forEach((line, k) => {
      if (k > 0) lines.push({ parts: [], changed: op === own });
      if (line !== "") lines.at(-1)!.parts.push({ text: line.replaceAll("\t", "　"), look: op === "=" ? "plain" : look });
    });
  }
  const numbered: Part[] = number === "" ? [] : [{ text: number, look: other === null || other === number ? "plain" : look }];
  return folded(numbered, lines);
}

interface Line {
  readonly parts: Part[];
  changed: boolean;
}

/** Unchanged paragraphs of a clause as ……, one for all that stand together; the number stays. */
function folded(number: readonly Part[], lines: readonly Line[]): Cell {
  const [first] = lines as readonly [Line];
  const rest: Part = { text: ellipsis, look: "plain" };
  if (!lines.some(({ changed }) => changed)) return [[...number, ...first.parts], ...(lines.length > 1 ? [[rest]] : [])];
  return lines.flatMap(({ parts, changed }, i) => {
    const lead = i === 0 ? number : [];
    if (changed) return [[...lead, ...parts]];
    return i === 0 || lines[i - 1]!.changed ? [[...lead, rest]] : [];
  });
}

/** Everything in a cell struck or underlined, for clauses that came or went. */
export const wholeCell = (number: string, text: string, look: Part["look"]): Cell =>
  text
    .replaceAll("\t", "　")
    .split("\n")
    .map((line, i) => [{ text: (i === 0 ? number : "") + line, look }]);

/** Rows of one split or merge are one row of the table; every other change is one of its own. */
export function grouped(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  const byName = new Map<string, Change[]>();
  for (const change of changes) {
    const known = change.group === undefined ? undefined : byName.get(change.group);
    if (known) known.push(change);
    else {
      groups.push([change]);
      if (change.group !== undefined) byName.set(change.group, groups.at(-1)!);
    }
  }
  return groups;
}
