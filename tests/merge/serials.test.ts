import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { small } from "./small-doc.js";

const [a, b, c, n, own] = [
  "登记来访情况 / 办公室",
  "核对名单台账 / 教务处",
  "汇总上报结果 / 党支部",
  "新增的任务一项 / 德育处",
  "亲笔所加的一行 / 总务处",
];
const plan = (...rows: readonly string[]) => small("title: 台账", "t = 序号 / 任务 / 牵头", ...rows);
const numbered = (...rows: readonly (readonly [id: string, text: string])[]) =>
  plan(...rows.map(([id, text], i) => `${id} - ${i + 1} / ${text}`));
const serials = ({ children }: Doc): readonly string[] =>
  children.flatMap((block) =>
    block.type === "table" ? block.rows.map(({ cells }) => `${inlinesText(cells[0]!)}${inlinesText(cells[1]!).slice(0, 2)}`) : [],
  );
const base = numbered(["a", a], ["b", b], ["c", c]);
const next = numbered(["a", a], ["b", b], ["n", n], ["c", c]);

/** What the column says after a merge, with nothing asked about a number, and the same after the next run. */
function merged(mine: Doc, generated = next): readonly string[] {
  const { doc, conflicts } = mergeDocs({ base, mine, next: generated });
  expect(conflicts.filter(({ cause }) => cause !== "removed")).toEqual([]);
  expect(serials(mergeDocs({ base: generated, mine: doc, next: generated }).doc)).toEqual(serials(doc));
  return serials(doc);
}

describe("running numbers of a table", () => {
  test("have no gap where a person took a row out", () => {
    expect(merged(plan(`a - 1 / ${a}`, `c - 3 / ${c}`))).toEqual(["1登记", "2新增", "3汇总"]);
    expect(merged(plan(`a - 1 / ${a}`, `c - 2 / ${c}`))).toEqual(["1登记", "2新增", "3汇总"]);
  });
  test("count a row that a person put in and numbered through", () => {
    const mine = plan(`a - 1 / ${a}`, `own - 2 / ${own}`, `b - 3 / ${b}`, `c - 4 / ${c}`);
    expect(merged(mine)).toEqual(["1登记", "2亲笔", "3核对", "4新增", "5汇总"]);
  });
  test("leave a row without one where a person gave it none", () => {
    const mine = plan(`a - 1 / ${a}`, `own -  / ${own}`, `b - 2 / ${b}`, `c - 3 / ${c}`);
    expect(merged(mine)).toEqual(["1登记", "亲笔", "2核对", "3新增", "4汇总"]);
  });
  test("stay out of a column that a person emptied, new rows too", () => {
    expect(merged(plan(`a -  / ${a}`, `b -  / ${b}`, `c -  / ${c}`))).toEqual(["登记", "核对", "新增", "汇总"]);
  });
  test("leave what a person typed otherwise", () => {
    const mine = plan(`a - 1 / ${a}`, `own - 1-1 / ${own}`, `b - 2 / ${b}`, `c - 备注 / ${c}`);
    expect(serials(mergeDocs({ base, mine, next: base }).doc)).toEqual(serials(mine));
    const odd = plan(`a - 1 / ${a}`, `own - 8 / ${own}`, `b - 2 / ${b}`, `c - 7 / ${c}`);
    expect(serials(mergeDocs({ base, mine: odd, next: base }).doc)).toEqual(serials(odd));
  });
  test("count a row that waits to be settled, which a new number alone does not make one", () => {
    const without = numbered(["a", a], ["c", c]);
    const edited = plan(`a - 1 / ${a}`, `b - 2 / ${b.replace("台账", "亲笔")}`, `c - 3 / ${c}`);
    expect(merged(edited, without)).toEqual(["1登记", "2核对", "3汇总"]);
    expect(merged(plan(`own - 1 / ${own}`, `a - 2 / ${a}`, `b - 3 / ${b}`, `c - 4 / ${c}`), without)).toEqual([
      "1亲笔",
      "2登记",
      "3汇总",
    ]);
  });
});
