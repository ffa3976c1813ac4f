import { describe, expect, test } from "vitest";
import { mergeDocs } from "../../src/merge/merge.js";
import type { Doc } from "../../src/tree/types.js";
import { linesOf, small } from "./small-doc.js";

const a = "值班人员每日登记来访情况，登记表保存三年。";
const b = "承办部门逐月核对名单，发现差错当日更正并告知来访人。";
const c = (to: string) => `未按照{b|${to}}核对的，由领导小组约谈负责人。`;
const base = small("title: 细则", `a 第一条: ${a}`, `b 第二条: ${b}`, `c 第三条: ${c("第二条")}`, "d 第四条: 每年总结一次。");
/** The generator puts an article before all others. */
const next = small(
  "title: 细则",
  "n 第一条: 办公室负责本细则的落实。",
  `a 第二条: ${a}`,
  `b 第三条: ${b}`,
  `c 第四条: ${c("第三条")}`,
  "d 第五条: 每年总结一次。",
);
const lines = (mine: Doc, now = next) => linesOf(mergeDocs({ base, mine, next: now }).doc).slice(1);

describe("an article that a person joined to the one before it", () => {
  const mine = small(
    "title: 细则",
    `a 第一条: ${a}${b}`,
    `c 第二条: ${c("第二条")}`,
    "d 第三条: 依照第二条核对后，每年总结一次。",
  );

  test("is cited as the article that holds its words, by the generator's texts and by a person's", () => {
    expect(lines(mine)).toEqual([
      "第一条办公室负责本细则的落实。",
      `第二条${a}${b}`,
      "第三条未按照第二条核对的，由领导小组约谈负责人。",
      "第四条依照第三条核对后，每年总结一次。",
    ]);
  });

  test("is cited so where the numbers behind it were left as they were", () => {
    const left = small(
      "title: 细则",
      `a 第一条: ${a}${b}`,
      `c 第三条: ${c("第二条")}`,
      "d 第四条: 依照第二条核对后，每年总结一次。",
    );
    expect(lines(left).slice(2)).toEqual([
      "第三条未按照第二条核对的，由领导小组约谈负责人。",
      "第四条依照第二条核对后，每年总结一次。",
    ]);
    expect(mergeDocs({ base, mine: left, next }).references).toEqual([]);
  });

  test("is cited so in the next run too, and nobody is said to have typed it", () => {
    const first = mergeDocs({ base, mine, next });
    const second = mergeDocs({ base: next, mine: first.doc, next });
    expect(linesOf(second.doc)).toEqual(linesOf(first.doc));
    expect(second.kept.map(({ at }) => at)).not.toContain("c");
  });

  test("is cited with the paragraph where it was joined to a later one", () => {
    const two = (to: string, ...more: readonly string[]) =>
      small("title: 细则", "a 第一条: 值班人员每日登记。", ...more, `c 第三条: ${c(to)}`);
    const [was, own] = [two("第二条", `a2: ${a}`, `b 第二条: ${b}`), two("第二条", `a2: ${a}${b}`)];
    const done = mergeDocs({ base: was, mine: own, next: was });
    expect(linesOf(done.doc).at(-1)).toBe("第二条未按照第一条第二款核对的，由领导小组约谈负责人。");
  });
});

test("a reference to an article that a person took out stays and is named", () => {
  const mine = small("title: 细则", `a 第一条: ${a}`, `c 第二条: ${c("第二条")}`, "d 第三条: 每年总结一次。");
  const done = mergeDocs({ base, mine, next });
  expect(done.references).toMatchObject([{ at: "c", now: null }]);
});
