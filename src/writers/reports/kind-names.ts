import type { Beside, ChangeKind, ChangeSet } from "../../compare/types.js";
import { changeKinds } from "../../compare/types.js";
import { type AsideKind, asideKinds } from "../../tree/aside.js";

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

/** What stands beside the words, as people call it. */
export const asideNames: Readonly<Record<AsideKind | "format", string>> = {
  header: "页眉",
  footer: "页脚",
  "text-box": "文本框",
  footnote: "脚注",
  endnote: "尾注",
  comment: "批注",
  picture: "图片",
  object: "嵌入对象",
  formula: "公式",
  form: "窗体控件",
  symbol: "特殊符号",
  ruby: "注音",
  link: "链接",
  field: "域",
  hidden: "隐藏文字",
  joined: "合并单元格",
  format: "格式",
};

/** 脚注 1 处、格式 2 处; "" where nothing besides the words changed. */
export function besidesLine(besides: readonly Beside[]): string {
  const count = (kind: AsideKind | "format"): number => besides.filter((one) => one.kind === kind).length;
  return ([...asideKinds, "format"] as const)
    .flatMap((kind) => (count(kind) > 0 ? [`${asideNames[kind]} ${count(kind)} 处`] : []))
    .join("、");
}

/** 修改 5 条、新增 2 条；未变 40 条: the counts of a comparison, kinds that did not occur left out. */
export function summaryLine({ summary, besides }: Pick<ChangeSet, "summary" | "besides">): string {
  const counts = changeKinds
    .filter((kind) => kind !== "same" && summary[kind] > 0)
    .map((kind) => `${kindNames[kind]} ${summary[kind]} 处`);
  const others = besidesLine(besides);
  const words = counts.length > 0 ? counts.join("、") : others === "" ? "没有不同" : "正文的文字没有不同";
  return `${words}；未变 ${summary.same} 处${others === "" ? "" : `；文字以外的改动：${others}`}`;
}
