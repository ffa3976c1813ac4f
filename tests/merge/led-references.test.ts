import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

test("a reference that was led to where a person put its clause does not grow with each regeneration", () => {
  const base = small(
    "title: 制度",
    "r 第一条: 下列情形从轻处理：",
    "a （一）: 主动报告情况的；",
    "b （二）: 按期纠正问题的。",
    "s 第二条: 下列情形从重处理，由有权决定的组织给予处分。",
    "t 第三条: 负责人的责任依照{s|第二条}追究。",
  );
  // Item two was struck and the article behind it typed into its place.
  const mine = small(
    "title: 制度",
    "r 第一条: 下列情形从轻处理：",
    "a （一）: 主动报告情况的；",
    "s （二）: 下列情形从重处理，由有权决定的组织给予处分。",
    "t 第三条: 负责人的责任依照{s|第二条}追究。",
  );
  const first = mergeDocs({ base, mine, next: base });
  const led = linesOf(first.doc).at(-1);
  expect(led).toBe("第二条负责人的责任依照第一条第二项追究。");
  expect(linesOf(mergeDocs({ base, mine: first.doc, next: base }).doc).at(-1)).toBe(led);
  // As a Word file is read back: the article's number is a field, what stands behind it is text.
  const read = {
    ...first.doc,
    children: [
      ...first.doc.children.slice(0, -1),
      small("title: 制度", "t 第二条: 负责人的责任依照{s|第一条}第二项追究。").children[1]!,
    ],
  };
  expect(linesOf(mergeDocs({ base, mine: read, next: base }).doc).at(-1)).toBe(led);
});
