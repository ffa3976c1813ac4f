import { strFromU8, strToU8 } from "fflate";
import { expect, test } from "vitest";
import type { Answer } from "../../src/carry/answer.js";
import { mergedText } from "../../src/carry/conflict-words.js";
import { type MergedFile, mergeFile } from "../../src/carry/merge-file.js";
import { settleFile } from "../../src/carry/settle-file.js";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import type { Doc } from "../../src/tree/types.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { linesOf, small } from "./small-doc.js";

const lines = (bytes: Uint8Array, view: "accepted" | "original" = "accepted"): readonly string[] => {
  const read = readDocx(bytes, "f", view);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return linesOf(read.value.doc).filter((line) => line !== "");
};
async function merged(base: Doc, mine: Doc, next: Doc, edit = (xml: string) => xml): Promise<MergedFile> {
  const written = await writeDocx(mine, { look: gb9704 }, shippedFonts);
  const parts = written.ok ? unpackParts(written.value, "f") : written;
  if (!parts.ok) throw new Error(JSON.stringify(parts.diagnostics));
  const main = "word/document.xml";
  const bytes = packParts(new Map([...parts.value, [main, strToU8(edit(strFromU8(parts.value.get(main)!)))]]));
  const made = await mergeFile({ source: bytes, name: "f", base, next, look: gb9704, day: "2026-12-01" });
  if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
  return made.value;
}
function settled(
  { bytes, merged: { conflicts, kept } }: MergedFile,
  use: "mine" | "merged" | "next",
  next: Doc,
): readonly string[] {
  const answers = conflicts.map(
    (c): Answer => ({
      document: "d",
      at: c.at,
      ...(c.row !== undefined && { row: c.row }),
      ...(c.cell !== undefined && { cell: c.cell }),
      where: c.where,
      mine: c.mine,
      next: c.next,
      merged: mergedText(c),
      choice: { use },
    }),
  );
  const done = settleFile(bytes, "f", answers, next, kept);
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  expect(done.value).toMatchObject({ open: 0, settled: answers });
  return lines(done.value.bytes);
}
const unmarked = (xml: string): string =>
  xml.replace(/<w:bookmarkStart w:id="\d+" w:name="_tl_[^"]*"\/>/g, "").replace(/<w:bookmarkEnd w:id="\d+"\/>/g, "");

const head = ["title: 台账", "h 一、: 登记", "a （一）: 值班人员每日登记，登记表由办公室保存三年。"];
const table = (note: string) => ["g 二、: 分工", "t = 事项 / 部门", "r1 - 登记 / 各处室", `r2 - 汇总 / ${note}`];
const foot = ["k 三、: 附则", "b （一）: 本台账每季度核对一次，核对结果报领导小组。"];
const base = small(...head, ...table("办公室"), ...foot);
const next = small(...head, ...foot.map((line) => line.replace("三、", "二、")));

test.each([
  ["with its marks", (xml: string) => xml],
  ["after another program took the marks out", unmarked],
] as const)("a table whose section is dropped is settled by the sheet as in Word, %s", async (_, edit) => {
  const made = await merged(base, small(...head, ...table("办公室、档案室"), ...foot), next, edit);
  expect(made.merged.conflicts).toMatchObject([{ cause: "removed", next: null }]);
  expect(settled(made, "mine", next)).toEqual(lines(made.bytes, "original"));
  expect(settled(made, "merged", next)).toEqual(lines(made.bytes));
  expect(settled(made, "next", next)).toEqual(lines(made.bytes));
  // Its number follows with the next run: the section before it was still there.
  expect(lines(made.bytes).map((line) => line.replace("三、", "二、"))).toEqual(linesOf(next));
});

test.each([
  ["words of their own", "亲笔所写的一项。"],
  ["a copy of a generated item", "办公室登记来文并送有关负责人阅批；"],
] as const)(
  "a lead that is dropped goes with what a person added under it, %s, though generated items stay",
  async (_, words) => {
    const rules = (items: readonly string[]) =>
      small("title: 细则", "l 第一条: 下列事项由有关部门归口办理：", ...items, "z 第二条: 本细则自印发之日起施行。");
    const items = ["x （一）: 办公室登记来文并送有关负责人阅批；", "y （二）: 档案室保存全部会议材料和登记表。"];
    const [was, own] = [rules(items), rules([...items, `own （三）: ${words}`])];
    const now = small("title: 细则", ...items, "z 第一条: 本细则自印发之日起施行。");
    const made = await merged(was, own, now);
    expect(made.merged.conflicts).toHaveLength(1);
    expect(settled(made, "merged", now)).toEqual(lines(made.bytes));
    expect(settled(made, "mine", now)).toEqual(lines(made.bytes, "original"));
  },
);

