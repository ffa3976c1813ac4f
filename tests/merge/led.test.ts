import { expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import type { NodeId } from "../../src/tree/types.js";
import { linesOf, small } from "./small-doc.js";

const text = (what: string): string => `承办部门${what}并归档。`;

test("an item to be settled stays under its own article where a new article comes between", () => {
  const base = small(
    "title: 办法",
    "h 第一章: 考核",
    "r 第一条: 考核包括下列内容：",
    `a （一）: ${text("登记来访")}`,
    `b （二）: ${text("核对名单")}`,
    `c （三）: ${text("检查门窗")}`,
  );
  const next = small("title: 办法", "h 第一章: 考核", "n 第一条: 每年公布结果：", `b （一）: ${text("核对名单")}`);
  for (const [id, what] of [
    ["a", "登记来访"],
    ["c", "检查门窗"],
  ] as const) {
    const mine = {
      ...base,
      children: base.children.map((block) =>
        block.id === id && block.type !== "table"
          ? { ...block, children: [{ type: "text" as const, value: `${text(what)}亲笔。` }] }
          : block,
      ),
    };
    const { doc, conflicts } = mergeDocs({ base, mine, next });
    expect(conflicts.map(({ at }) => at)).toEqual([id]);
    expect(linesOf(doc).slice(2)).toEqual([
      "第一条考核包括下列内容：",
      `（一）${text(what)}亲笔。`,
      "第二条每年公布结果：",
      `（一）${text("核对名单")}`,
    ]);
  }
});

test("an open item counts in its list, though the article above it was moved away", () => {
  const items = [`a （一）: ${text("登记来访")}`, `b （二）: ${text("核对名单")}`];
  const base = small("title: 办法", "h 第一章: 总则", "r 第一条: 分工如下：", ...items, "z 第二条: 本办法自印发之日起施行。");
  // Without an article above them a reader takes them for another level.
  const mine = small("title: 办法", "h 第一章: 总则", ...items, "z 第一条: 本办法自印发之日起施行。", "r 第二条: 分工如下：");
  expect(mine.children.find(({ id }) => id === "a")).toMatchObject({ level: "level-2" });
  const { doc } = mergeDocs({ base, mine, next: base, open: new Set(["a" as NodeId]) });
  expect(linesOf(doc).slice(2, 4)).toEqual([`（一）${text("登记来访")}`, `（二）${text("核对名单")}`]);
});
