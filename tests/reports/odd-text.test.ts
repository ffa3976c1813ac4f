import { expect, test } from "vitest";
import { docText } from "../../src/tree/walk.js";
import { reportDecision } from "../../src/writers/reports/decision/index.js";
import { reportJson } from "../../src/writers/reports/json.js";
import { reportRedline } from "../../src/writers/reports/redline/index.js";
import { applyDecision } from "./apply-decision.js";
import { linesDoc } from "./lines-doc.js";
import { reportOn, textOf } from "./reports.js";
import { linesAfter } from "./revisions.js";

/** Right-to-left and private-use characters, pairs of surrogates, markup, quotations that are never closed, spaces. */
const old = linesDoc([
  "怪字办法",
  "第一条　姓名 שלום 与 \ue123 和𠮷野，<b>&amp;  两个空格。",
  "第二条　称为“甲”的，按‘乙’办理；未闭合的“引号照录。",
  "第三条　$x $& $1 __proto__ constructor。",
]);
const now = linesDoc([
  "怪字办法",
  "第一条　姓名 عربي 与 \ue124 和𡈽屋，<i>&lt;  两个空格。",
  "第二条　称为“丙”的，按‘丁’办理；未闭合的“引号照录，并注明。",
  "第三条　$y $' $2 __proto__ toString。",
  "第四条　“全句引用。”",
]);

test.each([
  ["forward", old, now],
  ["backward", now, old],
])("odd characters come through every report whole (%s)", async (_, a, b) => {
  const red = await reportOn(reportRedline, a, b);
  expect(linesAfter(red, "accept").join("\n")).toBe(docText(b));
  expect(linesAfter(red, "reject").join("\n")).toBe(docText(a));
  const rows = JSON.parse(textOf(await reportOn(reportJson, a, b))).changes as { new: { text: string } | null }[];
  expect(rows.flatMap((row) => row.new?.text ?? []).join("\n")).toContain(b === now ? "\ue124" : "\ue123");
  const words = textOf(await reportOn(reportDecision, a, b))
    .split("\n")
    .map((line) => line.replace(/^　　/, ""));
  expect(applyDecision(docText(a).split("\n"), words).join("\n"), words.join("\n")).toBe(docText(b));
});