test.each([
  ["an article", ["l 第一条: 下列事项由有关部门归口办理，", "part: 各部门按照下列分工落实："]],
  ["a heading", ["g 一、: 组织", "part: 和职责"]],
] as const)("%s that is dropped goes or stays whole where a person divided it with Enter", async (_, lead) => {
  const [first, part] = lead;
  const whole = first + part.replace("part: ", "");
  const rules = (...more: readonly string[]) => small("title: 细则", ...more, "z 第二条: 本细则自印发之日起施行。");
  const was = rules(whole, "x （一）: 办公室登记来文并送有关负责人阅批；");
  const own = rules(first, part, "x （一）: 办公室登记来文并送有关负责人阅批，亲笔加的半句；");
  const now = small("title: 细则", "z 第一条: 本细则自印发之日起施行。");
  const made = await merged(was, own, now);
  expect(made.merged.conflicts).toHaveLength(1);
  expect(settled(made, "merged", now)).toEqual(lines(made.bytes));
  expect(settled(made, "merged", now).some((line) => line.includes(part.replace("part: ", "")))).toBe(false);
  expect(settled(made, "mine", now)).toEqual(lines(made.bytes, "original"));
  expect(settled(made, "mine", now).filter((line) => line.includes(part.replace("part: ", "")))).toHaveLength(1);
});

test.each([
  ["amid a list", "第二条", "第三条", ["a 第一条: 值班人员每日登记来访情况。"]],
  ["at its beginning", "第一条", "第二条", []],
] as const)(
  "a number that reads on into what was left of a dropped clause is its number still, %s",
  async (_, own, after, above) => {
    const rules = (...more: readonly string[]) => small("title: 细则", ...above, ...more);
    const closing = (number: string) => `z ${number}: 本细则自印发之日起施行。`;
    const was = rules("k 第一章: 从轻追究", `c ${own}: 主动报告、主动补救、挽回影响的，可以从轻追究。`, closing(after));
    const mine = rules("k 第一章: 从轻追究", `c: ${own}、主动补救、挽回影响的，可以从轻追究。`, closing(after));
    const now = rules(closing(own));
    const made = await merged(was, mine, now, unmarked);
    expect(made.merged.conflicts).toHaveLength(1);
    expect(lines(made.bytes, "original").at(-1)).toBe(`${after}本细则自印发之日起施行。`);
    const file = { source: made.bytes, name: "f", base: now, next: now, look: gb9704, day: "2026-12-02", published: made.bytes };
    const again = await mergeFile(file);
    expect(again.ok && lines(again.value.bytes, "original")).toEqual(lines(made.bytes, "original"));
    expect(settled(made, "mine", now)).toEqual(lines(made.bytes, "original"));
  },
);

test("a number that a person typed twice is counted as soon as it fits, not by the next run", async () => {
  const list = (...more: readonly string[]) =>
    small("title: 清单", "h 一、: 职责", "a （一）: 值班人员每日登记来访情况。", ...more, "z 二、: 附则");
  const was = list("b （二）: 承办部门逐月核对名单。", "c （三）: 办公室按季汇总上报。");
  const own = list("b （二）: 承办部门逐月核对名单。", "own: （二）亲笔所写的一项。", "c （三）: 办公室按季汇总上报。");
  const now = list("c （二）: 办公室按季汇总上报。");
  const made = await merged(was, own, now);
  expect(lines(made.bytes).slice(2, -1)).toEqual([
    "（一）值班人员每日登记来访情况。",
    "（二）亲笔所写的一项。",
    "（三）办公室按季汇总上报。",
  ]);
  const file = { source: made.bytes, name: "f", base: now, next: now, look: gb9704, day: "2026-12-02", published: made.bytes };
  const again = await mergeFile(file);
  expect(again.ok && lines(again.value.bytes)).toEqual(lines(made.bytes));
});

test("what was kept without asking holds no heading that is dropped beside it", async () => {
  const sections = [
    "g 二、: 德育处",
    "m （一）: 德育处审核校外机构进校活动的内容。",
    "k 三、: 工会履行共同职责，培训议程由负责人审定。",
  ];
  const closing = "z: 任职人员变动的，由接任者承担本清单所列责任。";
  const was = small(...head, ...sections, closing);
  const own = small(
    ...head,
    ...sections.map((line) => line.replace("校外机构进校", "亲笔所写的")),
    closing.replace("z", "copy"),
    closing,
  );
  const now = small(...head);
  const asItem = (doc: Doc): Doc => ({
    ...doc,
    children: doc.children.map((block) =>
      block.id === "k" ? ({ ...block, type: "item", level: "level-1" } as typeof block) : block,
    ),
  });
  const made = await merged(asItem(was), asItem(own), now);
  expect(made.merged.conflicts).toHaveLength(1);
  expect(made.merged.kept).toMatchObject([{ how: "inserted" }]);
  expect(settled(made, "merged", now)).toEqual(lines(made.bytes));
  expect(settled(made, "mine", now)).toEqual(lines(made.bytes, "original"));
});

