import type { Kind, Library } from "../../library/types.js";
import { level } from "../level.js";

/** 定稿2, （征求意见稿）, （试行）, 2023年修订: what stands behind a title's last word. */
const behind = /(?:[（(〔【][^）)〕】]{1,20}[）)〕】]|定稿|初稿|终稿|最终版|送审稿|修订版?|\d+|[vV]\d)+$/u;
const stem = (title: string): string => level(title).replace(behind, "");

/** The words titles of a kind end with: those of its own title behind the last fact in it, its name, and what it is known by. */
export function titleWords(kind: Kind): readonly string[] {
  const own = [kind.title, kind.sheetTitle ?? ""].map((title) => level(title.split("}}").at(-1) ?? "").replace(behind, ""));
  return [...new Set([...own, kind.name, ...(kind.knownBy?.titles ?? [])])].filter((word) => word.length >= 2);
}

/** The kind whose words a title has last, the longest of them where several end at one place; null: of no kind. */
export function knownTitle(title: string, { kinds, carriers }: Library): string | null {
  const text = stem(title);
  let best: { readonly id: string; readonly end: number; readonly length: number } | null = null;
  for (const kind of [...kinds.values()])
    for (const word of titleWords(kind)) {
      const at = text.lastIndexOf(word);
      if (at < 0) continue;
      const end = at + word.length;
      // What is no longer the title's end is a word within: 意识形态责任制落实情况的报告 is a report.
      if (end < text.length - 4) continue;
      if (best === null || end > best.end || (end === best.end && word.length > best.length))
        best = { id: kind.id, end, length: word.length };
    }
  return best === null || carriers.has(best.id) ? null : best.id;
}
