import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

/** An office's own paper: 第四条 is not there, 第七条 stands twice, （三） neither. */
const lines = (holder: string) =>
  [
    "title: 细则",
    "r1 第一条: 为落实责任，制定本细则。",
    `r2 第二条: [${holder}|people.a.name]负责。`,
    "r3 第三条: 办公室登记。",
    "r5 第五条: 每季度自查。",
    "r7 第七条: 展品先审后展：",
    "a （一）: 初审；",
    "b （二）: 复审；",
    "d （四）: 终审。",
    "r7b 第七条: 本细则由办公室解释。",
    "r8 第八条: 按照第五条自查的，报馆长。",
  ] as const;
const base = small(...lines("李青松"));
const next = small(...lines("贺知秋"));

test("a paper whose numbers do not run keeps every one of them when a name changes", () => {
  const { doc, conflicts } = mergeDocs({ base, mine: base, next });
  expect(linesOf(doc)).toEqual(linesOf(next));
  expect(conflicts).toEqual([]);
});

test("what a person puts in or takes out changes no other number of such a paper; its lists that run are counted as ever", () => {
  const own = lines("李青松");
  const mine = small(...own.slice(0, 4), "own 第四条: 值班员记录。", own[4], ...own.slice(5, 6), own[7], own[8], ...own.slice(9));
  const { doc } = mergeDocs({ base, mine, next });
  const numbers = linesOf(doc).map((line) => /^(?:第.条|（.）)/.exec(line)?.[0] ?? "");
  expect(numbers).toEqual([
    "",
    "第一条",
    "第二条",
    "第三条",
    "第四条",
    "第五条",
    "第七条",
    "（二）",
    "（四）",
    "第七条",
    "第八条",
  ]);
  const even = (...items: readonly string[]) => small("title: 办法", "r1 第一条: 程序：", ...items);
  const running = even("a （一）: 通知；", "b （二）: 审定；", "c （三）: 反馈。");
  const without = even("b （二）: 审定；", "c （三）: 反馈。");
  const counted = linesOf(mergeDocs({ base: running, mine: without, next: running }).doc);
  expect(counted.slice(2)).toEqual(["（一）审定；", "（二）反馈。"]);
});