test.each([
  ["a copy of an item that stands elsewhere too", "own: （三）办公室登记来文并送有关负责人阅批。"],
  ["a clause with other words than were generated there", "c: （三）亲笔所写的一项。"],
] as const)("is numbered as soon as it fits: %s", async (_, typed) => {
  const elsewhere = ["h 一、: 职责", "x （一）: 值班人员每日登记来访情况。", "y （二）: 承办部门逐月核对名单。"];
  const doc = (...list: readonly string[]) =>
    small("title: 清单", ...elsewhere, "w （三）: 办公室登记来文并送有关负责人阅批。", "i 二、: 分工", ...list);
  const [a, b] = ["a （一）: 教务处安排课表。", "b （二）: 总务处检查门窗。"];
  const was = doc(a, b, "c （三）: 德育处组织升旗仪式。", "d （四）: 工会组织文体活动。");
  const own = doc(a, b, "copy （三）: 德育处组织升旗仪式。", typed, "d （四）: 工会组织文体活动。");
  const now = doc(a, b, "d （三）: 工会组织文体活动。");
  const made = await merged(was, own, now);
  expect(lines(made.bytes).at(-1)).toBe("（四）工会组织文体活动。");
  const file = { source: made.bytes, name: "f", base: now, next: now, look: gb9704, day: "2026-12-02", published: made.bytes };
  const again = await mergeFile(file);
  expect(again.ok && lines(again.value.bytes)).toEqual(lines(made.bytes));
});

test("what is no number any more in the merged file is still found by the sheet", async () => {
  const rules = (...lines: readonly string[]) => small("title: 细则", ...lines);
  const rest = ["c2 第二章: 职责", "d 第三条: 办公室登记来文并送阅。", "e 第四条: 档案室保存会议材料。"];
  const was = rules("c1 第一章: 总则", "a 第一条: 为了落实责任，制定本细则。", "b 第二条: 本细则适用于各处室。", ...rest);
  const own = rules("c1 第一章: 总则", "own 第一条: 亲笔所写的一条。", "b 第二条: 本细则适用于各处室。", ...rest);
  const now = rules("c2 第一章: 职责", "d 第一条: 办公室登记来文并送阅。", "e 第二条: 档案室保存会议材料。");
  // Retyped: no mark of ours is left in it, nor the gap behind its number.
  const retyped = (xml: string) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*亲笔所写的一条。.*?<\/w:p>/s, "<w:p><w:r><w:t>第一条亲笔所写的一条。</w:t></w:r></w:p>");
  const made = await merged(was, own, now, retyped);
  expect(made.merged.conflicts).toMatchObject([{ cause: "removed", mine: "亲笔所写的一条。" }]);
  expect(settled(made, "mine", now)).toEqual(lines(made.bytes, "original"));
  expect(settled(made, "merged", now)).toEqual(lines(made.bytes));
});

test("a chapter that waits to be settled is counted, whatever stands in it: the next one keeps its number until then", async () => {
  const rules = (...lines: readonly string[]) => small("title: 细则", ...lines);
  const rest = ["c2 第二章: 职责", "d 第三条: 办公室登记来文并送阅。", "e 第四条: 档案室保存会议材料。"];
  const first = ["c1 第一章: 总则", "a 第一条: 为了落实责任，制定本细则。", "b 第二条: 本细则适用于各处室。"];
  const now = rules("c2 第一章: 职责", "d 第一条: 办公室登记来文并送阅。", "e 第二条: 档案室保存会议材料。");
  const own = rules(first[0]!, "a 第一条: 为了亲笔所写的责任，制定本细则。", first[2]!, ...rest);
  const made = await merged(rules(...first, ...rest), own, now);
  expect(lines(made.bytes, "original")).toContain("第二章职责");
  const file = { source: made.bytes, name: "f", base: now, next: now, look: gb9704, day: "2026-12-02", published: made.bytes };
  const again = await mergeFile(file);
  expect(again.ok && lines(again.value.bytes, "original")).toEqual(lines(made.bytes, "original"));
});
