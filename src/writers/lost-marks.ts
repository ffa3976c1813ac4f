import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { type Doc, marks, type TextMark } from "../tree/types.js";
import { inlines } from "../tree/walk.js";

/** What people call the marks of words. */
export const markNames: Readonly<Record<TextMark, string>> = {
  bold: "加粗",
  italic: "倾斜",
  underlined: "下划线",
  emphasised: "着重号",
  struck: "删除线",
  raised: "上标",
  lowered: "下标",
  highlighted: "突出显示",
  coloured: "文字颜色",
};

/** So many of a kind are named by their first words. */
const named = 3;

/**
 * Says which words of a document are set apart in a way a format does not print.
 * @param kept what it prints @param format how people call it
 */
export function lostMarks(doc: Doc, kept: ReadonlySet<TextMark>, format: string): readonly Diagnostic[] {
  const lost = new Map<TextMark, string[]>();
  for (const { inline } of inlines(doc))
    if (inline.type === "text")
      for (const mark of inline.marks ?? [])
        if (!kept.has(mark)) lost.set(mark, [...(lost.get(mark) ?? []), inline.value.trim()]);
  if (lost.size === 0) return [];
  const things = marks.flatMap((mark) => {
    const words = lost.get(mark) ?? [];
    const first = words.slice(0, named).map((one) => `“${[...one].length > 12 ? `${[...one].slice(0, 12).join("")}…` : one}”`);
    return words.length === 0
      ? []
      : [`${markNames[mark]}（${first.join("、")}${words.length > named ? ` 等 ${words.length} 处` : ""}）`];
  });
  return [problem("writer/marks-lost", { title: doc.meta.title, format, things: things.join("、") })];
}
