import { numberOf, type Side } from "./types.js";

/** Articles and chapters have numbers of their own; （一） means nothing without its heading. */
export const unique = ({ number }: Side): boolean => number.startsWith("第");

/** So much of a text names a clause that has no number of its own. Characters. */
const enough = 12;
const beginning = (text: string): string => {
  // A title is not cut.
  const length = Math.max(enough, /^《[^《》]{1,40}》/.exec(text)?.[0].length ?? 0);
  return `“${text.slice(0, length)}${text.length > length ? "……" : ""}”`;
};

/** How a sentence names a clause: 第四条, 附件1第四条, 表中“校门电子屏”一行, or by its first words. */
export function nameOf(side: Side): string {
  if (side.row) {
    const key = side.row.cells.find((cell, i) => cell.trim() !== "" && !(i === 0 && side.row!.serial)) ?? "";
    return side.row.header ? "表头" : `表中${beginning(key.replace(/\s+/g, ""))}一行`;
  }
  return unique(side) ? `${side.annex ?? ""}${side.number}` : beginning(side.text.replace(/\s+/g, ""));
}

/** Where a clause stands, for a heading of its own: 第四条, 二、书记责任（三）. */
export function placeOf(side: Side): string {
  const number = numberOf(side);
  if (unique(side)) return nameOf(side);
  if (side.row) return `${side.under} 表格${number === "" ? "" : `第 ${number} 行`}`.trim();
  return number === "" ? "" : `${side.under}${/[（）、.．]$/.test(side.under) || side.under === "" ? "" : " "}${number}`;
}

/**
 * How a person finds a clause that is not shown beside it: as above, else by its first words below its heading; a row by its
 * key. On the head of a table hangs what belongs to the table as a whole.
 */
export const findableBy = (side: Side): string =>
  ((side.row === undefined || side.row.header) && placeOf(side)) || `${side.under} ${nameOf(side)}`.trim();
