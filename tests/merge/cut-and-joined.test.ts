import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { linesOf, small } from "./small-doc.js";

const [a, b, c] = [
  "每季度至少召开一次会议，听取各部门情况汇报。",
  "组织全体职工学习有关文件，记录学习情况，每年年底归档。",
  "统一协调突发事件的处置，第一时间报告。",
];
const paper = (...items: readonly string[]) => small("title: 通知", ...items);
const base = paper("h 一、: 职责", `a （一）: ${a}`, `b （二）: ${b}`, `c （三）: ${c}`);

describe("a paragraph of which a person joined a part to its neighbour is merged with it", () => {
  const [first, rest] = ["组织全体职工学习有关文件，", "记录学习情况，每年年底归档。"];
  const earlier = paper("h 一、: 职责", `a （一）: ${a}（二）${first}`, `b: ${rest}`, `c （三）: ${c}`);
  const later = paper("h 一、: 职责", `a （一）: ${a}`, `b （二）: ${first}`, `c: ${rest}（三）${c}`);
  const chain = paper(
    "h 一、: 职责",
    `a （一）: ${a}（二）${first}`,
    `b: ${rest}（三）统一协调突发事件的处置，`,
    "c: 第一时间报告。",
  );

  for (const [how, mine] of Object.entries({ earlier, later, chain }))
    for (const [what, was, now] of [
      ["its beginning", "全体职工", "全体干部"],
      ["its end", "年底归档", "一月归档"],
      ["its neighbour above", "听取各部门", "听取各科室"],
      ["its neighbour below", "第一时间", "一小时内"],
    ] as const)
      test(`${how}: what changes in ${what} comes where it stands now, once`, () => {
        const change = (text: string): string => text.replace(was, now);
        const next = paper("h 一、: 职责", `a （一）: ${change(a)}`, `b （二）: ${change(b)}`, `c （三）: ${change(c)}`);
        const { doc, conflicts } = mergeDocs({ base, mine, next });
        // What stands within a line now is counted no more.
        const words = (lines: readonly string[]) => lines.map((line) => line.replace(/^（[二三]）/, "（#）"));
        expect(words(linesOf(doc))).toEqual(words(linesOf(mine)).map(change));
        expect(conflicts).toEqual([]);
      });

  test("and one that only says the like of its neighbour stays on its own", () => {
    const mine = paper("h 一、: 职责", `a （一）: ${a}组织好工作。`, "b （二）: 记录学习情况，每年年底归档。", `c （三）: ${c}`);
    const next = paper("h 一、: 职责", `a （一）: ${a}`, `b （二）: ${b.replace("记录学习", "记载学习")}`, `c （三）: ${c}`);
    const { doc, conflicts } = mergeDocs({ base, mine, next });
    expect(linesOf(doc)[3]).toBe("（二）记载学习情况，每年年底归档。");
    expect(conflicts).toEqual([]);
  });
});
