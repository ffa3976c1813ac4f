import type { Change, ChangeSet, Side } from "../../../compare/types.js";
import { causeText } from "../causes.js";
import { kindNames } from "../kind-names.js";
import { type Places, printedNumber } from "../places.js";
import { type Cell, cellText, grouped, plainCell, sideCell, wholeCell } from "./cells.js";

/** One row of the table: what it was, what it is, and why. `span`: one statement across all columns. */
export type TableRow =
  | { readonly span: string }
  | { readonly old: Cell; readonly new: Cell; readonly kind: string; readonly cause: string };

/** Rows in the order of the new document: what was replaced everywhere first, mere changes of number in one last row. */
export function tableRows(
  { changes, replacements }: ChangeSet,
  old: Places,
  now: Places,
  unchanged = false,
): readonly TableRow[] {
  const replaced = changes.filter(({ kind }) => kind === "replaced");
  const renumbered = changes.filter(({ kind }) => kind === "renumbered");
  const listed = grouped(
    changes.filter(({ kind }) => (unchanged || kind !== "same") && kind !== "replaced" && kind !== "renumbered"),
  );
  const words = replacements.map(({ from, to }) => `“${from}”统一修改为“${to}”`).join("，");
  const everywhere = `全文${words}，涉及${replaced.map(({ old: side }) => name(side!, "")).join("、")}，不再逐条列出。`;
  const numbers = renumbered
    .map(({ old: was, new: is }) => `${name(was!, "由")}${unique(was!) ? "" : was!.number}改为${is!.number}`)
    .join("，");
  return [
    ...(replaced.length > 0 ? [{ span: everywhere }] : []),
    ...underHeadings(listed, old, now),
    ...(renumbered.length > 0 ? [{ span: `以下内容未变，仅序号调整：${numbers}。` }] : []),
  ];
}

/** Articles and chapters have numbers of their own; （一） means nothing without its heading. */
const unique = ({ number }: Side): boolean => number.startsWith("第");

const name = (side: Side, then: string): string =>
  unique(side) ? side.number : `“${side.text.slice(0, 12)}${side.text.length > 12 ? "……" : ""}”${then}`;

/** Rows that need the heading above them to be understood stand under it. */
function underHeadings(groups: readonly (readonly Change[])[], old: Places, now: Places): readonly TableRow[] {
  let last = "";
  return groups.flatMap((group): readonly TableRow[] => {
    const side = (group[0]!.new ?? group[0]!.old)!;
    const heading = unique(side) || side.number === "" ? "" : side.under;
    const isNew = heading !== last && heading !== "" && !heading.startsWith(side.number);
    last = heading;
    return isNew ? [{ span: heading }, rowOf(group, old, now)] : [rowOf(group, old, now)];
  });
}

function rowOf(group: readonly Change[], olds: Places, news: Places): TableRow {
  const [first] = group as readonly [Change, ...Change[]];
  const lefts = group.flatMap(({ old, new: now, pieces }) => {
    if (!old) return [];
    const number = printedNumber(old, olds);
    return now
      ? sideCell(pieces, "old", number, first.group ? null : printedNumber(now, news))
      : wholeCell(number, old.text, "struck");
  });
  const rights = group.flatMap(({ old, new: now, pieces }) => {
    if (!now) return [];
    const number = printedNumber(now, news);
    return old
      ? sideCell(pieces, "new", number, first.group ? null : printedNumber(old, olds))
      : wholeCell(number, now.text, "under");
  });
  const sameWords = first.kind === "moved" && first.new !== null;
  if (first.kind === "same" && first.new !== null) {
    const whole = wholeCell(printedNumber(first.new, news), first.new.text, "plain");
    return { old: whole, new: plainCell("同左"), kind: kindNames.same, cause: "" };
  }
  return {
    old: lefts.length > 0 ? lefts : plainCell("新增"),
    new: sameWords ? plainCell(`${printedNumber(first.new, news)}（内容同左）`) : rights.length > 0 ? rights : plainCell("删去"),
    kind: `${kindNames[first.kind]}${first.doubtful === undefined ? "" : "（疑似对应）"}`,
    cause: causeText(group.flatMap(({ cause = [] }) => cause)),
  };
}

/** What an earlier table's reason is found by again: the words of both cells. */
export const reasonKey = (left: string, right: string): string => `${left.replace(/\s/g, "")}\u0000${right.replace(/\s/g, "")}`;
export const reasonKeyOf = (row: Extract<TableRow, { old: Cell }>): string => reasonKey(cellText(row.old), cellText(row.new));
