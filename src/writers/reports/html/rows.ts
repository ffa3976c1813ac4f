import { ownCauseList } from "../../../compare/cause-phrase.js";
import type { Beside, Change, ChangeKind, ChangeSet, Piece, Side, StaleReference } from "../../../compare/types.js";
import { changeKinds } from "../../../compare/types.js";
import { escapeText } from "../../../ooxml/xml.js";
import { groupedBy } from "../../../text/grouped-by.js";
import { besideChange, besideName, besidePlace, listedBesides } from "../besides.js";
import { chinese } from "../chinese.js";
import { type Everywhere, everywhereIn } from "../everywhere.js";
import { kindName } from "../kind-names.js";
import { versionPhrase } from "../naming.js";
import type { ReportOptions, VersionOf } from "../report.js";

/** What was replaced everywhere, a line each. */
export const everywhereLines = (set: ChangeSet): readonly string[] => everywhereIn(set).map(everywhere);

/** Links to all that changed. @param at what the ids of the rows begin with, where a page holds several comparisons */
export function jumps(set: ChangeSet, { showFormat }: Pick<ReportOptions, "showFormat">, at = ""): string {
  const besides = listedBesides(set, showFormat);
  return `${set.changes.map((change, i) => jump(change, i, at)).join("")}${besides.map((one, i) => besideJump(one, i, set, at)).join("")}`;
}

/** Both texts side by side, a row a clause, below them a row for each thing besides the words. */
export function rowsTable(
  set: ChangeSet,
  { versions = {}, showFormat }: Pick<ReportOptions, "versions" | "showFormat">,
  at = "",
): readonly string[] {
  const stale = groupedBy(set.stale, ({ row }) => row);
  return [
    '<table><colgroup><col><col><col class="side"></colgroup>',
    `<thead><tr><th scope="col">原文：${escapeText(sideName(set.a, versions.old))}</th><th scope="col">新文：${escapeText(sideName(set.b, versions.new))}</th><th scope="col">改动</th></tr></thead>`,
    "<tbody>",
    ...set.changes.map((change, i) => row(change, i, stale.get(i) ?? [], at)),
    ...listedBesides(set, showFormat).map((one, i) => besideRow(one, i, set, at)),
    "</tbody></table>",
  ];
}

function everywhere(one: Everywhere): string {
  const { from, to, exchanged, count, rows, alone } = one;
  const words = exchanged
    ? `<ins>${escapeText(from)}</ins>与<ins>${escapeText(to)}</ins>互换`
    : `<del>${escapeText(from)}</del>改为<ins>${escapeText(to)}</ins>`;
  return `<p class="counts">全文：${words}，共 ${count} 次，涉及 ${rows.length} 处，其中 ${alone.length} 处别无改动</p>`;
}

const sideName = (title: string, of: VersionOf | undefined): string =>
  of === undefined ? title : `${title}（${chinese(versionPhrase(of))}）`;

/** Boxes that hide kinds of change. */
export function filters(changes: readonly Change[]): string {
  const present = changeKinds.filter((kind) => changes.some((change) => change.kind === kind));
  const box = (kind: ChangeKind) => `<label><input type="checkbox" checked data-kind="${kind}"> ${kindName(kind)}</label>`;
  return `<fieldset><legend hidden>显示哪些</legend>${present.map(box).join("")}</fieldset>`;
}

const label = ({ old, new: now }: Change): string => {
  const side = now ?? old;
  return `${side?.number ?? ""} ${side?.text.slice(0, 12) ?? ""}`.trim();
};

const jump = (change: Change, i: number, at: string): string =>
  change.kind === "same"
    ? ""
    : `<li data-row="${change.kind}"><a href="#${at}c${i + 1}">${escapeText(`${kindName(change.kind)}　${label(change)}`)}</a></li>`;

function row(change: Change, i: number, stale: readonly StaleReference[], at: string): string {
  const { kind, old, new: now, pieces, cause, doubtful, group } = change;
  const causes = ownCauseList(cause);
  const why = causes === null ? "" : chinese(causes);
  const notes = [
    `<span class="kind">${kindName(kind)}</span>`,
    ...(doubtful === undefined ? [] : ['<br><span class="kind">疑似对应，请核对</span>']),
    ...(why === "" ? [] : [`<br><span class="cause">${escapeText(why)}</span>`]),
    ...stale.map(
      ({ reference, became }) =>
        `<br><span class="cause">引用未调整，请核对：原${reference}${became === "" ? "已删去" : `现为${escapeText(became)}`}</span>`,
    ),
  ];
  const part = group === undefined ? "" : ` data-group="${at}${group}"`;
  return `<tr id="${at}c${i + 1}" class="${kind}" data-row="${kind}"${part}>${cell(old, now, pieces, "-")}${cell(now, old, pieces, "+")}<td>${notes.join("")}</td></tr>`;
}

const besideLabel = (beside: Beside, set: ChangeSet): string =>
  `${chinese(besideName(beside))}${chinese(besideChange(beside))}　${besidePlace(beside, set)}`.trim();

const besideJump = (beside: Beside, i: number, set: ChangeSet, at: string): string =>
  `<li><a href="#${at}b${i + 1}">${escapeText(besideLabel(beside, set))}</a></li>`;

/** A row for what stands beside the words: a note, a picture, a header … or the look of words. */
function besideRow(beside: Beside, i: number, set: ChangeSet, at: string): string {
  const { pieces, change, kind } = beside;
  const place = besidePlace(beside, set);
  const cell = (own: "-" | "+", gone: Beside["change"]): string => {
    if (change === gone && kind !== "format") return '<td class="none"></td>';
    const name = pieces.length === 0 ? escapeText(chinese(besideName(beside))) : "";
    return `<td><bdi>${wordsHtml(pieces, own)}${name}</bdi></td>`;
  };
  const notes = `<span class="kind">${escapeText(`${chinese(besideName(beside))}${chinese(besideChange(beside))}`)}</span>${place === "" ? "" : `<br><span class="cause">${escapeText(place)}</span>`}`;
  return `<tr id="${at}b${i + 1}" class="beside">${cell("-", "added")}${cell("+", "deleted")}<td>${notes}</td></tr>`;
}

/** One side of a clause; its number is marked when it changed. */
function cell(side: Side | null, other: Side | null, pieces: readonly Piece[], own: "-" | "+"): string {
  if (side === null) return '<td class="none"></td>';
  const tag = own === "-" ? "del" : "ins";
  const marked =
    other !== null && other.number !== side.number ? `<${tag}>${escapeText(side.number)}</${tag}>` : escapeText(side.number);
  const number = side.number === "" ? "" : `<span class="number">${marked}</span>${side.number.startsWith("第") ? "　" : ""}`;
  return `<td>${number}<bdi>${wordsHtml(pieces, own)}</bdi></td>`;
}

/** The words of one side, what is its own marked. */
export function wordsHtml(pieces: readonly Piece[], own: "-" | "+"): string {
  const tag = own === "-" ? "del" : "ins";
  return pieces
    .filter(({ op }) => op === "=" || op === own)
    .map(({ op, text }) => (op === "=" ? escapeText(text) : `<${tag}>${escapeText(text)}</${tag}>`))
    .join("");
}
