import type { Beside, ChangeSet, Side } from "../../compare/types.js";
import { markNames } from "../lost-marks.js";
import { asideNames } from "./kind-names.js";
import { nameOf, placeOf } from "./naming.js";

const changeNames: Readonly<Record<Beside["change"], string>> = {
  edited: "修改",
  added: "新增",
  deleted: "删去",
  moved: "移动",
};

/** Those a report lists one by one: what is struck out counts for more than other formats, which are listed on request. */
export const listedBesides = ({ besides }: ChangeSet, showFormat = false): readonly Beside[] =>
  besides.filter(({ kind, mark }) => kind !== "format" || showFormat || mark === "struck");

/** 脚注; 页眉中的图片; 格式：删除线. */
export function besideName({ kind, within, mark }: Beside): string {
  if (mark !== undefined) return `格式：${markNames[mark]}`;
  return `${within === undefined ? "" : `${asideNames[within]}中的`}${asideNames[kind]}`;
}

/** Where it stands: 第三条, 审核人. "" where that is nowhere in the text. */
export function besidePlace({ row, by }: Beside, { changes }: ChangeSet): string {
  const change = row === undefined ? undefined : changes[row];
  const side: Side | null | undefined = change && (change.new ?? change.old);
  return [...(side ? [placeOf(side) || nameOf(side)] : []), ...(by ? [by] : [])].join("，");
}

/** What happened to it. Two pictures may have one name. */
export function besideChange({ kind, change, pieces }: Beside): string {
  if (kind === "format") return change === "added" ? "加上" : "取消";
  return change === "edited" && pieces.every(({ op }) => op === "=") ? "内容不同" : changeNames[change];
}
