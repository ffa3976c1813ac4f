import type { ChangeKind, ChangeSet } from "../../compare/types.js";
import { changeKinds } from "../../compare/types.js";

/** What each kind of change is called in reports. */
export const kindNames: Readonly<Record<ChangeKind, string>> = {
  same: "未变",
  edited: "修改",
  added: "新增",
  deleted: "删去",
  moved: "移动",
  "moved-edited": "移动并修改",
  split: "拆分",
  merged: "合并",
  renumbered: "仅改序号",
  reference: "引用随改",
  replaced: "统一替换",
  punctuation: "仅改标点",
};

/** 修改 5 条、新增 2 条；未变 40 条: the counts of a comparison, kinds that did not occur left out. */
export function summaryLine({ summary }: Pick<ChangeSet, "summary">): string {
  const counts = changeKinds
    .filter((kind) => kind !== "same" && summary[kind] > 0)
    .map((kind) => `${kindNames[kind]} ${summary[kind]} 处`);
  return `${counts.length === 0 ? "没有不同" : counts.join("、")}；未变 ${summary.same} 处`;
}
