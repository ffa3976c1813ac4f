import type { Change, Piece } from "../../../compare/types.js";

/** A stretch of a cell: as it was, struck or underlined. */
export interface Part {
  readonly text: string;
  readonly look: "plain" | "struck" | "under";
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
  const lines: Part[][] = [[]];
  for (const { op, text } of pieces) {
    if (op !== "=" && op !== own) continue;
    text.split("\n").forEach((line, k) => {
      if (k > 0) lines.push([]);
      if (line !== "") lines.at(-1)!.push({ text: line.replaceAll("\t", "　"), look: op === "=" ? "plain" : look });
    });
  }
  const numbered: Part[] = number === "" ? [] : [{ text: number, look: other === null || other === number ? "plain" : look }];
  return folded(numbered, lines);
}

/** Unchanged paragraphs of a clause as ……, one for all that stand together; the number stays. */
function folded(number: readonly Part[], lines: readonly (readonly Part[])[]): Cell {
  const changed = lines.map((line) => line.some(({ look }) => look !== "plain"));
  if (!changed.includes(true)) {
    const [first = [], ...rest] = lines;
    return rest.length > 0 ? [[...number, ...first], [{ text: ellipsis, look: "plain" }]] : [[...number, ...first]];
  }
  const out: (readonly Part[])[] = [];
  lines.forEach((line, i) => {
    const lead = i === 0 ? number : [];
    if (changed[i]) out.push([...lead, ...line]);
    else if (i === 0 || changed[i - 1]) out.push([...lead, { text: ellipsis, look: "plain" }]);
  });
  return out;
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
