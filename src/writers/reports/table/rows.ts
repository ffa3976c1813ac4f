import { ownCauseList } from "../../../compare/cause-phrase.js";
import { nameOf, placeOf, unique } from "../../../compare/side-place.js";
import { type Change, type ChangeSet, numberOf, type Piece } from "../../../compare/types.js";
import { besideChange, besideName, besidePlace, listedBesides } from "../besides.js";
import { chinese } from "../chinese.js";
import { type Everywhere, everywhereCause, everywhereIn, renumberedIn } from "../everywhere.js";
import { kindName } from "../kind-names.js";
import { type Places, printedNumber } from "../places.js";
import { type Cell, grouped, plainCell, sideCell, wholeCell } from "./cells.js";

/** One row of the table: what it was, what it is, and why. `span`: one statement across all columns. */
export type TableRow =
  | { readonly span: string }
  | { readonly old: Cell; readonly new: Cell; readonly kind: string; readonly cause: string };

/** Rows in the order of the new document: what was replaced everywhere first, mere changes of number in one last row. */
export function tableRows(
  set: ChangeSet,
  old: Places,
  now: Places,
  { unchanged = false, showFormat = false }: { readonly unchanged?: boolean; readonly showFormat?: boolean } = {},
): readonly TableRow[] {
  const { changes } = set;
  const renumbered = renumberedIn(changes);
  const listed = grouped(
    changes.filter(({ kind }) => (unchanged || kind !== "same") && kind !== "replaced" && kind !== "renumbered"),
  );
  const words = renumbered.some(({ kind }) => kind === "replaced") ? "除统一修改的词语外，以下内容未变" : "以下内容未变";
  const numbers = renumbered.map(({ old: was, new: is }) => {
    const from = unique(was!) ? nameOf(was!) : `${nameOf(was!)}由${numberOf(was!)}`;
    return `${from}改为${numberOf(is!)}`;
  });
  return [
    ...everywhereIn(set).map((one) => ({ span: everywhereRow(one) })),
    ...underHeadings(listed, old, now),
    ...(renumbered.length > 0 ? [{ span: `${words}，仅序号调整：${numbers.join("，")}。` }] : []),
    ...besideRows(set, showFormat),
  ];
}

/** What changed besides the words, below all else. */
function besideRows(set: ChangeSet, showFormat: boolean): readonly TableRow[] {
  const listed = listedBesides(set, showFormat);
  const rows = listed.map((beside): TableRow => {
    const { kind, change, pieces } = beside;
    const place = besidePlace(beside, set);
    const label = `${chinese(besideName(beside))}${place === "" ? "" : `（${place}）`}：`;
    const cell = (side: "old" | "new", gone: "added" | "deleted"): Cell => {
      if (kind === "format")
        return [[{ text: label, look: "plain" }, ...looked(pieces, (side === "old") === (change === "deleted"))]];
      return change === gone ? plainCell(side === "old" ? "新增" : "删去") : sideCell(pieces, side, label, null);
    };
    return {
      old: cell("old", "added"),
      new: cell("new", "deleted"),
      kind: `${chinese(besideName(beside))}${chinese(besideChange(beside))}`,
      cause: "",
    };
  });
  return rows.length === 0 ? [] : [{ span: "文字以外的改动：" }, ...rows];
}

/** Words whose format came or went: the side that has it says so. */
const looked = (pieces: readonly Piece[], has: boolean): Cell[number] => [
  { text: `${pieces.map(({ text }) => text).join("")}${has ? "" : "（无此格式）"}`, look: "plain" },
];

/** 全文“组长”统一修改为“召集人”，涉及…: every clause it was made in; those that changed otherwise too have rows of their own. */
function everywhereRow(one: Everywhere): string {
  const { from, to, exchanged, rows, alone } = one;
  const cause = everywhereCause(one);
  const words = exchanged ? `全文“${from}”与“${to}”互换` : `全文“${from}”统一修改为“${to}”`;
  const names = (changes: readonly Change[]) => changes.map(({ old, new: now }) => nameOf((old ?? now)!)).join("、");
  const folded = alone.length === rows.length ? "，不再逐条列出" : alone.length === 0 ? "" : "；只作此项修改的条文不再逐条列出";
  return `${words}，涉及${names(rows)}${folded}。${cause === null ? "" : `修订说明：${chinese(cause)}。`}`;
}

/** Rows that need the heading above them to be understood stand under it. */
function underHeadings(groups: readonly (readonly Change[])[], old: Places, now: Places): readonly TableRow[] {
  let last = "";
  return groups.flatMap((group): readonly TableRow[] => {
    const side = (group[0]!.new ?? group[0]!.old)!;
    const heading = unique(side) ? (side.annex ?? "") : side.number === "" && !side.row ? "" : side.under;
    const isNew = heading !== last && heading !== "";
    last = heading;
    return isNew ? [{ span: heading }, rowOf(group, old, now)] : [rowOf(group, old, now)];
  });
}

/** Where a clause moved: its number, or for one without, the heading it stands under now. */
const movedTo = (side: NonNullable<Change["new"]>, news: Places): string =>
  printedNumber(side, news) || (side.under === "" ? "移动位置" : `移至${placeOf(side) || side.under}`);

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
  const sameWords = first.kind === "moved" && first.new !== null && first.pieces.every(({ op }) => op === "=");
  if (first.kind === "same" && first.new !== null) {
    const whole = wholeCell(printedNumber(first.new, news), first.new.text, "plain");
    return { old: whole, new: plainCell("同左"), kind: kindName("same"), cause: "" };
  }
  const causes = ownCauseList(group.flatMap(({ cause = [] }) => cause));
  return {
    old: lefts.length > 0 ? lefts : plainCell("新增"),
    new: sameWords ? plainCell(`${movedTo(first.new!, news)}（内容同左）`) : rights.length > 0 ? rights : plainCell("删去"),
    kind: `${kindName(first.kind)}${first.doubtful === undefined ? "" : "（疑似对应）"}`,
    cause: causes === null ? "" : chinese(causes),
  };
}
